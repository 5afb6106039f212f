import { basename, extname } from 'node:path';
import type { Site } from '#config/site.ts';
import { filesBeside, type DiskFile, type FileRoots } from './files-beside.ts';

/**
 * The images that a text shows and that its old engine published with it: those in a bundle of Hugo (`name/index.md`) and
 * those in the folder of a text at Hexo. Pages show other sizes of them, but feeds and other sites link the old addresses.
 * @param images paths from the text
 * @param text path of the text on disk
 */
export const bundledImages = (
  images: readonly string[],
  text: string,
  roots: FileRoots,
  { permalinks, trust }: Pick<Site, 'permalinks' | 'trust'>,
): readonly DiskFile[] => {
  const name = basename(text, extname(text));
  const isBundled = ({ path, foundAt = path }: DiskFile): boolean =>
    permalinks?.engine === 'hugo' ? /^index(?:\.|$)/.test(name) : foundAt.startsWith(`${name}/`);
  if (permalinks?.engine !== 'hugo' && permalinks?.engine !== 'hexo') return [];
  return filesBeside(images, text, roots, trust).files.filter(
    (file) => file.inPublic === undefined && !file.path.startsWith('../') && isBundled(file),
  );
};
