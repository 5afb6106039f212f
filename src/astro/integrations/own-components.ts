import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { BlogFolder } from '#load/blog-folder.ts';
import { componentPath } from '#load/mdx-imports.ts';

/** The style sheet or script of a component outside of the engine, by its absolute path. */
const partOfComponent = /^(\/.*\.astro)\?astro&/;

/**
 * A Vite plugin that finds the components of the blog. `@/components/Chart.astro` is in the folder of the blog. Astro
 * takes an absolute path outside of its project for one within, unless it begins with `/@fs`.
 */
export const ownComponents = (folder: BlogFolder, engine: string): Plugin => ({
  name: 'muc-own-components',
  enforce: 'pre',
  resolveId: {
    order: 'pre',
    handler(from, importer = '') {
      const part = partOfComponent.exec(from)?.[1];
      if (part !== undefined) return part.startsWith(engine) || !existsSync(part) ? undefined : `/@fs${from}`;
      return componentPath(from, folder, importer);
    },
  },
});
