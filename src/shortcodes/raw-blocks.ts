import type { Range } from './ranges.ts';
import { codeEndFinder } from './code-end.ts';
import { readTag, type Tag } from './tag.ts';

/** A text whose code tags are Markdown, and the parts of it in which other tags mean nothing. */
export interface RawText {
  readonly text: string;
  readonly verbatim: readonly Range[];
}

/** Tags around code, or around text without tags. WordPress needs the end tag, since `[code]` can be a link. */
const rawTags = new Map([
  ['liquid', new Set(['raw', 'comment', 'highlight', 'codeblock', 'code', 'prism', 'mermaid'])],
  ['hugo', new Set(['highlight', 'mermaid', 'raw', 'code', 'comment'])],
  ['wordpress', new Set(['sourcecode', 'code', 'highlight'])],
]);

const isRawTag = (tag: Tag | undefined): tag is Tag => rawTags.get(tag?.family ?? '')?.has(tag?.name ?? '') ?? false;

/** The language of a code block; names with odd characters count as none. */
const languageOf = ({ family, name, positional, named }: Tag): string => {
  if (name === 'mermaid') return 'mermaid';
  const first = family === 'liquid' && name !== 'highlight' ? undefined : positional[0];
  const language = named['lang'] ?? named['language'] ?? first ?? '';
  return /^[\w+#.-]+$/.test(language) ? language.toLowerCase() : '';
};

/** The title of a block: of Hexo’s `codeblock`, everything before the first option. */
const titleOf = ({ name, named, positional }: Tag): string =>
  named['title'] ??
  (name === 'codeblock' || name === 'code' ? positional.filter((one) => !/^https?:/.test(one)).join(' ') : '');

const longestRun = (code: string): number => Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));

/** `{% raw %}` and its end, which Liquid needs around code with braces. */
const rawMarks = /\{%-?\s*(?:end)?raw\s*-?%\}\n?/g;

/** What a block can follow on its line: white space and markers of quotes and lists. */
const lineStart = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?$/;

/**
 * A fenced code block.
 * @param before the text before the tag, on its line
 * @param after the text after the end tag, on its line
 */
const codeBlock = (tag: Tag, code: string, before: string, after: string): string => {
  const fence = '`'.repeat(longestRun(code) + 1);
  const title = titleOf(tag);
  const label = title === '' ? '' : ` title="${title.replaceAll('"', '”')}"`;
  const language = languageOf(tag) || (label === '' ? '' : 'text');
  const indent = /^[ \t>]*/.exec(before)?.[0] ?? '';
  const inner = tag.family === 'liquid' ? code.replaceAll(rawMarks, '') : code;
  const lines = inner.replace(/^[ \t]*\n/, '').replace(before.includes('>') ? /\n[ \t>]*$/ : /\n[ \t]*$/, '');
  const begin = lineStart.test(before) ? '' : `\n\n${indent}`;
  const end = after.trim() === '' ? '' : `\n\n${indent}`;
  return `${begin}${fence}${language}${label}\n${lines}\n${indent}${fence}${end}`;
};

/** HTML characters that WordPress escapes in code. */
const unescape = (code: string): string =>
  code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const endPattern = ({ family, name }: Tag): RegExp =>
  ({
    liquid: new RegExp(String.raw`\{%-?\s*end${name}\s*-?%\}`, 'gi'),
    hugo: new RegExp(String.raw`\{\{[<%]\s*/\s*${name}\s*[%>]\}\}`, 'gi'),
    wordpress: new RegExp(String.raw`\[/${name}\]`, 'gi'),
  })[family];

/** Finds end tags. Remembers the names that have none, so that reading stays linear. */
const endFinder = (text: string): ((tag: Tag) => { readonly at: number; readonly end: number } | undefined) => {
  const without = new Set<string>();
  return (tag) => {
    const key = `${tag.family} ${tag.name}`;
    if (without.has(key)) return undefined;
    const pattern = endPattern(tag);
    pattern.lastIndex = tag.end;
    const found = pattern.exec(text);
    if (!found) without.add(key);
    return found ? { at: found.index, end: found.index + found[0].length } : undefined;
  };
};

/**
 * Turns tags around code (`highlight`, `codeblock`, `[sourcecode]`) into Markdown, and removes `raw` and `comment`. Tags
 * within code stay.
 */
export const readRawBlocks = (source: string): RawText => {
  const parts: string[] = [];
  const verbatim: Range[] = [];
  let length = 0;
  let done = 0;
  const add = (part: string, isVerbatim = false): void => {
    parts.push(part);
    if (isVerbatim) verbatim.push({ start: length, end: length + part.length });
    length += part.length;
  };
  const endOfCode = codeEndFinder(source);
  const endOf = endFinder(source);
  const mark = /[`~[]|\{[%{]/g;
  for (let found = mark.exec(source); found; found = mark.exec(source)) {
    const at = found.index;
    const codeEnd = endOfCode(at);
    if (codeEnd !== undefined) {
      mark.lastIndex = codeEnd;
      continue;
    }
    const tag = readTag(source, at);
    const end = isRawTag(tag) && !tag.closing ? endOf(tag) : undefined;
    if (!tag || !end) continue;
    add(source.slice(done, at));
    const inner = source.slice(tag.end, end.at);
    const before = source.slice(source.lastIndexOf('\n', at) + 1, at);
    const lineEnd = source.indexOf('\n', end.end);
    const after = source.slice(end.end, lineEnd < 0 ? source.length : lineEnd);
    if (tag.name === 'raw') add(inner, true);
    else if (tag.name !== 'comment')
      add(codeBlock(tag, tag.family === 'wordpress' ? unescape(inner) : inner, before, after), true);
    done = end.end;
    mark.lastIndex = done;
  }
  add(source.slice(done));
  return { text: parts.join(''), verbatim };
};
