import { isoDateTime } from '#text/dates.ts';
import { blogPosting, breadcrumbs, webSite, type Thing } from './json-ld.ts';
import { isShareableFormat } from './share-image.ts';
import type { Language } from '#text/language.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Page, Post } from '#blog/post.ts';
import { encodePath, routes, type Addresses } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { wordsIn } from '#text/words.ts';

/** The metadata of a page. `components/Head.astro` prints it. */
export interface Head {
  readonly lang: Language;
  /** Title of the page, without that of the blog. */
  readonly title: string;
  readonly description: string;
  /** Absolute URL. */
  readonly canonical: string;
  readonly noindex: boolean;
  /** Absolute URL of an image, with its alternative text. */
  readonly image: { readonly src: string; readonly alt: string } | undefined;
  readonly type: 'article' | 'website';
  /** Open Graph's `article:*` properties. */
  readonly article: readonly (readonly [property: string, content: string])[];
  /** Absolute URLs of all translations, this page included; empty if there is only one language. */
  readonly translations: readonly { readonly lang: Language; readonly href: string }[];
  /** Other representations of the page: feeds, Markdown. */
  readonly alternates: readonly { readonly type: string; readonly title?: string; readonly href: string }[];
  readonly jsonLd: readonly Thing[];
}

/** The metadata of a list, the home page, or another page without text. */
export interface ListDescription {
  readonly permalink: string;
  readonly title: string;
  readonly description?: string;
  readonly noindex?: boolean;
  /** Default: the language of the blog. */
  readonly lang?: Language;
  /** Permalink of the feed of the list. */
  readonly feed?: Permalink;
  /** Breadcrumbs between the home page and this page, highest first. */
  readonly parents?: readonly { readonly name: string; readonly permalink: string }[];
}

/**
 * The cover, if it is an image of this site in a common format. An image of another site may be gone tomorrow, and its
 * size is unknown: the card of the page stands in.
 */
const absoluteImage = (page: Page, { origin, base }: Addresses): Head['image'] => {
  if (page.cover === undefined) return undefined;
  const { src, alt } = page.cover;
  if (!isShareableFormat(src)) return undefined;
  if (src.startsWith(`${origin}/`)) return { src, alt };
  return src.startsWith('/') && !src.startsWith('//') ? { src: origin + base + encodePath(src), alt } : undefined;
};

/**
 * The metadata of a post.
 * @param translations the same post in other languages
 */
export const postHead = (post: Post, translations: readonly Post[], site: Site, addresses: Addresses): Head => {
  const image = absoluteImage(post, addresses);
  const [published, updated] = [
    isoDateTime(post.date, site.timeZone),
    isoDateTime(post.updated ?? post.date, site.timeZone),
  ];
  const canonical = post.canonical ?? post.absoluteUrl;
  return {
    lang: post.lang,
    title: post.title,
    description: post.lead || post.title,
    canonical,
    noindex: post.noindex,
    image,
    type: 'article',
    article: [
      ['article:published_time', published],
      ...(post.updated ? [['article:modified_time', updated] as const] : []),
      ...(post.category === undefined ? [] : [['article:section', post.category] as const]),
      ...post.tags.map((tag) => ['article:tag', tag] as const),
    ],
    translations:
      translations.length === 0
        ? []
        : [post, ...translations].map(({ lang, absoluteUrl }) => ({ lang, href: absoluteUrl })),
    alternates: [{ type: 'text/markdown', href: addresses.absolute(routes.markdown(post.permalink)) }],
    jsonLd: [
      blogPosting(post, { published, updated, canonical, image: image?.src }, site),
      breadcrumbs([
        { name: site.title, url: addresses.absolute(routes.home) },
        { name: post.title, url: post.absoluteUrl },
      ]),
    ],
  };
};

/** The metadata of a page with text. */
export const pageHead = (page: Page, site: Site, addresses: Addresses): Head => ({
  lang: page.lang,
  title: page.title,
  description: page.lead || page.title,
  canonical: page.canonical ?? page.absoluteUrl,
  noindex: page.noindex,
  image: absoluteImage(page, addresses),
  type: 'website',
  article: [],
  translations: [],
  alternates: [{ type: 'text/markdown', href: addresses.absolute(routes.markdown(page.permalink)) }],
  jsonLd: [
    breadcrumbs([
      { name: site.title, url: addresses.absolute(routes.home) },
      { name: page.title, url: page.absoluteUrl },
    ]),
  ],
});

/** The metadata of a list, the home page, or another page without text. */
export const listHead = (
  { permalink, title, description, noindex = false, lang, feed, parents = [] }: ListDescription,
  site: Site,
  addresses: Addresses,
): Head => {
  const home = addresses.absolute(routes.home);
  const canonical = addresses.absolute(permalink);
  const about = wordsIn(site.description, site.lang);
  const steps = [
    { name: site.title, url: home },
    ...parents.map(({ name, permalink }) => ({ name, url: addresses.absolute(permalink) })),
    { name: title, url: canonical },
  ];
  return {
    lang: lang ?? site.lang,
    title,
    description: description ?? about,
    canonical,
    noindex,
    image: undefined,
    type: 'website',
    article: [],
    translations: [],
    alternates:
      feed === undefined
        ? []
        : [{ type: 'application/rss+xml', title: `${title} · ${site.title}`, href: addresses.absolute(feed) }],
    jsonLd: permalink === routes.home ? [webSite(home, site)] : [breadcrumbs(steps)],
  };
};
