import { join } from 'node:path';
import { findBacklinks } from '#lib/backlinks.ts';
import type { Blog } from '#lib/blog.ts';
import type { Permalink } from '#lib/permalink.ts';
import { newestFirst, type Page, type Post } from '#lib/post.ts';
import type { Comparable, TextFeatures } from '#lib/comparable.ts';
import { findRelated } from '#lib/related.ts';
import { createAddresses } from '#lib/routes.ts';
import type { Site } from '#lib/site.ts';
import { termSlug } from '#lib/term.ts';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import type { Entry } from './entry.ts';
import { keyOf } from './text-record.ts';

/** How the texts of a blog hang together, by permalink. */
export interface Ties {
  readonly related: ReadonlyMap<Permalink, readonly Permalink[]>;
  readonly backlinks: ReadonlyMap<Permalink, readonly Permalink[]>;
}

/** Modules that decide which posts are alike, as paths below the engine. */
export const relatedModules = ['src/data/ties.ts'] as const;

/** @param apart posts that the page leads to anyway */
export const comparable = (
  post: Post,
  features: TextFeatures,
  apart: readonly Permalink[],
  site: Site,
): Comparable => ({
  permalink: post.permalink,
  lang: post.lang,
  features,
  tags: post.tags.map((tag) => termSlug(tag, site.taxonomy)),
  category: post.category,
  apart: new Set(apart),
});

interface Kept {
  readonly key: string;
  readonly related: Ties['related'];
}

/** What finding related posts depends on besides the blog. */
export interface TiesRoom {
  /** Folder in which results are kept. */
  readonly cache: string;
  /** Hash of the code that finds them. */
  readonly engine: string;
  /** What is good enough while the same posts are there. */
  readonly last: Ties['related'] | undefined;
}

/** As the last reading found them, where nothing that they depend on has changed. */
const relatedOf = (entries: readonly Entry[], blog: Blog, site: Site, { cache, engine, last }: TiesRoom) => {
  // While somebody writes, a changed word must not cost a comparison of all posts.
  if (last?.size === blog.posts.length && blog.posts.every(({ permalink }) => last.has(permalink))) return last;
  const texts = new Map(entries.map(({ source, text }) => [source.file, text]));
  const apartOf = (post: Post): Permalink[] => [
    ...(blog.seriesOf(post)?.posts.map(({ permalink }) => permalink) ?? []),
    ...blog.translations(post).map(({ permalink }) => permalink),
    ...(post.supersededBy === undefined ? [] : [post.supersededBy]),
  ];
  const posts = blog.posts.flatMap((post) => {
    const text = texts.get(post.file);
    return text ? [{ post, text, compared: comparable(post, text.features, apartOf(post), site) }] : [];
  });
  const key = keyOf([
    engine,
    posts.map(({ post: { title, description }, text, compared: { features: _, apart, ...facts } }) => [
      text.digest,
      title,
      description,
      facts,
      [...apart],
    ]),
  ]);
  const path = join(cache, 'related.v8');
  const kept = readCacheFile(path) as Kept | undefined;
  if (kept?.key === key) return kept.related;
  const related = findRelated(posts.map(({ compared }) => compared));
  writeCacheFile(path, { key, related } satisfies Kept);
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

export const readTies = (entries: readonly Entry[], blog: Blog, site: Site, room: TiesRoom): Ties => {
  const links = new Map(entries.map(({ source, text }) => [source.file, text.links]));
  const linking = [...blog.byPermalink.values()]
    .sort(inOrder)
    .map((page) => ({ page, links: links.get(page.file) ?? [] }));
  return {
    related: relatedOf(entries, blog, site, room),
    backlinks: findBacklinks(linking, blog, createAddresses(site.url)),
  };
};
