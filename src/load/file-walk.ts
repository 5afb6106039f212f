import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A path with `/` as separator on every system. */
export const slashes = (path: string): string => path.split(sep).join('/');

/** A path below a folder that is not a folder itself. */
export interface FoundPath {
  readonly path: string;
  /** False for a pipe, a socket or a device. These must not be read, since reading may block for ever. */
  readonly isFile: boolean;
}

/**
 * Lists the files below a folder, except hidden ones and `node_modules`. Follows symbolic links to folders, but no
 * cycle of links.
 * @param ancestors real paths of the folders above, to detect cycles
 * @returns paths sorted by name; a broken link is listed as a file
 */
export const walk = async (folder: string, ancestors: ReadonlySet<string> = new Set()): Promise<FoundPath[]> => {
  const real = await realpath(folder);
  if (ancestors.has(real)) return [];
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      const kind = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
      // A broken link counts as a file: reading it reports the error.
      return kind?.isDirectory()
        ? walk(path, new Set([...ancestors, real]))
        : [{ path, isFile: kind?.isFile() ?? true }];
    }),
  );
  return nested.flat();
};
