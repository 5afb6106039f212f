import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BlogApi } from '#data/handover.ts';

/** Errors that Astro logs and goes on from; each would be a page or picture that is missing. */
const countErrors = (): (() => number) => {
  let errors = 0;
  process.stderr.write = new Proxy(process.stderr.write, {
    apply: (write, stream, given: unknown[]) => {
      if (String(given[0]).includes('[ERROR]')) errors += 1;
      return Reflect.apply(write, stream, given) as boolean;
    },
  });
  return () => errors;
};

/** Looks at what was built before it is published, and fails rather than let anything be missing. */
export const guard = ({ reading }: BlogApi): AstroIntegration => {
  let errors = () => 0;
  return {
    name: 'muc-guard',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') errors = countErrors();
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const faults: string[] = errors() > 0 ? [`Astro reported ${errors()} errors and went on; see above.`] : [];
        for (const { permalink, file, name } of reading().publication.published)
          if (!existsSync(join(root, file))) faults.push(`${permalink} (${name}) was not written.`);
        if (faults.length > 0)
          throw Object.assign(
            new Error(`The build is not complete; the last site stays as it was.\n${faults.join('\n')}`),
            { stack: '' },
          );
      },
    },
  };
};
