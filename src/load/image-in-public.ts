import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathInLink } from '#urls/file-address.ts';
import { decodePath, type Permalink } from '#urls/permalink.ts';
import { encodePath } from '#urls/routes.ts';
import type { DiskFile } from './files-beside.ts';

/** Folders whose files are at the root of the site in Hugo and Gatsby, Astro, Hexo. */
const rootFolder = /^(?:static|public|source)\//;

/**
 * Finds an image in `public` that a text names by a path as other engines read it: from the address of the text, as
 * browsers do, or from a folder of texts beside that of the images: `../images/cat.jpg`, `../../static/cat.jpg`.
 * @param image path that names no image beside the text
 * @param permalink of the text
 * @param folder path of `public`
 */
export const imageInPublic = (image: string, permalink: Permalink, folder: string): DiskFile | undefined => {
  const path = pathInLink(image);
  if (path === undefined) return undefined;
  const { pathname } = new URL(encodePath(path), new URL(permalink, 'https://blog.invalid'));
  const inBlog = path.replace(/^(?:\.\.\/)+/, '');
  for (const at of [(decodePath(pathname) ?? pathname).slice(1), inBlog, inBlog.replace(rootFolder, '')]) {
    if (at.includes('\0')) continue;
    const disk = join(folder, at);
    const stat = statSync(disk, { throwIfNoEntry: false });
    if (stat?.isFile()) return { path, disk, size: stat.size, inPublic: `/${at}` };
  }
  return undefined;
};
