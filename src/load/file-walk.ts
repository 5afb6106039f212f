import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A path with `/` as separator on every system. */
export const slashes = (path: string): string => path.split(sep).join('/');

/**
 * Lists the files below a folder, except hidden ones and `node_modules`. Follows symbolic links to folders, but no
 * cycle of links.
 * @param ancestors real paths of the folders above, to detect cycles
 * @returns paths sorted by name; a broken link is listed as a file
 */
export const walk = async (folder: string, ancestors: ReadonlySet<string> = new Set()): Promise<string[]> => {
  const real = await realpath(folder);
  if (ancestors.has(real)) return [];
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      const kind = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
      return kind?.isDirectory() ? walk(path, new Set([...ancestors, real])) : [path];
    }),
  );
  return nested.flat();
};
