import { quoteCallouts } from './callout-lines.ts';
import { mdxCodeRanges } from './code-ranges.ts';
import { lineFinder } from './ranges.ts';

/** A line that Docusaurus, Starlight or MkDocs read in their own way. */
const hasMarks = /^[ \t]*(?::::|!!!|\?\?\?)|^#{1,6}[ \t].*\{#/m;

/** The braces at the end of `:::note[Title]{…}` and of `## Heading {#id}`, where MDX expects code. */
const lineWithBraces = /^([ \t]*:::.*|#{1,6}[ \t].*(?=\{#))\{([^{}\n]*)\}([ \t]*)$/;

/**
 * Replaces the callouts of Docusaurus, Starlight and MkDocs in MDX by quotes with a marker, and keeps the ids of
 * headings from being code. Lines keep their numbers.
 * @throws Error for a text that is no MDX
 */
export const expandMdx = (source: string): string => {
  if (!hasMarks.test(source)) return source;
  const lines = source.split('\n');
  const readable = lines.map((line) => line.replace(lineWithBraces, '$1($2)$3')).join('\n');
  const isCode = lineFinder(readable, mdxCodeRanges(readable));
  const escaped = lines.map((line, index) =>
    line.startsWith('#') && !isCode(index) ? line.replace(lineWithBraces, String.raw`$1\{$2\}$3`) : line,
  );
  return quoteCallouts(escaped.join('\n'), isCode);
};
