import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, placeIn } from '#load/error-place.ts';

/** Whether the owner wants to see where in the engine an error arose. */
export const isVerbose = (): boolean => process.argv.includes('--verbose') || (process.env['DEBUG'] ?? '') !== '';

const report =
  'This is a fault of the engine. Please report this message where you got the engine from; --verbose shows more.';

/**
 * The error for a page that cannot be printed.
 * @param file the text that it shows, or the file of the output
 */
export const pageError = (file: string, error: unknown): Error => {
  const known = error instanceof Error && error.stack === '';
  const message = known
    ? error.message
    : `error ${file}: The page cannot be printed: ${messageOf(error)}\n    ${report}`;
  return Object.assign(
    new Error(message, { cause: isVerbose() ? error : undefined }),
    isVerbose() ? {} : { stack: '' },
  );
};

/** `:5` if what the message quotes stands in line 5 of a file. Compilers count lines of what they made of it. */
const lineOf = (message: string, path: string): string => {
  const quoted = /['"`]([^'"`]+)['"`]/.exec(message)?.[1];
  const text = quoted === undefined || !existsSync(path) ? '' : readFileSync(path, 'utf8');
  const at = quoted === undefined ? -1 : text.indexOf(quoted);
  return at < 0 ? '' : `:${text.slice(0, at).split('\n').length}`;
};

/** What Astro prints below the message of an error. */
const parts = /^ {2}(?:Hint|Error reference|Location|Stack trace|Caused by):$/;

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
  const what = messageOf(message).replace(/ in \S+$/, '');
  if (place !== undefined)
    return `error ${place}${lineOf(what, join(content, place))}: ${what}\n    Correct this file, or what it imports. --verbose shows where the engine met the error.`;
  return end < 0 ? text : `error: ${messageOf(message)}\n    ${report}`;
};

/** Prints errors of Astro and Vite as the owner can read them, unless `--verbose` or `DEBUG` is set. */
export const explainErrors = (content: string): void => {
  if (isVerbose()) return;
  console.error = new Proxy(console.error, {
    apply: (print, self, args: unknown[]) => {
      const [text] = args;
      const isError = typeof text === 'string' && /^ {2}\S*(?:Stack trace|Location):/m.test(text);
      Reflect.apply(print, self, isError ? [forOwner(text, content)] : args);
    },
  });
};
