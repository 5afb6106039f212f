import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where a blog lies on disk; all paths absolute. */
export interface BlogFolder {
  /** Holds `posts` and `pages`. */
  readonly content: string;
  readonly public: string;
  /** What the blog remembers of its past: published addresses, redirects. */
  readonly ledger: string;
  /** What readers wrote under posts. */
  readonly comments: string;
  /** `site.config.ts`, whether it exists or not. */
  readonly settings: string;
}

/** The blog that comes with the engine; one that its owner put into `src/content` comes first. */
const ownBlog = (engine: string): BlogFolder => {
  const isInternal = existsSync(join(engine, 'src/content/posts'));
  const content = join(engine, isInternal ? 'src/content' : 'src/sample');
  return {
    content,
    public: join(engine, 'public'),
    ledger: join(content, 'ledger'),
    comments: join(content, 'comments'),
    settings: isInternal ? join(engine, 'src/site.config.ts') : join(content, 'site.config.ts'),
  };
};

/**
 * The blog in `dir`, or the one in the engine.
 * @throws Error for a folder that is not there
 */
export const blogFolder = (engine: string, dir: string | undefined): BlogFolder => {
  if (dir === undefined || dir === '') return ownBlog(engine);
  const root = resolve(engine, dir);
  if (!existsSync(root)) throw new Error(`BLOG_DIR names ${root}, and there is no such folder.`);
  const content = existsSync(join(root, 'content')) ? join(root, 'content') : root;
  return {
    content,
    public: join(root, 'public'),
    ledger: join(root, 'ledger'),
    comments: join(root, 'comments'),
    settings: join(root, 'site.config.ts'),
  };
};
