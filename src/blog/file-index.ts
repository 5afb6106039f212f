import type { Page } from './post.ts';

/** Finds a post or page by its file. */
export type FileIndex = (written: string, from: Pick<Page, 'file'>) => Page | undefined;

const fold = (path: string): string => path.normalize('NFC').toLowerCase();

/** A path without extension and without `index` at its end. */
const stemOf = (path: string): string =>
  path
    .replace(/\.(?:mdx?|markdown)$/i, '')
    .replace(/(^|\/)_?index$/, '$1')
    .replace(/\/$/, '');

const nameOf = (stem: string): string => stem.slice(stem.lastIndexOf('/') + 1);

/** The date that Jekyll puts before a name. */
const datePrefix = /^\d{4}-\d{1,2}-\d{1,2}-/;

/** The path that a relative path means in a file. */
const pathFrom = (file: string, path: string): string =>
  decodeURI(new URL(encodeURI(path), `file:///${encodeURI(file)}`).pathname).slice(1);

/** Pages by a key; undefined for a key of several pages. */
const uniqueBy = (pages: readonly Page[], keyOf: (page: Page) => string): ReadonlyMap<string, Page | undefined> =>
  new Map(
    [...Map.groupBy(pages, keyOf)].map(([key, [first, ...others]]) => [key, others.length > 0 ? undefined : first]),
  );

/**
 * Makes an index of posts and pages by file. A link may name a file by its path from the text or from the content folder
 * of any engine, or by its name alone if no other file has it, with or without the date; Obsidian links by title.
 */
export const indexFiles = (pages: readonly Page[]): FileIndex => {
  const byPath = new Map(pages.map((page) => [fold(stemOf(page.file)), page]));
  const byName = uniqueBy(pages, ({ file }) => fold(nameOf(stemOf(file))));
  const byBareName = uniqueBy(pages, ({ file }) => fold(nameOf(stemOf(file)).replace(datePrefix, '')));
  const byTitle = uniqueBy(pages, ({ title }) => fold(title));
  return (written, from) => {
    const stem = fold(stemOf(written.replace(/^\//, '')));
    const name = nameOf(stem);
    return (
      byPath.get(pathFrom(fold(from.file), stem)) ??
      byPath.get(stem) ??
      byPath.get(`posts/${stem}`) ??
      byName.get(name) ??
      byBareName.get(name.replace(datePrefix, '')) ??
      byTitle.get(name)
    );
  };
};
