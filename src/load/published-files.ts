import { relative } from 'node:path';
import type { Blog } from '#blog/blog.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Entry } from './entry.ts';
import { slashes } from './file-walk.ts';

/** Paths on disk of the files beside texts that are published with them, by permalink. */
export const publishedFiles = (
  entries: readonly Entry[],
  { byPermalink, notFound }: Blog,
): ReadonlyMap<Permalink, string> => {
  const pages = new Map([...byPermalink.values(), ...(notFound ? [notFound] : [])].map((page) => [page.file, page]));
  return new Map(
    entries.flatMap(({ source, files: { files } }) =>
      files.flatMap(({ path, disk, inPublic }) => {
        const permalink = pages.get(source.file)?.files.get(path)?.permalink;
        return permalink === undefined || inPublic !== undefined ? [] : [[permalink, disk] as const];
      }),
    ),
  );
};

/**
 * Whether a diagnostic is not the warning that a file is no text of the blog although a text links the file.
 * @param content the folder of `posts` and `pages`
 */
export const isUnused = (
  files: ReadonlyMap<Permalink, string>,
  content: string,
): ((diagnostic: Diagnostic) => boolean) => {
  const published = new Set([...files.values()].map((path) => slashes(relative(content, path))));
  return ({ level, file, line }) => level !== 'warning' || line !== undefined || !published.has(file);
};
