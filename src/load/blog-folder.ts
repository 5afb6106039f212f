import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringsFile } from '#strings/blog-strings.ts';
import { themeFile } from '#output/theme.ts';

/** The folders and files of a blog; all paths are absolute. */
export interface BlogFolder {
  /** The folder with `posts`, `pages` and `terms.yaml`. */
  readonly content: string;
  /** Files that are served as they are. */
  readonly public: string;
  /** Published addresses and feed ids, redirects, sizes of images on other sites. */
  readonly ledger: string;
  /** Copies of images on other sites. */
  readonly images: string;
  /** Archived comments of readers. */
  readonly comments: string;
  /** Astro components of the blog, which texts in MDX import. */
  readonly components: string;
  /** Path of `site.config.ts`; the file may not exist. */
  readonly settings: string;
  /** Path of `theme.css`, the style sheet of the blog; the file may not exist. */
  readonly theme: string;
  /** Path of `strings.ts`, words of the interface; the file may not exist. */
  readonly strings: string;
}

/** The blog inside the engine: the one in `src/content` if its owner put one there, else the sample. */
const bundledBlog = (engine: string): BlogFolder => {
  const isOwners = existsSync(join(engine, 'src/content/posts'));
  const content = join(engine, isOwners ? 'src/content' : 'src/sample');
  return {
    content,
    public: join(engine, 'public'),
    ledger: join(content, 'ledger'),
    images: join(content, 'images'),
    comments: join(content, 'comments'),
    components: join(content, 'components'),
    settings: isOwners ? join(engine, 'src/site.config.ts') : join(content, 'site.config.ts'),
    theme: join(content, themeFile),
    strings: join(content, stringsFile),
  };
};

/**
 * Finds the folders of a blog.
 * @param engine the root folder of the engine
 * @param dir the folder of the blog, relative to `engine`; undefined or '' for the blog inside the engine
 * @throws Error for a folder that does not exist or is a file
 */
export const blogFolder = (engine: string, dir: string | undefined): BlogFolder => {
  if (dir === undefined || dir === '') return bundledBlog(engine);
  const root = resolve(engine, dir);
  const found = statSync(root, { throwIfNoEntry: false });
  const refuse = (what: string): Error =>
    Object.assign(new Error(`BLOG_DIR names ${root}, and ${what}`), { stack: '' });
  if (!found) throw refuse('there is no such folder. Correct it, or make the folder.');
  if (!found.isDirectory()) throw refuse('that is a file. Name the folder in which it lies.');
  const content = existsSync(join(root, 'content')) ? join(root, 'content') : root;
  return {
    content,
    public: join(root, 'public'),
    ledger: join(root, 'ledger'),
    images: join(root, 'images'),
    comments: join(root, 'comments'),
    components: join(root, 'components'),
    settings: join(root, 'site.config.ts'),
    theme: join(root, themeFile),
    strings: join(root, stringsFile),
  };
};
