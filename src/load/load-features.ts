import { join } from 'node:path';
import { createFeatureReader, type TextFeatures } from '#blog/text-features.ts';
import { elementsIn, replaceElements } from '#text/html-elements.ts';
import { textOfHtml } from '#text/html-text.ts';
import type { Post } from '#blog/post.ts';
import { readCacheFile, writeCacheFile } from '#cache/cache-file.ts';
import type { Entry } from './entry.ts';
import { keyOf } from './text-record.ts';

/** The text of HTML without code. */
const proseOf = (html: string): string => {
  const code = elementsIn(html, ({ name }) => name === 'pre');
  return textOfHtml(replaceElements(html, code, () => ' '));
};

/**
 * The features by which related posts are found. Features of unchanged texts come from the cache.
 * @param cache the folder of the cache file
 * @param engine hash of the code that computes features
 * @returns the features of each post, in the order of `posts`
 */
export const loadFeatures = async (
  posts: readonly { readonly post: Post; readonly entry: Entry }[],
  htmlOf: (entry: Entry) => Promise<string>,
  cache: string,
  engine: string,
): Promise<readonly TextFeatures[]> => {
  const path = join(cache, 'features.v8');
  const cached = readCacheFile(path);
  const known = cached instanceof Map ? (cached as ReadonlyMap<string, TextFeatures>) : new Map<string, TextFeatures>();
  const read = createFeatureReader();
  const found = new Map<string, TextFeatures>();
  const all: TextFeatures[] = [];
  for (const { post, entry } of posts) {
    const { title, description, tags } = post;
    const key = keyOf([engine, entry.text.digest, title, description, tags]);
    const text = async () => proseOf(await htmlOf(entry));
    const features = known.get(key) ?? read({ title, description, tags, text: await text() });
    found.set(key, features);
    all.push(features);
  }
  writeCacheFile(path, found);
  return all;
};
