import { oneLine } from '#text/plain-text.ts';

/** The first lines of a message, without the source that compilers show below it, and without control sequences. */
export const messageOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ''] = message
    .replaceAll(/\u001b\[[\d;]*m/g, '')
    .replace(/^[\s\u0000]*\[\w+\]\s*/, '')
    .trim()
    .split(/\n/);
  return oneLine(first);
};

/**
 * The first file below a folder that a text names.
 * @param folder absolute
 * @returns `posts/x.mdx`, relative to the folder; undefined if the text names none
 */
export const placeIn = (text: string, folder: string): string | undefined => {
  const start = text.indexOf(`${folder}/`);
  if (start < 0) return undefined;
  const rest = text.slice(start + folder.length + 1, start + folder.length + 500);
  return /^[^\n`'"]*?\.\w+(?=[\s`'":?)\],]|$)/.exec(rest)?.[0];
};

/** What an error says of where it arose: compilers have a field for it, others a stack. */
export const traceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const { loc, stack, message }: Error & { readonly loc?: { readonly file?: string; readonly line?: number } } = error;
  return [loc?.file === undefined ? '' : `${loc.file}:${loc.line}`, stack, message].join('\n');
};

/**
 * Where an error in a file is, from its message and stack: Node and compilers write `/path/file.ts:3:14` or
 * `file.ts?t=1:3:14`.
 * @returns nothing if the file is not named there
 */
export const placeOf = (error: unknown, path: string): { readonly line?: number; readonly column?: number } => {
  const text = traceOf(error);
  const name = path.slice(path.lastIndexOf('/'));
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [, line, column] =
      /^(?:\?t=\d+)?:(\d+)(?::(\d+))?/.exec(text.slice(at + name.length, at + name.length + 60)) ?? [];
    if (line !== undefined) return { line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
  }
  return {};
};
