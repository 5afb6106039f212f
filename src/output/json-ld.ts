import type { Post } from '#blog/post.ts';
import type { Site } from '#config/site.ts';
import { wordsIn } from '#text/words.ts';

/** A schema.org object in JSON-LD, for search engines. */
export type Thing = Readonly<Record<string, unknown>>;

const context = 'https://schema.org';

const personOf = (site: Site, name: string): Thing => ({
  '@type': 'Person',
  name,
  ...(name === site.author.name && site.author.url !== undefined ? { url: site.author.url } : {}),
});

/**
 * A `BreadcrumbList`.
 * @param steps from the home page to the page itself, with absolute URLs
 */
export const breadcrumbs = (steps: readonly { readonly name: string; readonly url: string }[]): Thing => ({
  '@context': context,
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, url }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: url })),
});

/** A `BlogPosting`. Dates are in ISO 8601, URLs are absolute. */
export const blogPosting = (
  post: Post,
  {
    published,
    updated,
    canonical,
    image,
  }: {
    readonly published: string;
    readonly updated: string;
    readonly canonical: string;
    readonly image: string | undefined;
  },
  site: Site,
): Thing => ({
  '@context': context,
  '@type': 'BlogPosting',
  headline: post.title,
  ...(post.lead === '' ? {} : { description: post.lead }),
  inLanguage: post.lang,
  datePublished: published,
  dateModified: updated,
  author: personOf(site, post.author),
  publisher: personOf(site, site.author.name),
  mainEntityOfPage: canonical,
  url: post.absoluteUrl,
  wordCount: post.words,
  ...(image === undefined ? {} : { image }),
  ...(post.category === undefined ? {} : { articleSection: post.category }),
  ...(post.tags.length > 0 ? { keywords: post.tags } : {}),
  ...(post.bloggerId === undefined ? {} : { identifier: post.bloggerId }),
});

/**
 * A `WebSite`.
 * @param home absolute URL of the home page
 */
export const webSite = (home: string, site: Site): Thing => ({
  '@context': context,
  '@type': 'WebSite',
  name: site.title,
  url: home,
  description: wordsIn(site.description, site.lang),
  inLanguage: site.lang,
  author: personOf(site, site.author.name),
});

/**
 * JSON for a `<script type="application/ld+json">`. Characters that could end the element or open a comment are escaped
 * (WHATWG HTML §4.12.1.3).
 */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
