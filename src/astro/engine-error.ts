import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatDiagnostic, type Diagnostic } from '#diagnostics/diagnostic.ts';
import { messageOf, placeIn } from '#load/error-place.ts';

/** Whether the owner wants to see where in the engine an error arose. */
export const isVerbose = (): boolean => process.argv.includes('--verbose') || (process.env['DEBUG'] ?? '') !== '';

const report =
  'This is a fault of the engine. Please report this message where you got the engine from; --verbose shows more.';

/** An error that is in the words of a diagnostic already. */
export class ExplainedError extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic, cause: unknown) {
    super(formatDiagnostic(diagnostic), { cause: isVerbose() ? cause : undefined });
    this.diagnostic = diagnostic;
    if (!isVerbose()) this.stack = '';
  }
}

/**
 * The error for a page that cannot be printed.
 * @param file the text that it shows, or the file of the output
 */
export const pageError = (file: string, error: unknown): ExplainedError =>
  error instanceof ExplainedError
    ? error
    : new ExplainedError(
        { level: 'error', file, message: `The page cannot be printed: ${messageOf(error)}`, remedy: report },
        error,
      );

/**
 * `:5` if what the message quotes stands in line 5 of a file, else the line that the error names. Compilers count lines
 * of what Astro made of an MDX file; those are of no use.
 */
const lineOf = (message: string, path: string, formatted: string): string => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  // The names of files, then others: a word such as “default” may stand anywhere.
  const quoted = [...message.matchAll(/['"`]([^'"`\s]+)['"`]/g)].map(([, words = '']) => basename(words));
  const known = quoted.toSorted((a, b) => Number(b.includes('.')) - Number(a.includes('.')));
  const at = known.map((words) => text.indexOf(words)).find((index) => index >= 0);
  if (at !== undefined) return `:${text.slice(0, at).split('\n').length}`;
  const start = formatted.indexOf(`${path}:`);
  const [line] = start < 0 ? [] : (/^\d+/.exec(formatted.slice(start + path.length + 1)) ?? []);
  return path.endsWith('.mdx') || line === undefined ? '' : `:${line}`;
};

/** What Astro prints below the message of an error. */
const parts = /^(?: {2}(?:Hint|Error reference|Location|Stack trace|Caused by)|Stack backtrace):$/;

/**
 * What the owner reads instead of an error of Astro or Vite: the message, and the file of the blog that it is about.
 * @param text as Astro formats an error, with or without colours
 * @param content the folder of the texts, absolute
 */
export const forOwner = (text: string, content: string): string => {
  const plain = text.replaceAll(/\u001b\[[\d;]*m/g, '');
  const place = placeIn(plain, content);
  const lines = plain.split('\n');
  const end = lines.findIndex((line) => parts.test(line));
  const message = lines
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trim();
  // A part of the bundler that is written in Rust tells its name first, and why two lines below.
  const [, plugin, cause] = /^\[([^\]]+)\][^\n]*\n\nCaused by:\n\s+([^\n]+)/.exec(message) ?? [];
  if (plugin !== undefined)
    return `error: ${plugin}: ${cause}\n    A file that a text imports is wrong. Correct it; --verbose shows more.`;
  const what = messageOf(message)
    .replace(/ in \S+$/, '')
    .replace(/^: /, '');
  if (place !== undefined)
    return `error ${place}${lineOf(what, join(content, place), plain)}: ${what}\n    Correct this file, or what it imports. --verbose shows where the engine met the error.`;
  return end < 0 ? text : `error: ${messageOf(message)}\n    ${report}`;
};

/** What Astro prints before the message of each error of an integration. */
const hookLine = /^[^\n]*An unhandled error occurred while running the [^\n]* hook[^\n]*\n?/;

/**
 * Prints errors of Astro and Vite as the owner can read them, unless `--verbose` or `DEBUG` is set. Replaces
 * `process.stderr.write`.
 */
export const explainErrors = (content: string): void => {
  if (isVerbose()) return;
  process.stderr.write = new Proxy(process.stderr.write, {
    apply: (write, stream, [written, ...rest]: unknown[]) => {
      const text = typeof written === 'string' ? written.replace(hookLine, '') : written;
      const isError = typeof text === 'string' && /^(?: {2}\S*(?:Stack trace|Location)|Stack backtrace):/m.test(text);
      return Reflect.apply(write, stream, [isError ? `${forOwner(text, content)}\n` : text, ...rest]) as boolean;
    },
  });
};
