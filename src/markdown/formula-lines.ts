import { codeRanges } from '#shortcodes/code-ranges.ts';
import { lineFinder } from '#shortcodes/ranges.ts';

/** A line that begins a formula behind two dollar signs and does not end it. */
const opensFormula = (line: string): boolean => /^[ \t]*\$\$(?!\$)[ \t]*\S/.test(line) && line.split('$$').length === 2;

/**
 * The line with the end of a formula that line `start` begins. A blank line ends the search, as it ends a paragraph, but
 * not within `\begin{…}`.
 */
const endOf = (lines: readonly string[], start: number, isCode: (line: number) => boolean): number | undefined => {
  const isEnvironment = lines[start]?.includes('\\begin{') === true;
  for (let at = start + 1; at < lines.length && !isCode(at); at += 1) {
    const line = lines[at] ?? '';
    if (line.includes('$$')) return at;
    if (line.trim() === '' && !isEnvironment) return undefined;
  }
  return undefined;
};

/**
 * Writes formulas between `$$` on one line where text stands beside the dollar signs, as MathJax reads them:
 *
 *     $$a = b
 *     = c$$
 *
 * The parser would take `$$a = b` for the beginning of a block up to a line that is `$$` alone, and lose `a = b`. Dollar
 * signs that nothing ends become text, since they would make the rest of the text a formula. The number of lines stays.
 */
export const joinFormulas = (source: string): string => {
  if (!source.includes('$$')) return source;
  const lines = source.split('\n');
  const isCode = lineFinder(source, codeRanges(source));
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (!opensFormula(line) || isCode(at)) continue;
    const end = endOf(lines, at, isCode);
    if (end === undefined) lines[at] = line.replace('$$', () => '\\$\\$');
    else {
      const formula = lines.slice(at, end + 1);
      // A comment of TeX ends with its line.
      if (!formula.some((part) => /(?<!\\)%/.test(part))) {
        lines.fill('', at, end + 1);
        lines[at] = [line.trimEnd(), ...formula.slice(1).map((part) => part.trim())].join(' ');
      }
    }
    at = end ?? at;
  }
  return lines.join('\n');
};
