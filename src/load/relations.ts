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

/** Links between the texts of a blog, by permalink. */
export interface Relations {
  /** Similar posts, best first. */
  readonly related: ReadonlyMap<Permalink, readonly Permalink[]>;
  /** Texts that link to a text. */
  readonly backlinks: ReadonlyMap<Permalink, readonly Permalink[]>;
}

/**
 * Modules whose code affects which posts are related, as paths below the engine. A change of them invalidates the
 * cache.
 */
export const relatedModules = ['src/load/relations.ts'] as const;

/**
 * A post as related posts are compared.
 * @param apart posts that the page links to anyway; they are not related posts
 */
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

/** Posts that the page of a post links to anyway: its series, its translations, its successor. */
const apartOf = (post: Post, blog: Blog): readonly Permalink[] => [
  ...(blog.seriesOf(post)?.posts.map(({ permalink }) => permalink) ?? []),
  ...blog.translations(post).map(({ permalink }) => permalink),
  ...(post.supersededBy === undefined ? [] : [post.supersededBy]),
];

/** Options of `loadRelations`. */
export interface RelationOptions {
  /** @returns the stored HTML of a text */
  readonly htmlOf: (entry: Entry) => Promise<string>;
  /** Folder of the cache files. */
  readonly cache: string;
  /** Hash of the code that finds related posts. */
  readonly engine: string;
  /** Related posts of the last load in this process; they are used again as long as the blog has the same posts. */
  readonly last: Relations['related'] | undefined;
}

/** The content of the cache file. */
interface CachedRelated {
  readonly key: string;
  readonly related: Relations['related'];
}

/** Related posts; from the cache when nothing that they depend on has changed. */
const relatedOf = async (
  entries: readonly Entry[],
  blog: Blog,
  site: Site,
  { htmlOf, cache, engine, last }: RelationOptions,
): Promise<Relations['related']> => {
  // In dev, an edit of one word must not compare all posts again.
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
  const cached = readCacheFile(path) as CachedRelated | undefined;
  if (cached?.key === key) return cached.related;
  const features = await loadFeatures(posts, htmlOf, cache, engine);
  const related = findRelated(
    posts.flatMap(({ post, apart }, index) => {
      const ofPost = features[index];
      return ofPost ? [comparable(post, ofPost, apart, site)] : [];
    }),
  );
  writeCacheFile(path, { key, related } satisfies CachedRelated);
  return related;
};

/** Posts first, newest first; then pages, by permalink. */
const byDateThenPermalink = (a: Page | Post, b: Page | Post): number =>
  'date' in a && 'date' in b
    ? newestFirst(a, b)
    : 'date' in a
      ? -1
      : 'date' in b
        ? 1
        : a.permalink < b.permalink
          ? -1
          : 1;

/** Finds related posts and backlinks. Related posts are cached on disk. */
export const loadRelations = async (
  entries: readonly Entry[],
  blog: Blog,
  site: Site,
  options: RelationOptions,
): Promise<Relations> => {
  const links = new Map(entries.map(({ source, text }) => [source.file, text.links]));
  const linking = [...blog.byPermalink.values()]
    .sort(byDateThenPermalink)
    .map((page) => ({ page, links: links.get(page.file) ?? [] }));
  return {
    related: await relatedOf(entries, blog, site, options),
    backlinks: findBacklinks(linking, blog, createAddresses(site.url)),
  };
};
