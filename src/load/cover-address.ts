import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathInLink } from '#urls/file-address.ts';
import { decodePath } from '#urls/permalink.ts';
import type { DiskFile } from './files-beside.ts';

/**
 * The address of a cover in the blog. One that is not beside its text but in `public` gets its address there. A blog below
 * a path may write that path too, as links in texts need it.
 * @param cover as it was written
 * @param files beside the text
 * @param folder path of `public`
 * @param base sub-path of the blog
 */
export const coverAddress = (cover: string, files: readonly DiskFile[], folder: string, base: string): string => {
  const path = pathInLink(cover);
  const inPublic = path === undefined ? undefined : files.find((file) => file.path === path)?.inPublic;
  if (inPublic !== undefined) return inPublic;
  if (base === '' || !cover.startsWith(`${base}/`)) return cover;
  return existsSync(join(folder, decodePath(cover) ?? cover)) ? cover : cover.slice(base.length);
};
