import { readTag, type Tag } from './tag.ts';

/** How a block of lines begins or ends. */
interface Mark {
  /** Marks of the same syntax belong together. */
  readonly syntax: string;
  readonly opens: boolean;
  /** The first line of the quote; undefined for a quote without a marker, and for the end. */
  readonly first?: string | undefined;
  /** Added at the end of the quote. */
  readonly last?: string | undefined;
  /** The block ends where its lines are no longer indented, not at a mark. */
  readonly indented?: boolean;
}

/** Kinds of callouts in other engines, and the kind here. */
const kinds: Readonly<Record<string, string>> = {
  note: 'note',
  info: 'note',
  abstract: 'note',
  summary: 'note',
  todo: 'note',
  question: 'note',
  example: 'note',
  quote: 'note',
  primary: 'note',
  default: 'note',
  details: 'note',
  aside: 'note',
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  check: 'tip',
  important: 'important',
  warning: 'warning',
  warn: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
  failure: 'caution',
  bug: 'caution',
};

const marker = (kind: string | undefined, title = ''): string | undefined => {
  const known = kinds[kind?.toLowerCase() ?? ''];
  return known === undefined ? undefined : `[!${known.toUpperCase()}]${title === '' ? '' : ` ${title}`}`;
};

/** `:::note Title`, `::: note [Title]`, `:::note[Title]{…}` of Docusaurus, VuePress, Starlight. */
const container = (line: string): Mark | undefined => {
  const found = /^:{3,}[ \t]*([a-z]+)?[ \t]*(?:\[([^\]]*)\])?(?:\{[^}]*\})?/i.exec(line);
  if (!found) return undefined;
  const [whole, name, title = ''] = found;
  const rest = line.slice(whole.length).trim();
  if (name === undefined) return rest === '' ? { syntax: ':::', opens: false } : undefined;
  const first = marker(name, title || rest);
  return first === undefined ? undefined : { syntax: ':::', opens: true, first };
};

/** `!!! note "Title"` of MkDocs, and its folded form `??? note`. The text below is indented. */
const admonition = (line: string): Mark | undefined => {
  const [, name, title = ''] =
    /^(?:!!!|\?\?\?\+?)[ \t]+([a-z]+)(?:[ \t]+[a-z-]+)*(?:[ \t]+"([^"]*)")?[ \t]*$/i.exec(line) ?? [];
  const first = marker(name, title);
  return first === undefined ? undefined : { syntax: '!!!', opens: true, first, indented: true };
};

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
  const isKind = Object.hasOwn(kinds, first.toLowerCase());
  const kind = named['type'] ?? (isKind ? first : Object.hasOwn(kinds, tag.name) ? tag.name : 'note');
  const rest = tag.family === 'liquid' ? [] : others;
  const title = named['title'] ?? (isKind ? rest.join(' ') : '');
  return { syntax, opens: true, first: marker(kind, title) ?? marker('note', title) };
};

/** `{% blockquote Author, Source address title %}` and `{% centerquote %}` of Hexo, `{{< quote >}}` of Hugo themes. */
const quote = (tag: Tag): Mark => {
  const syntax = `${tag.family} ${tag.name}`;
  if (tag.closing) return { syntax, opens: false };
  const words = tag.written.trim().replaceAll(/(https?:\/\/[^\s]+)/g, '<$1>');
  return { syntax, opens: true, last: words === '' ? undefined : `— ${words}` };
};

const quoteNames = new Set(['blockquote', 'quote', 'centerquote', 'cq', 'pullquote']);

/** Names of the tags around a block that stands out. */
export const blockTags: ReadonlySet<string> = new Set([...noteNames, ...quoteNames]);

const markOfTag = (line: string): Mark | undefined => {
  const tag = readTag(line, 0);
  if (!tag || tag.family === 'wordpress' || line.slice(tag.end).trim() !== '') return undefined;
  return noteNames.has(tag.name) ? note(tag) : quoteNames.has(tag.name) ? quote(tag) : undefined;
};

const markOf = (line: string): Mark | undefined => container(line) ?? admonition(line) ?? markOfTag(line);

interface Block extends Mark {
  /** Index of its first line. */
  readonly line: number;
  /** White space before its mark. */
  readonly indent: string;
}

const indentOf = (line: string): string => /^[ \t]*/.exec(line)?.[0] ?? '';

/**
 * Turns blocks of other engines that stand out into quotes with a marker: `:::note`, `!!! note`, `{% note %}`,
 * `{% blockquote %}`. Blocks can be nested. A block without an end stays as it is.
 * @param isCode whether a line, by its index, begins within code
 */
export const quoteCallouts = (text: string, isCode: (line: number) => boolean): string => {
  const lines = text.split('\n');
  const open: Block[] = [];
  const close = (block: Block, end: number): void => {
    const { line, indent, first, last, indented } = block;
    for (let index = line + 1; index < end; index += 1) {
      const written = (lines[index] ?? '').split('\n').map((line) => {
        const inner = line.startsWith(indent) ? line.slice(indent.length) : line.trimStart();
        return `${indent}> ${indented ? inner.replace(/^(?: {4}|\t)/, '') : inner}`.trimEnd();
      });
      lines[index] = written.join('\n');
    }
    lines[line] = `${indent}>${first === undefined ? '' : ` ${first}`}`;
    const tail = last === undefined ? '' : `${indent}>\n${indent}> ${last}\n`;
    if (indented) lines[end - 1] += `\n${tail}`;
    else lines[end] = tail;
  };
  for (const [index, line] of lines.entries()) {
    if (isCode(index)) continue;
    const indent = indentOf(line);
    for (
      let last = open.at(-1);
      last?.indented && line.trim() !== '' && indent.length < last.indent.length + 2;
      last = open.at(-1)
    ) {
      close(last, index);
      open.pop();
    }
    const mark = /^[ \t]*(?::::|!!!|\?\?\?|\{[{%])/.test(line) ? markOf(line.trim()) : undefined;
    if (!mark) continue;
    if (mark.opens) open.push({ ...mark, line: index, indent });
    else {
      const start = open.findLastIndex(({ syntax }) => syntax === mark.syntax);
      const block = open[start];
      if (!block) continue;
      for (const inner of open.splice(start).slice(1).toReversed()) if (inner.indented) close(inner, index);
      close(block, index);
    }
  }
  for (const block of open.toReversed()) if (block.indented) close(block, lines.length);
  return lines.join('\n');
};
