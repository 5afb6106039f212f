import { blockTags } from './block-tags.ts';
import { rangeFinder, type Range } from './ranges.ts';
import { readTag } from './tag.ts';

const mark = /^[ \t>]*(:{3,}[ \t]*[a-z][^\n]*)|\{[{%]/gim;

/**
 * The blocks of other engines that readers see as text: those without an end, within a line, or of an unknown kind.
 * @param text after all blocks have become quotes
 * @param code its code
 */
export const leftBlocks = (text: string, code: readonly Range[]): readonly string[] => {
  const codeAt = rangeFinder(code);
  return [...text.matchAll(mark)].flatMap(({ 0: whole, 1: container, index }) => {
    if (container !== undefined) return codeAt(index + whole.length - 1) ? [] : [container.trimEnd()];
    const tag = codeAt(index) ? undefined : readTag(text, index);
    return tag && !tag.closing && blockTags.has(tag.name) ? [text.slice(index, tag.end)] : [];
  });
};
