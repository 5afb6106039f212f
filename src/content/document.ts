import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { cleanText } from './control-characters.ts';

/** A content file, split into front matter and body. Line numbers are 1-based in the whole file. */
export interface Document {
  /** YAML between the fences. */
  readonly yaml: string;
  readonly yamlLine: number;
  /** Markdown after the front matter, with `\n` line breaks. */
  readonly body: string;
  readonly bodyLine: number;
  /** Warnings about what was corrected while reading. */
  readonly diagnostics: readonly Diagnostic[];
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes).replaceAll(/\r\n?/g, '\n');

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== undefined;
  } catch {
    return false;
  }
};

const unreadable = (file: string, bytes: Uint8Array): Diagnostic | undefined => {
  const [first, second] = bytes;
  const remedy = 'Save the file as UTF-8.';
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { level: 'error', file, line: 1, column: 1, message: 'The file is UTF-16.', remedy };
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const text = decode(bytes.subarray(0, nul));
    const message = 'The file contains NUL bytes: it is UTF-16 or not text.';
    const column = text.length - text.lastIndexOf('\n');
    return { level: 'error', file, line: lineOf(text, text.length), column, message, remedy };
  }
  if (isUtf8(bytes)) return undefined;
  const text = decode(bytes);
  const index = Math.max(0, text.indexOf('\ufffd'));
  const column = index - text.lastIndexOf('\n', index - 1);
  return { level: 'error', file, line: lineOf(text, index), column, message: 'The bytes here are not UTF-8.', remedy };
};

const fence = /^---[ \t]*$/m;

/**
 * Splits a content file into front matter and body. Accepts a byte order mark, any kind of line break, and blank lines
 * before the first fence.
 * @param file path for diagnostics
 * @returns the document, or an error if the file cannot be split
 */
export const readDocument = (bytes: Uint8Array, file: string): Document | Diagnostic => {
  const problem = unreadable(file, bytes);
  if (problem) return problem;
  const { value: text, diagnostics } = cleanText(decode(bytes), file);
  const wrong = (line: number, message: string, remedy: string): Diagnostic => ({
    level: 'error',
    file,
    line,
    column: 1,
    message,
    remedy,
  });
  const opening = /^\s*---[ \t]*\n/.exec(text);
  if (!opening) {
    const toml = /^\s*\+\+\+/.test(text);
    return wrong(
      1,
      text.trim() === '' ? 'The file is empty.' : toml ? 'The front matter is TOML.' : 'The file has no front matter.',
      'Begin it with a line ---, then fields such as title: and date: in YAML, then a line ---.',
    );
  }
  const yamlLine = opening[0].split('\n').length;
  const rest = text.slice(opening[0].length);
  const closing = fence.exec(rest);
  if (!closing)
    return wrong(
      yamlLine - 1,
      'The front matter that begins here is not closed.',
      'Write a line --- after its last field.',
    );
  const yaml = rest.slice(0, closing.index);
  const bodyLine = yamlLine + yaml.split('\n').length;
  return { yaml, yamlLine, body: rest.slice(closing.index + closing[0].length + 1), bodyLine, diagnostics };
};
