import { applyEdits } from '#text/edits.ts';
import { splitBlockTags } from './block-tags.ts';
import { quoteCallouts } from './callout-lines.ts';
import { codeRanges } from './code-ranges.ts';
import { leftBlocks } from './left-blocks.ts';
import { quoteNotices } from './notice-lists.ts';
import { joinRanges, lineFinder } from './ranges.ts';
import { readRawBlocks } from './raw-blocks.ts';
import type { TagContext } from './tag-context.ts';
import { tagEdits } from './tag-edits.ts';

/** A text in Markdown alone. */
export interface Expanded {
  readonly text: string;
  /** Tags that are unknown and stay in the text, as written. */
  readonly unknown: readonly string[];
}

/** What a text has that this module may have to change. */
const hasTags = /\{[{%:]|:::|^[ \t]*(?:!!!|\?\?\?)|\[\[|\[\/[a-z]|\[gallery\b|\[[a-z][\w-]* [\w-]+=["“]/im;

/** What may begin or end a callout. */
const hasBlocks = /^[ \t]*(?::::|!!!|\?\?\?)|\{[{%]/m;

/**
 * Replaces the tags that Jekyll, Hexo, Hugo, WordPress, Obsidian, Docusaurus and MkDocs understand in texts by Markdown
 * and HTML. Code stays as it is.
 * @param source Markdown without front matter
 * @param math whether `$…$` is a formula
 */
export const expandTags = (source: string, context: TagContext, math = false): Expanded => {
  if (!hasTags.test(source)) return { text: source, unknown: [] };
  const raw = readRawBlocks(quoteNotices(source, math));
  const code = joinRanges([...codeRanges(raw.text, math), ...raw.verbatim]);
  const { edits, unknown } = tagEdits(raw.text, code, context);
  const text = applyEdits(raw.text, edits);
  if (!hasBlocks.test(text)) return { text, unknown };
  const split = splitBlockTags(text, lineFinder(text, codeRanges(text, math)));
  const quoted = quoteCallouts(split, lineFinder(split, codeRanges(split, math)));
  return { text: quoted, unknown: [...unknown, ...leftBlocks(quoted, codeRanges(quoted, math))] };
};
