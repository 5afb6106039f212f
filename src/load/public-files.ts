import { existsSync } from 'node:fs';
import { readdir, readlink, rm, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { makeFolder } from '#cache/replace-file.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { BlogFolder } from './blog-folder.ts';
import { slashes, walk } from './file-walk.ts';
import { notAFile } from './owner-files.ts';

/**
 * Paths of the files in a `public` folder, relative to it.
 * @returns nothing when there is no such folder
 */
export const publicFiles = async (folder: string): Promise<readonly string[]> =>
  existsSync(folder) ? (await walk(folder)).map(({ path }) => slashes(relative(folder, path))) : [];

/** Errors for what cannot be served: pipes, sockets and devices in a `public` folder. */
export const findUnservable = async (folder: string): Promise<readonly Diagnostic[]> =>
  existsSync(folder)
    ? (await walk(folder)).flatMap(({ path, isFile }) =>
        isFile ? [] : [notAFile(`public/${slashes(relative(folder, path))}`)],
      )
    : [];

/** Names of the default icons: the files directly in the `public` folder of the engine. A blog can replace them. */
const icons = async (engine: string): Promise<readonly string[]> =>
  (await readdir(join(engine, 'public'), { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** Paths of all files that are served as they are, relative to the root of the site: default icons and `public`. */
export const servedFiles = async (engine: string, folder: BlogFolder): Promise<readonly string[]> => [
  ...new Set([...(await icons(engine)), ...(await publicFiles(folder.public))]),
];

/**
 * The folder of the files that are served as they are, for Astro's `publicDir`. It has the files of the blog, and the
 * icons that the blog does not replace. The folder of the blog is not changed: the files are symbolic links in a folder
 * below `cache`.
 * @param drawn paths of icons that are served in place of the default ones, by their names
 * @returns its path
 */
export const publicFolder = async (
  engine: string,
  folder: BlogFolder,
  cache: string,
  drawn: Readonly<Record<string, string>>,
): Promise<string> => {
  const enginePublic = join(engine, 'public');
  if (folder.public === enginePublic) return enginePublic;
  const merged = join(cache, 'public');
  makeFolder(cache);
  makeFolder(merged);
  const files = existsSync(folder.public) ? await readdir(folder.public) : [];
  const links = new Map([
    ...(await icons(engine)).map((name) => [name, join(enginePublic, name)] as const),
    ...Object.entries(drawn),
    ...files.map((name) => [name, join(folder.public, name)] as const),
  ]);
  // Links that are right stay, since another build of this blog may be using them.
  for (const name of await readdir(merged))
    if ((await readlink(join(merged, name)).catch(() => undefined)) === links.get(name)) links.delete(name);
    else await rm(join(merged, name), { recursive: true, force: true });
  for (const [name, path] of links) await symlink(path, join(merged, name));
  return merged;
};
