import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CorpusPost } from './corpus.ts';
import { hugoFiles } from './hugo-templates.ts';

/** @returns the output of `hugo version`; undefined when Hugo is not installed */
export const hugoVersion = (): string | undefined => {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

/** Path of a post in a Hugo site. */
export const hugoPost = ({ file }: CorpusPost): string => `content/${file}`;

/** The source of a post with front matter for Hugo, in JSON. */
export const hugoText = ({ frontMatter, body }: CorpusPost): string => {
  const { title, date, modified_time, slug, tags, category, description, series } = frontMatter;
  const { name } = (series ?? {}) as { readonly name?: string };
  const fields = {
    title,
    date,
    lastmod: modified_time,
    url: slug,
    tags,
    categories: [category],
    description,
    ...(name === undefined ? {} : { series: [name] }),
  };
  return `${JSON.stringify(fields, undefined, 2)}\n\n${body}`;
};

/** Writes a Hugo site with the same posts, lists and feeds. */
export const writeHugoSite = async (folder: string, posts: readonly CorpusPost[]): Promise<void> => {
  const files = [...hugoFiles, ...posts.map((post) => [hugoPost(post), hugoText(post)] as const)];
  for (const [name, text] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
};
