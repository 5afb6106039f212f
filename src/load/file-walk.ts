import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A path with `/` between its parts on every system. */
export const slashes = (path: string): string => path.split(sep).join('/');

/** Something below a folder that is no folder. */
export interface FoundPath {
  readonly path: string;
  /** False for a pipe, a socket or a device, which must not be read: it may wait for ever. */
  readonly isFile: boolean;
}

/** What is below a folder, in the order of the names, following links to folders but no circle of them. */
export const walk = async (folder: string, above: ReadonlySet<string> = new Set()): Promise<FoundPath[]> => {
  const real = await realpath(folder);
  if (above.has(real)) return [];
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      const kind = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
      // A link that leads nowhere counts as a file: reading it says what is wrong.
      return kind?.isDirectory() ? walk(path, new Set([...above, real])) : [{ path, isFile: kind?.isFile() ?? true }];
    }),
  );
  return nested.flat();
};
