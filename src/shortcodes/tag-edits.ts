import type { Edit } from '#text/edits.ts';
import { blockTags } from './block-tags.ts';
import { embedTags } from './embed-tags.ts';
import { hugoTags } from './hugo-tags.ts';
import { extensionReader } from './kramdown-extensions.ts';
import { liquidTags } from './liquid-tags.ts';
import { rangeFinder, type Range } from './ranges.ts';
import type { TagContext } from './tag-context.ts';
import { readTag, type Tag } from './tag.ts';
import { readJekyllValue, readPageValue, readVariable } from './variables.ts';
import { readWikiLink } from './wiki-link.ts';
import { wordpressTags } from './wordpress-tags.ts';

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

const tagEdit = (text: string, tag: Tag, context: TagContext): Edit | undefined => {
  if (tag.family === 'wordpress') return wordpressEdit(text, tag);
  const shown = replacement(tag, context);
  return shown === undefined ? undefined : { start: tag.start, end: tag.end, text: shown };
};

// Hugo shows a tag with a comment inside as the tag itself: a text about shortcodes writes them so.
const literalTag = /\{\{([<%])\/\*([\s\S]{0,2000}?)\*\/([>%])\}\}/y;

const readLiteral = (text: string, at: number): Edit | undefined => {
  literalTag.lastIndex = at;
  const [whole, open, inner, close] = literalTag.exec(text) ?? [];
  return whole === undefined ? undefined : { start: at, end: at + whole.length, text: `{{${open}${inner}${close}}}` };
};

/** Brackets are a shortcode if they hold a value in quotes, as in `[form id="1"]`, and are no link. */
const isShortcode = ({ name, written, end }: Tag, text: string): boolean =>
  name === 'gallery' || (/^\s*[\w-]+=["“]/.test(written) && !/[([:]/.test(text[end] ?? ''));

const isUnknown = (tag: Tag, text: string): boolean =>
  !tag.closing && !blockTags.has(tag.name) && (tag.family !== 'wordpress' || isShortcode(tag, text));

/**
 * Finds the tags outside of code, and what replaces each.
 * @param verbatim parts in which tags mean nothing
 * @returns also the tags that stay, as written
 */
export const tagEdits = (
  text: string,
  verbatim: readonly Range[],
  context: TagContext,
): { readonly edits: readonly Edit[]; readonly unknown: readonly string[] } => {
  const verbatimAt = rangeFinder(verbatim);
  const readExtension = extensionReader(text);
  const edits: Edit[] = [];
  const unknown: string[] = [];
  const mark = /!?\[\[|\[(?=[a-z])|\{[{%]|\{:[:/]/g;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const at = found.index;
    const skipped = verbatimAt(at);
    if (skipped) {
      mark.lastIndex = skipped.end;
      continue;
    }
    const tag = found[0].endsWith('[[') ? undefined : readTag(text, at);
    const edit =
      readLiteral(text, at) ??
      readWikiLink(text, at) ??
      readVariable(text, at, context) ??
      readPageValue(text, at, context) ??
      readExtension(at) ??
      (tag && tagEdit(text, tag, context));
    if (edit) edits.push(edit);
    const left = tag ? isUnknown(tag, text) && text.slice(at, tag.end) : readJekyllValue(text, at);
    if (!edit && left) unknown.push(left);
    mark.lastIndex = edit?.end ?? (left ? at + left.length : mark.lastIndex);
  }
  return { edits, unknown };
};
