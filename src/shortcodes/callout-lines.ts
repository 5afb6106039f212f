import { markOfTag } from './block-tags.ts';
import { indentOf, marker, type Mark } from './callout-mark.ts';

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

const markOf = (line: string): Mark | undefined => container(line) ?? admonition(line) ?? markOfTag(line);

interface Block extends Mark {
  /** Index of its first line. */
  readonly line: number;
  /** White space before its mark. */
  readonly indent: string;
}

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
        const text = indented ? inner.replace(/^(?: {4}|\t)/, '') : inner;
        return `${indent}>${text === '' ? '' : ` ${text}`}`;
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
