import { applyEdits, type Edit } from '#text/edits.ts';
import { blockTags, quoteCallouts } from './callout-lines.ts';
import { codeRanges } from './code-ranges.ts';
import { embedTags } from './embed-tags.ts';
import { hugoTags } from './hugo-tags.ts';
import { liquidTags } from './liquid-tags.ts';
import { joinRanges, lineFinder, rangeFinder, type Range } from './ranges.ts';
import { readRawBlocks } from './raw-blocks.ts';
import type { TagContext } from './tag-context.ts';
import { readTag, type Tag } from './tag.ts';
import { readVariable } from './variables.ts';
import { readWikiLink } from './wiki-link.ts';
import { wordpressTags } from './wordpress-tags.ts';

/** A text in Markdown alone. */
export interface Expanded {
  readonly text: string;
  /** Tags that are unknown and stay in the text, as written. */
  readonly unknown: readonly string[];
}

/** What a text has that this module may have to change. */
const hasTags = /\{[{%:]|:::|^[ \t]*(?:!!!|\?\?\?)|\[\[|\[\/[a-z]|\[gallery\b/im;

/** A line that may begin or end a callout. */
const hasBlocks = /^[ \t]*(?::::|!!!|\?\?\?|\{[{%])/m;

/** What replaces a tag; undefined for an unknown tag. */
const replacement = (tag: Tag, context: TagContext): string | undefined => {
  const tags = tag.family === 'hugo' ? hugoTags : liquidTags;
  if (Object.hasOwn(tags, tag.name)) return tags[tag.name]?.(tag, context);
  return !tag.closing && Object.hasOwn(embedTags, tag.name) ? embedTags[tag.name]?.(tag) : undefined;
};

/** The edit for a pair of WordPress; undefined for brackets that are text. */
const wordpressEdit = (text: string, tag: Tag): Edit | undefined => {
  const show = Object.hasOwn(wordpressTags, tag.name) ? wordpressTags[tag.name] : undefined;
  if (!show || tag.closing) return undefined;
  const close = `[/${tag.name}]`;
  const at = text.indexOf(close, tag.end);
  if (at < 0) return undefined;
  const shown = show(tag, text.slice(tag.end, at));
  return shown === undefined ? undefined : { start: tag.start, end: at + close.length, text: shown };
};

// Hugo shows a tag with a comment inside as the tag itself: a text about shortcodes writes them so.
const literalTag = /\{\{([<%])\/\*([\s\S]{0,2000}?)\*\/([>%])\}\}/y;

const isUnknown = ({ family, name, closing }: Tag): boolean =>
  !closing && !blockTags.has(name) && (family !== 'wordpress' || name === 'gallery');

/** Finds the tags outside of code, and what replaces each. */
const tagEdits = (
  text: string,
  verbatim: readonly Range[],
  context: TagContext,
): { edits: Edit[]; unknown: string[] } => {
  const verbatimAt = rangeFinder(verbatim);
  const edits: Edit[] = [];
  const unknown: string[] = [];
  const mark = /!?\[\[|\[(?=[a-z])|\{[{%]/g;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const at = found.index;
    const skipped = verbatimAt(at);
    literalTag.lastIndex = at;
    const literal = literalTag.exec(text);
    const tag = found[0].endsWith('[[') ? undefined : readTag(text, at);
    const other = skipped ? undefined : (readWikiLink(text, at) ?? readVariable(text, at, context));
    let edit: Edit | undefined;
    if (skipped) mark.lastIndex = skipped.end;
    else if (literal)
      edit = { start: at, end: at + literal[0].length, text: `{{${literal[1]}${literal[2]}${literal[3]}}}` };
    else if (other) edit = { start: at, ...other };
    else if (tag?.family === 'wordpress') edit = wordpressEdit(text, tag);
    else if (tag) {
      const shown = replacement(tag, context);
      if (shown !== undefined) edit = { start: at, end: tag.end, text: shown };
    }
    if (edit) {
      edits.push(edit);
      mark.lastIndex = edit.end;
    } else if (tag && !skipped && isUnknown(tag)) {
      unknown.push(text.slice(at, tag.end));
      mark.lastIndex = tag.end;
    }
  }
  return { edits, unknown };
};

/**
 * Replaces the tags that Jekyll, Hexo, Hugo, WordPress, Obsidian, Docusaurus and MkDocs understand in texts by Markdown
 * and HTML. Code stays as it is.
 * @param source Markdown without front matter
 * @param math whether `$…$` is a formula
 */
export const expandTags = (source: string, context: TagContext, math = false): Expanded => {
  if (!hasTags.test(source)) return { text: source, unknown: [] };
  const raw = readRawBlocks(source);
  const code = joinRanges([...codeRanges(raw.text, math), ...raw.verbatim]);
  const { edits, unknown } = tagEdits(raw.text, code, context);
  const text = applyEdits(raw.text, edits);
  if (!hasBlocks.test(text)) return { text, unknown };
  return { text: quoteCallouts(text, lineFinder(text, codeRanges(text, math))), unknown };
};
