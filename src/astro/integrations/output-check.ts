import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestEntry } from '#output/output-manifest.ts';

/**
 * Counts the errors that Astro logs without stopping; each of them means a missing page or image. Replaces
 * `process.stderr.write`.
 * @returns a function that returns the number of errors so far
 */
export const countErrors = (): (() => number) => {
  let errors = 0;
  process.stderr.write = new Proxy(process.stderr.write, {
    apply: (write, stream, args: unknown[]) => {
      if (String(args[0]).includes('[ERROR]')) errors += 1;
      return Reflect.apply(write, stream, args) as boolean;
    },
  });
  return () => errors;
};

/**
 * Checks a finished site before it replaces the old one.
 * @param root folder of the new site
 * @param manifest the files that the site must have
 * @param pageErrors errors in single pages
 * @param loggedErrors number of errors that Astro logged
 * @throws Error with a list of everything that is wrong or missing
 */
export const checkOutput = (
  root: string,
  manifest: readonly ManifestEntry[],
  pageErrors: readonly string[],
  loggedErrors: number,
): void => {
  const all = [
    ...(loggedErrors > 0 ? [`Astro logged ${loggedErrors} errors; see above.`] : []),
    ...pageErrors,
    ...manifest
      .filter(({ file }) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile() !== true)
      .map(({ permalink, name }) => `${permalink} (${name}) was not written.`),
  ];
  if (all.length > 0)
    throw Object.assign(new Error(`The build is not complete; the previous site is unchanged.\n${all.join('\n')}`), {
      stack: '',
    });
};
