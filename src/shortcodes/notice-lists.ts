import { calloutKindOf } from './callout-kinds.ts';
import { codeRanges } from './code-ranges.ts';
import { lineFinder } from './ranges.ts';

/** `{: .notice--info}` of Minimal Mistakes, below the text that it is about. */
const notice = /^\{:\s*\.notice(?:--?([a-z]+))?(?![\w-])[^{}\n]*\}[ \t]*$/;

/**
 * Makes callouts of the paragraphs and quotes of kramdown that have the class of a notice. The number of
 * lines stays.
 * @param math whether `$…$` is a formula
 */
export const quoteNotices = (source: string, math: boolean): string => {
  const lines = source.split('\n');
  if (!lines.some((line) => notice.test(line))) return source;
  const isCode = lineFinder(source, codeRanges(source, math));
  for (const [at, line] of lines.entries()) {
    const [found, written = 'note'] = notice.exec(line) ?? [];
    if (found === undefined || isCode(at)) continue;
    let first = at;
    while (first > 0 && lines[first - 1]?.trim() !== '' && !isCode(first - 1)) first -= 1;
    if (first === at) continue;
    const quoted = lines.slice(first, at).map((one) => (one.startsWith('>') ? one : `> ${one}`));
    const kind = (calloutKindOf(written) ?? 'note').toUpperCase();
    lines.splice(first, at - first + 1, `> [!${kind}]`, ...quoted);
  }
  return lines.join('\n');
};
