import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestEntry } from '#output/output-manifest.ts';

/** Counts errors that Astro logs and goes on from; each would be a page or image that is missing. */
export const countErrors = (): (() => number) => {
  let errors = 0;
  process.stderr.write = new Proxy(process.stderr.write, {
    apply: (write, stream, given: unknown[]) => {
      if (String(given[0]).includes('[ERROR]')) errors += 1;
      return Reflect.apply(write, stream, given) as boolean;
    },
  });
  return () => errors;
};

/**
 * Looks at a finished site before it takes the place of the old one.
 * @param faults of single pages
 * @param errors that Astro reported
 * @throws Error that names everything that is wrong or missing
 */
export const checkOutput = (
  root: string,
  manifest: readonly ManifestEntry[],
  faults: readonly string[],
  errors: number,
): void => {
  const all = [
    ...(errors > 0 ? [`Astro reported ${errors} errors and went on; see above.`] : []),
    ...faults,
    ...manifest
      .filter(({ file }) => !existsSync(join(root, file)))
      .map(({ permalink, name }) => `${permalink} (${name}) was not written.`),
  ];
  if (all.length > 0)
    throw Object.assign(new Error(`The build is not complete; the last site stays as it was.\n${all.join('\n')}`), {
      stack: '',
    });
};
