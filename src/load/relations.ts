import { join } from 'node:path';
import { findBacklinks } from '#links/backlinks.ts';
import type { Blog } from '#blog/blog.ts';
import type { Permalink } from '#urls/permalink.ts';
import { newestFirst, type Page, type Post } from '#blog/post.ts';
import type { Comparable } from '#blog/bm25.ts';
import type { TextFeatures } from '#blog/text-features.ts';
import { findRelated } from '#blog/related-posts.ts';
import { createAddresses } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { termSlug } from '#blog/term.ts';
import { readCacheFile, writeCacheFile } from '#cache/cache-file.ts';
import type { Entry } from './entry.ts';
import { loadFeatures } from './load-features.ts';
import { keyOf } from './text-record.ts';

/** How the texts of a blog hang together, by permalink. */
export interface Relations {
  readonly related: ReadonlyMap<Permalink, readonly Permalink[]>;
  readonly backlinks: ReadonlyMap<Permalink, readonly Permalink[]>;
}

/** Modules that decide which posts are alike, as paths below the engine. */
export const relatedModules = ['src/load/relations.ts'] as const;

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
  excluded: new Set(apart),
});

interface Kept {
  readonly key: string;
  readonly related: Relations['related'];
}

/** Posts that a page leads to anyway: parts of its series, translations, what takes its place. */
const apartOf = (post: Post, blog: Blog): readonly Permalink[] => [
  ...(blog.seriesOf(post)?.posts.map(({ permalink }) => permalink) ?? []),
  ...blog.translations(post).map(({ permalink }) => permalink),
  ...(post.supersededBy === undefined ? [] : [post.supersededBy]),
];

/** What finding related posts depends on besides the blog. */
export interface RelationOptions {
  /** The stored HTML of a text. */
  readonly htmlOf: (entry: Entry) => Promise<string>;
  /** Folder in which results are kept. */
  readonly cache: string;
  /** Hash of the code that finds them. */
  readonly engine: string;
  /** What is good enough while the same posts are there. */
  readonly last: Relations['related'] | undefined;
}

interface Kept {
  readonly key: string;
  readonly related: Relations['related'];
}

/** As the last reading found them, where nothing that they depend on has changed. */
const relatedOf = async (
  entries: readonly Entry[],
  blog: Blog,
  site: Site,
  { htmlOf, cache, engine, last }: RelationOptions,
): Promise<Relations['related']> => {
  // While somebody writes, a changed word must not cost a comparison of all posts.
  if (last?.size === blog.posts.length && blog.posts.every(({ permalink }) => last.has(permalink))) return last;
  const byFile = new Map(entries.map((entry) => [entry.source.file, entry]));
  const posts = blog.posts.flatMap((post) => {
    const entry = byFile.get(post.file);
    return entry ? [{ post, entry, apart: apartOf(post, blog) }] : [];
  });
  const facts = posts.map(({ post, entry, apart }) => {
    const { permalink, lang, title, description, tags, category } = post;
    return [entry.text.digest, permalink, lang, title, description, tags, category, apart];
  });
  const key = keyOf([engine, site.taxonomy, facts]);
  const path = join(cache, 'related.v8');
  const kept = readCacheFile(path) as Kept | undefined;
  if (kept?.key === key) return kept.related;
  const features = await loadFeatures(posts, htmlOf, cache, engine);
  const related = findRelated(
    posts.flatMap(({ post, apart }, index) => {
      const own = features[index];
      return own ? [comparable(post, own, apart, site)] : [];
    }),
  );
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

export const loadRelations = async (
  entries: readonly Entry[],
  blog: Blog,
  site: Site,
  options: RelationOptions,
): Promise<Relations> => {
  const links = new Map(entries.map(({ source, text }) => [source.file, text.links]));
  const linking = [...blog.byPermalink.values()]
    .sort(inOrder)
    .map((page) => ({ page, links: links.get(page.file) ?? [] }));
  return {
    related: await relatedOf(entries, blog, site, options),
    backlinks: findBacklinks(linking, blog, createAddresses(site.url)),
  };
};
