import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { replaceFile } from '#cache/replace-file.ts';
import type { LoadedBlog } from '#load/loaded-blog.ts';

/** The module from which Astro takes the texts in MDX. */
export const mdxImports = 'astro:content-module-imports';

/** A path as Astro reads it: as a URL relative to its root, in which `%` begins an escape. */
export const filePathOf = (root: string, path: string): string => relative(root, path).replaceAll('%', '%25');

/**
 * The code of that module: the texts in MDX by file. Astro itself writes it for all blogs of an engine into one file below
 * `.astro`, where a build that runs at the same time would put its own.
 * @param root of Astro's project
 */
export const mdxImportsCode = ({ entries }: Pick<LoadedBlog, 'entries'>, root: string): string => {
  const texts = entries.filter(({ source }) => source.format === 'mdx');
  const lines = texts.map(({ found }) => {
    const query = new URLSearchParams({
      'astro:content-layer-deferred-module': '',
      fileName: filePathOf(root, found.path),
      astroContentModuleFlag: 'true',
    });
    return `[${JSON.stringify(found.file)}, () => import(${JSON.stringify(`astro:content-layer-deferred-module?${query}`)})]`;
  });
  return `export default new Map([${lines.join(', ')}]);`;
};

/** What Astro writes into its files of modules and images when no collection asks for any. */
const nothing = 'export default new Map();';

const holdsNothing = (path: string): boolean => {
  try {
    return readFileSync(path, 'utf8') === nothing;
  } catch {
    return false;
  }
};

/**
 * Leaves Astro nothing to write into the files that all blogs of an engine share. It replaces them through one temporary
 * file, which two builds would take away from each other.
 * @param root of Astro's project
 */
export const settleSharedFiles = (root: string): void => {
  const folder = join(root, '.astro');
  mkdirSync(folder, { recursive: true });
  for (const name of ['content-modules.mjs', 'content-assets.mjs']) {
    const path = join(folder, name);
    if (!holdsNothing(path)) replaceFile(path, Buffer.from(nothing));
  }
};
