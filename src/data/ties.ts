import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBacklinks } from '#lib/backlinks.ts';
import type { Blog } from '#lib/blog.ts';
import type { Permalink } from '#lib/permalink.ts';
import { newestFirst, type Page, type Post } from '#lib/post.ts';
import type { Comparable } from '#lib/comparable.ts';
import { findRelated } from '#lib/related.ts';
import { createAddresses } from '#lib/routes.ts';
import type { Site } from '#lib/site.ts';
import { termSlug } from '#lib/term.ts';
import { textOfHtml } from '#lib/text.ts';
import type { Entry } from './entry.ts';

/** How the texts of a blog hang together, by permalink. */
export interface Ties {
  readonly related: ReadonlyMap<Permalink, readonly Permalink[]>;
  readonly backlinks: ReadonlyMap<Permalink, readonly Permalink[]>;
}

interface Known {
  readonly digest: string;
  readonly related: readonly (readonly [Permalink, readonly Permalink[]])[];
}

const code = /<pre\b[^>]*>.*?<\/pre>/gis;

/** @param apart posts that the page leads to anyway */
export const comparable = (post: Post, html: string, apart: readonly Permalink[], site: Site): Comparable => ({
  permalink: post.permalink,
  lang: post.lang,
  title: post.title,
  description: post.description,
  tags: post.tags.map((tag) => termSlug(tag, site.taxonomy)),
  category: post.category,
  text: textOfHtml(html.replaceAll(code, ' ')),
  apart: new Set(apart),
});

/** From the last reading where nothing that it depends on has changed. */
const relatedOf = async (
  entries: readonly Entry[],
  blog: Blog,
  site: Site,
  room: { readonly cache: string; readonly engine: string },
): Promise<Ties['related']> => {
  const texts = new Map(entries.map(({ source, text }) => [source.file, text]));
  const series = new Map(blog.series.map(({ name, posts }) => [name, posts.map(({ permalink }) => permalink)]));
  const apartOf = (post: Post): Permalink[] => [
    ...(series.get(post.series?.name ?? '') ?? []),
    ...blog.translations(post).map(({ permalink }) => permalink),
    ...(post.supersededBy === undefined ? [] : [post.supersededBy]),
  ];
  const facts = blog.posts.map((post) => [
    texts.get(post.file)?.key,
    post.permalink,
    post.lang,
    post.title,
    post.description,
    post.tags,
    post.category,
    apartOf(post),
  ]);
  const digest = createHash('sha256')
    .update(JSON.stringify([room.engine, site.taxonomy, facts]))
    .digest('base64url');
  const path = join(room.cache, 'related.json');
  const known = await readFile(path, 'utf8').then(
    (text) => JSON.parse(text) as Known,
    () => undefined,
  );
  if (known?.digest === digest) return new Map(known.related);
  const related = findRelated(
    blog.posts.map((post) => comparable(post, texts.get(post.file)?.rendered.html ?? '', apartOf(post), site)),
  );
  await mkdir(room.cache, { recursive: true });
  await writeFile(path, JSON.stringify({ digest, related: [...related] } satisfies Known));
  return related;
};

/** Newest post first, then pages. */
const inOrder = (a: Page | Post, b: Page | Post): number =>
  'date' in a && 'date' in b
    ? newestFirst(a, b)
    : 'date' in a
      ? -1
      : 'date' in b
        ? 1
        : a.permalink < b.permalink
          ? -1
          : 1;

/** @param room where results are kept, and the hash of the engine that made them */
export const readTies = async (
  entries: readonly Entry[],
  blog: Blog,
  site: Site,
  room: { readonly cache: string; readonly engine: string },
): Promise<Ties> => {
  const links = new Map(entries.map(({ source, text }) => [source.file, text.rendered.links]));
  const linking = [...blog.byPermalink.values()]
    .sort(inOrder)
    .map((page) => ({ page, links: links.get(page.file) ?? [] }));
  return {
    related: await relatedOf(entries, blog, site, room),
    backlinks: findBacklinks(linking, blog, createAddresses(site.url)),
  };
};
