import type { Writing } from '#blog/post.ts';
import { coverAddress } from './cover-address.ts';
import { enclosureOf } from './enclosure.ts';
import type { Entry } from './entry.ts';

/** Front matter with the address of its cover. */
const withCover = (
  frontMatter: Writing['frontMatter'],
  ...where: readonly [files: Entry['files']['files'], publicFolder: string, base: string]
): Writing['frontMatter'] =>
  frontMatter.cover === undefined ? frontMatter : { ...frontMatter, cover: coverAddress(frontMatter.cover, ...where) };

/**
 * What `buildBlog` needs to know of a text.
 * @param publicFolder path of `public`
 * @param base path of the site
 */
export const writingOf =
  (publicFolder: string, base: string) =>
  ({ source: { id, file, folder, format, frontMatter }, text, files: { files } }: Entry): Writing => ({
    id,
    file,
    folder,
    format,
    frontMatter: withCover(frontMatter, files, publicFolder, base),
    prose: text.prose,
    files,
    enclosure: enclosureOf(text.players, files, publicFolder, base),
  });
