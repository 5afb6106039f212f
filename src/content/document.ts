import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { cleanText } from './control-characters.ts';

/** The languages of front matter. */
export type Syntax = 'YAML' | 'TOML' | 'JSON';

/** A content file, split into front matter and body. Line numbers are 1-based in the whole file. */
export interface Document {
  readonly syntax: Syntax;
  /** The front matter without its fences; JSON with its outer braces. */
  readonly head: string;
  /** Line on which `head` begins. */
  readonly headLine: number;
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

/** Front matter in a text: where it begins and ends, and where the body begins. */
interface Parts {
  readonly syntax: Syntax;
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
}

const syntaxes: Readonly<Record<string, Syntax>> = { '-': 'YAML', '+': 'TOML', ';': 'JSON' };

/** `---` YAML, `+++` TOML (Hugo), `;;;` JSON without braces (Hexo). Jekyll also ends YAML with `...`. */
const fenced = (text: string): Parts | string | undefined => {
  const [opening, fence = ''] = /^\s*(-{3,}|\+{3}|;{3,})[ \t]*\n/.exec(text) ?? [];
  const syntax = syntaxes[fence[0] ?? ''];
  if (opening === undefined || !syntax) return undefined;
  const ends = new Set(fence === '---' ? ['---', '...'] : [fence]);
  const start = opening.length;
  for (const { 0: line, index } of text.slice(start).matchAll(/^(?:-{3,}|\+{3}|;{3,}|\.{3})(?=[ \t]*$)/gm))
    if (ends.has(line)) return { syntax, start, end: start + index, bodyStart: afterLine(text, start + index) };
  return fence;
};

const afterLine = (text: string, index: number): number => {
  const end = text.indexOf('\n', index);
  return end < 0 ? text.length : end + 1;
};

/** A JSON object at the beginning of the text (Hugo). */
const braced = (text: string): Parts | undefined => {
  const opening = /^\s*(?=\{\s*["}])/.exec(text);
  if (!opening) return undefined;
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[{}]/g)) {
    if (token.startsWith('"')) continue;
    depth += token === '{' ? 1 : -1;
    if (depth > 0) continue;
    const end = index + 1;
    return { syntax: 'JSON', start: opening[0].length, end, bodyStart: afterLine(text, end) };
  }
  return undefined;
};

/** Fields that begin without a fence and end with one (Hexo). */
const unopened = (text: string): Parts | undefined => {
  const start = /^\s*(?=["\w][\w-]*"?:\s)/.exec(text);
  if (!start) return undefined;
  const closing = /^(-{3,}|;{3,})[ \t]*$/m.exec(text);
  const head = text.slice(start[0].length, closing?.index ?? 0);
  if (!closing || !/^"?(?:title|date)"?:/m.test(head) || head.includes('\n\n')) return undefined;
  const syntax = syntaxes[closing[0][0] ?? ''] ?? 'YAML';
  return { syntax, start: start[0].length, end: closing.index, bodyStart: afterLine(text, closing.index) };
};

const headless: Parts = { syntax: 'YAML', start: 0, end: 0, bodyStart: 0 };

/**
 * Splits a content file into front matter and body. Accepts a byte order mark, any kind of line break, and blank lines
 * before the front matter.
 * @param file path for diagnostics
 * @param isDraft whether it may still be without front matter
 * @returns the document, or an error if the file cannot be split
 */
export const readDocument = (bytes: Uint8Array, file: string, isDraft = false): Document | Diagnostic => {
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
  const parts = fenced(text) ?? braced(text) ?? unopened(text) ?? (isDraft ? headless : undefined);
  if (parts === undefined)
    return wrong(
      1,
      text.trim() === '' ? 'The file is empty.' : 'The file has no front matter.',
      'Begin it with a line ---, then fields such as title: and date: in YAML, then a line ---.',
    );
  if (typeof parts === 'string')
    return wrong(
      lineOf(text, text.indexOf(parts)),
      'The front matter that begins here is not closed.',
      `Write a line ${parts} after its last field.`,
    );
  const { syntax, start, end, bodyStart } = parts;
  return {
    syntax,
    head: text.slice(start, end),
    headLine: lineOf(text, start),
    body: text.slice(bodyStart),
    bodyLine: lineOf(text, bodyStart) + (text[bodyStart - 1] === '\n' ? 0 : 1),
    diagnostics,
  };
};
