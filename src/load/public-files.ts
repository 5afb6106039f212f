import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { BlogFolder } from './blog-folder.ts';
import { slashes, walk } from './file-walk.ts';

/** Paths of the files in `public`, below it. */
export const publicFiles = async (folder: string): Promise<readonly string[]> =>
  existsSync(folder) ? (await walk(folder)).map(({ path }) => slashes(relative(folder, path))) : [];

/** Icons that every blog has until it brings its own: the files that lie directly in the engine's `public`. */
const icons = async (engine: string): Promise<readonly string[]> =>
  (await readdir(join(engine, 'public'), { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** Paths of all files that are served as they are, below the root. */
export const servedFiles = async (engine: string, folder: BlogFolder): Promise<readonly string[]> => [
  ...new Set([...(await icons(engine)), ...(await publicFiles(folder.public))]),
];

/**
 * The folder of the files to serve as they are: the blog's own, over the engine's icons where the blog has none.
 * Nothing is written to the blog's folder; a folder of links below `cache` stands for both.
 */
export const publicFolder = async (engine: string, folder: BlogFolder, cache: string): Promise<string> => {
  const own = join(engine, 'public');
  if (folder.public === own) return own;
  const merged = join(cache, 'public');
  await rm(merged, { recursive: true, force: true });
  await mkdir(merged, { recursive: true });
  const files = existsSync(folder.public) ? await readdir(folder.public) : [];
  const places = new Map([
    ...(await icons(engine)).map((name) => [name, own] as const),
    ...files.map((name) => [name, folder.public] as const),
  ]);
  for (const [name, place] of places) await symlink(join(place, name), join(merged, name));
  return merged;
};
