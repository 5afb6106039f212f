import { readFileSync } from 'node:fs';
import { createSpelling } from '#blog/label-spellings.ts';
import type { Site } from '#config/site.ts';
import { cleanText } from '#content/control-characters.ts';
import { renameLabels } from '#content/head-labels.ts';
import type { LoadedBlog } from './loaded-blog.ts';

/** A text with mistakes that have only one cure. */
export interface Fix {
  /** Path below the content folder. */
  readonly file: string;
  /** Path on disk. */
  readonly path: string;
  readonly before: string;
  /** Has as many lines as `before`. */
  readonly after: string;
}

/**
 * Finds what can be corrected without a decision: control characters, which readers never see, and tags and categories
 * that differ from others only in case, blanks or hyphens. Writes nothing.
 */
export const findFixes = ({ blog, entries }: Pick<LoadedBlog, 'blog' | 'entries'>, site: Site): readonly Fix[] => {
  const spelling = createSpelling(blog, site.taxonomy);
  return entries.flatMap(({ found: { path, file } }): Fix[] => {
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path));
    const after = renameLabels(cleanText(before, file).value, spelling);
    return after === before ? [] : [{ file, path, before, after }];
  });
};
