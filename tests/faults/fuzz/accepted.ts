import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { blogFolder } from '#load/blog-folder.ts';
import { loadBlog } from '#load/load-blog.ts';
import type { LoadedBlog } from '#load/loaded-blog.ts';
import { loadSettings } from '#load/load-settings.ts';
import { engine, now } from '../../build/site.ts';

/** What the engine says of a blog whose refused posts were removed. */
export interface Accepted {
  readonly loaded: LoadedBlog;
  /** Files that were refused, each with an error that names it. */
  readonly refused: ReadonlySet<string>;
  /** Files of drafts and scheduled posts, also those whose text has an error: it is told when they are published. */
  readonly unpublished: ReadonlySet<string>;
}

/**
 * Removes the posts from a blog that stop a build, until none is left. Each error must name a file, a line and a
 * remedy.
 * @param cache a folder for what the load stores
 */
export const acceptedPosts = async (blog: string, cache: string): Promise<Accepted> => {
  const folder = blogFolder(engine, blog);
  const { site } = await loadSettings(folder, { url: undefined, strict: false });
  const clock = new Date(Number(now) * 1000);
  const load = (unpublished: boolean) => loadBlog({ folder, site, cache, engine, now: clock, unpublished });
  const refused = new Set<string>();
  for (;;) {
    const loaded = await load(false);
    const errors = loaded.diagnostics.filter(({ level }) => level === 'error');
    if (errors.length === 0) {
      const { blog, broken } = await load(true);
      const published = new Set(loaded.blog.posts.map(({ file }) => file));
      const others = blog.posts.filter(({ file }) => !published.has(file));
      for (const { file, draft, date } of others)
        assert.ok(draft || date > clock, `${file} is left out without a word`);
      return { loaded, refused, unpublished: new Set([...others, ...broken].map(({ file }) => file)) };
    }
    for (const { file, line, message, remedy } of errors) {
      assert.ok(message !== '' && remedy !== '' && !/\n\s+at /.test(message), `${file}: ${message}`);
      assert.ok((line ?? 0) > 0 || isAboutName(message), `${file} has no line: ${message}`);
    }
    for (const file of new Set(errors.map(({ file }) => file))) {
      refused.add(file);
      rmSync(join(blog, file));
    }
  }
};

/** Errors about the name of a file have no line. */
const isAboutName = (message: string): boolean => /path of an \.mdx file/.test(message);
