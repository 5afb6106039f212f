import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { astro, engine, environment, forgetCache } from '../build/site.ts';
import { writeCorpus, type CorpusPost } from './corpus.ts';
import { hugoPost, writeHugoSite } from './hugo.ts';
import type { Command } from './measure.ts';

/** A blog engine that builds the corpus. */
export interface Engine {
  readonly name: string;
  readonly command: Command;
  /** Folder of the site. */
  readonly output: string;
  /** Removes the site and all caches. */
  readonly forget: () => Promise<void>;
  /** Writes a word at the end of one post: `edited` and a number. It replaces the word of the last edit. */
  readonly edit: (word: string) => Promise<void>;
}

/** The post to edit: the one in the middle of the years. */
const editedPost = (posts: readonly CorpusPost[]): CorpusPost => {
  const post = posts[posts.length >> 1];
  if (!post) throw new Error('There is no post to edit.');
  return post;
};

const endWith = async (path: string, word: string): Promise<void> => {
  const text = await readFile(path, 'utf8');
  await writeFile(path, `${text.trimEnd().replace(/ edited\d+$/, '')} ${word}\n`);
};

/** The engine itself, as `npm run build` runs it. */
export const createMuc = async (folder: string, posts: readonly CorpusPost[]): Promise<Engine> => {
  // The name of the folder is part of the name of the cache.
  const blog = join(folder, `${basename(folder)}-${posts.length}`);
  const output = join(folder, `site-${posts.length}`);
  await writeCorpus(blog, posts);
  return {
    name: 'muc',
    command: {
      program: process.execPath,
      args: [astro, 'build', '--outDir', output],
      cwd: engine,
      env: environment({ blog }),
    },
    output,
    forget: async () => {
      await forgetCache(basename(blog));
      await rm(output, { recursive: true, force: true });
    },
    edit: (word) => endWith(join(blog, editedPost(posts).file), word),
  };
};

/** Hugo, with its own caches. */
export const createHugo = async (folder: string, posts: readonly CorpusPost[]): Promise<Engine> => {
  const site = join(folder, `hugo-${posts.length}`);
  const [output, cache] = [join(site, 'public'), join(site, 'cache')];
  await writeHugoSite(site, posts);
  return {
    name: 'hugo',
    command: { program: 'hugo', args: ['--source', site, '--cacheDir', cache], cwd: site, env: process.env },
    output,
    forget: async () => {
      for (const name of [output, cache, join(site, 'resources')]) await rm(name, { recursive: true, force: true });
    },
    edit: (word) => endWith(join(site, hugoPost(editedPost(posts))), word),
  };
};
