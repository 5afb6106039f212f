import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A path with `/` between its parts on every system. */
export const slashes = (path: string): string => path.split(sep).join('/');

/** Files below a folder, in the order of their names, following links to folders but no circle of them. */
export const walk = async (folder: string, above: ReadonlySet<string> = new Set()): Promise<string[]> => {
  const real = await realpath(folder);
  if (above.has(real)) return [];
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      const kind = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
      return kind?.isDirectory() ? walk(path, new Set([...above, real])) : [path];
    }),
  );
  return nested.flat();
};
