import { calloutKindOf } from './callout-kinds.ts';
import { indentOf, marker, type Mark } from './callout-mark.ts';
import { readTag, type Tag } from './tag.ts';

const noteNames = new Set([
  'note',
  'notice',
  'callout',
  'admonition',
  'alert',
  'hint',
  'tip',
  'info',
  'warning',
  'danger',
  'caution',
  'important',
]);

/** `{% note info %}`, `{{% notice tip "Title" %}}`, `{{< admonition type=tip title="…" >}}`. */
const note = (tag: Tag): Mark | undefined => {
  const syntax = `${tag.family} ${tag.name}`;
  if (tag.closing) return { syntax, opens: false };
  const { named, positional } = tag;
  const [first = '', ...others] = positional;
  const isKind = calloutKindOf(first) !== undefined;
  const kind = named['type'] ?? (isKind ? first : calloutKindOf(tag.name) === undefined ? 'note' : tag.name);
  const rest = tag.family === 'liquid' ? [] : others;
  const title = named['title'] ?? (isKind ? rest.join(' ') : '');
  return { syntax, opens: true, first: marker(kind, title) ?? marker('note', title) };
};

/** Who says a quote: as written, or the values of `author="…" source="…"`. A pull quote has a class there. */
const sourceOf = ({ name, named, written }: Tag): string => {
  if (name === 'pullquote') return '';
  const values = Object.values(named);
  return /^[a-z]+=/.test(written.trim()) && values.length > 0
    ? values.join(', ')
    : written.trim().replaceAll(/^(["'])(.*)\1$/g, '$2');
};

/** `{% blockquote Author, Source address title %}` and `{% centerquote %}` of Hexo, `{{< quote >}}` of Hugo themes. */
const quote = (tag: Tag): Mark => {
  const syntax = `${tag.family} ${tag.name}`;
  if (tag.closing) return { syntax, opens: false };
  const words = sourceOf(tag).replaceAll(/(https?:\/\/[^\s,]+)/g, '<$1>');
  return { syntax, opens: true, last: words === '' ? undefined : `— ${words}` };
};

const quoteNames = new Set(['blockquote', 'quote', 'centerquote', 'center-quote', 'cq', 'pullquote']);

/** Names of the tags around a block that stands out. */
export const blockTags: ReadonlySet<string> = new Set([...noteNames, ...quoteNames]);

/** What a line that is nothing but the tag of a block begins or ends; undefined for other lines. */
export const markOfTag = (line: string): Mark | undefined => {
  const tag = readTag(line, 0);
  if (!tag || tag.family === 'wordpress' || line.slice(tag.end).trim() !== '') return undefined;
  return noteNames.has(tag.name) ? note(tag) : quoteNames.has(tag.name) ? quote(tag) : undefined;
};

const closingTag = /\{(?:%-?\s*end([a-z]+)\s*-?%|[{][<%]\s*\/\s*([a-z-]+)\s*[%>]\})\}\s*$/i;

/**
 * A line that begins with the tag of a block and has more on it, as several lines: the tag, its text, its end.
 * `{% note %}Words{% endnote %}` has three.
 */
const linesOf = (line: string): readonly string[] => {
  const indent = indentOf(line);
  const tag = readTag(line, indent.length);
  if (!tag || tag.closing || !blockTags.has(tag.name)) return [line];
  const rest = line.slice(tag.end);
  const [end = '', ...names] = closingTag.exec(rest) ?? [];
  const isOwn = names.some((name) => name?.toLowerCase() === tag.name);
  const inner = (isOwn ? rest.slice(0, -end.length) : rest).trim();
  return [line.slice(0, tag.end), ...(inner === '' ? [] : [indent + inner]), ...(isOwn ? [indent + end] : [])];
};

/**
 * Gives the tags of blocks lines of their own: `{% note %}Words{% endnote %}`.
 * @param isCode whether a line, by its index, begins within code
 */
export const splitBlockTags = (text: string, isCode: (line: number) => boolean): string =>
  text
    .split('\n')
    .flatMap((line, index) => (/^[ \t]*\{[{%]/.test(line) && !isCode(index) ? linesOf(line) : [line]))
    .join('\n');
