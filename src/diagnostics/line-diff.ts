/** How a removed and an added line are printed. */
export type Paint = (kind: 'removed' | 'added', line: string) => string;

/** A line without the break of Windows at its end, and with the names of control characters. */
const visible = (line: string): string =>
  line
    .replace(/\r$/, '')
    .replaceAll(/(?!\t)\p{Cc}/gu, (char) => `<U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`);

/**
 * The lines that differ between two versions of a file with the same number of lines: `posts/a.md:5`, then the old and
 * the new line.
 */
export const formatLineDiff = (
  file: string,
  before: string,
  after: string,
  paint: Paint = (_, line) => line,
): string => {
  const now = after.split('\n');
  return before
    .split('\n')
    .flatMap((line, index) =>
      line === now[index]
        ? []
        : [
            `${file}:${index + 1}`,
            paint('removed', `- ${visible(line)}`),
            paint('added', `+ ${visible(now[index] ?? '')}`),
          ],
    )
    .join('\n');
};
