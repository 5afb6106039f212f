import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder, removePath, replaceFile } from './replace-file.ts';

/** The file in a cache that holds the path of its blog. */
const blogFile = 'blog';

const blogOf = (cache: string): string | undefined => {
  try {
    return readFileSync(join(cache, blogFile), 'utf8');
  } catch {
    return undefined;
  }
};

/**
 * Makes the cache folder of a blog, and removes the caches of blogs whose folder does not exist any more.
 * @param cache the cache folder, beside those of other blogs
 * @param blog the path of the folder of the blog
 */
export const openBlogCache = (cache: string, blog: string): void => {
  makeFolder(cache);
  if (blogOf(cache) !== blog) replaceFile(join(cache, blogFile), Buffer.from(blog));
  for (const name of readdirSync(dirname(cache))) {
    const other = blogOf(join(dirname(cache), name));
    if (other !== undefined && !existsSync(other)) removePath(join(dirname(cache), name));
  }
};
