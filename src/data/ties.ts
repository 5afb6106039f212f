import { findBacklinks } from '#lib/backlinks.ts';
import type { Blog } from '#lib/blog.ts';
import type { Permalink } from '#lib/permalink.ts';
import { newestFirst, type Page, type Post } from '#lib/post.ts';
import type { Comparable } from '#lib/comparable.ts';
import { findRelated } from '#lib/related.ts';
import { createAddresses } from '#lib/routes.ts';
import type { Site } from '#lib/site.ts';
import { termSlug } from '#lib/term.ts';
import type { Entry } from './entry.ts';

/** How the texts of a blog hang together, by permalink. */
export interface Ties {
  readonly related: ReadonlyMap<Permalink, readonly Permalink[]>;
  readonly backlinks: ReadonlyMap<Permalink, readonly Permalink[]>;
}

/**
 * @param opening beginning of the text, without code
 * @param apart posts that the page leads to anyway
 */
export const comparable = (post: Post, opening: string, apart: readonly Permalink[], site: Site): Comparable => ({
  permalink: post.permalink,
  lang: post.lang,
  title: post.title,
  description: post.description,
  tags: post.tags.map((tag) => termSlug(tag, site.taxonomy)),
  category: post.category,
  text: opening,
  apart: new Set(apart),
});

const relatedOf = (entries: readonly Entry[], blog: Blog, site: Site): Ties['related'] => {
  const openings = new Map(entries.map(({ source, text }) => [source.file, text.opening]));
  const series = new Map(blog.series.map(({ name, posts }) => [name, posts.map(({ permalink }) => permalink)]));
  const apartOf = (post: Post): Permalink[] => [
    ...(series.get(post.series?.name ?? '') ?? []),
    ...blog.translations(post).map(({ permalink }) => permalink),
    ...(post.supersededBy === undefined ? [] : [post.supersededBy]),
  ];
  return findRelated(blog.posts.map((post) => comparable(post, openings.get(post.file) ?? '', apartOf(post), site)));
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

export const readTies = (entries: readonly Entry[], blog: Blog, site: Site): Ties => {
  const links = new Map(entries.map(({ source, text }) => [source.file, text.links]));
  const linking = [...blog.byPermalink.values()]
    .sort(inOrder)
    .map((page) => ({ page, links: links.get(page.file) ?? [] }));
  return {
    related: relatedOf(entries, blog, site),
    backlinks: findBacklinks(linking, blog, createAddresses(site.url)),
  };
};
