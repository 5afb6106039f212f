import { dirname, join, relative } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { lineOfCode } from '#markdown/code-lines.ts';
import type { BlogFolder } from './blog-folder.ts';
import type { Entry } from './entry.ts';
import { messageOf, placeIn, placeOf, traceOf } from './error-place.ts';
import { bodyOf } from './text-record.ts';

/** The names that a message of JavaScript speaks of, the most telling first. */
const namesIn = (message: string): readonly string[] => {
  const [, subject] = /^(\S+) is not /.exec(message) ?? [];
  const quoted = [...message.matchAll(/['"`]([^'"`\s]+)['"`]/g)].flatMap(([, name]) => name ?? []);
  return [...(subject === undefined ? [] : [subject]), ...quoted];
};

const remedyFor = (message: string): string => {
  const [, name] = /^(\S+) is not defined$/.exec(message) ?? [];
  return name === undefined
    ? 'Correct this expression or component, or write \\{ where you mean the brace.'
    : `Define it in the text (export const ${name} = …) or import it, or write \\{ where you mean the brace.`;
};

/** The component or module of the blog in which an error arose; undefined if it arose in the text itself. */
const moduleOf = (error: unknown, { content, components }: BlogFolder) => {
  const root = dirname(components);
  const name = placeIn(traceOf(error), root);
  // Lines of an MDX file are counted in what Astro made of it.
  if (name === undefined || name.endsWith('.mdx')) return undefined;
  const path = join(root, name);
  return { file: path.startsWith(`${content}/`) ? relative(content, path) : name, ...placeOf(error, path) };
};

/**
 * What is wrong in a text whose code fails when its page is printed.
 * @param error that the code threw
 */
export const textFailure = ({ source, found }: Entry, error: unknown, folder: BlogFolder): Diagnostic => {
  const message = messageOf(error);
  const module = moduleOf(error, folder);
  if (module)
    return {
      level: 'error',
      ...module,
      message: `This fails in ${source.file}: ${message}`,
      remedy: 'Correct this place, or what the text hands to it.',
    };
  const line = lineOfCode(bodyOf(found.path, found.file), namesIn(message));
  return {
    level: 'error',
    file: source.file,
    ...(line === undefined ? {} : { line: line + source.bodyLine - 1 }),
    message: `An expression or a component in the text fails: ${message}`,
    remedy: remedyFor(message),
  };
};
