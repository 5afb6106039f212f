import { supportedCard, cardSize, type Card } from '#output/social-card.ts';
import type { Head } from '#output/head.ts';
import { scriptJson } from '#output/json-ld.ts';
import { routes } from '#urls/routes.ts';
import { strings } from '#strings/index.ts';
import type { ViewContext } from './view-context.ts';

/** A drawn image that stands for a page where it is shared. */
export interface CardView {
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** All that stands in the head of a page. Addresses are as the page prints them. */
export interface HeadView extends Omit<Head, 'jsonLd'> {
  /** Of the window: with the blog's name. */
  readonly documentTitle: string;
  readonly siteName: string;
  readonly locale: string;
  readonly card: CardView | undefined;
  readonly icons: { readonly ico: string; readonly svg: string; readonly apple: string };
  readonly manifest: string;
  readonly sitemap: string;
  /** JSON for scripts, with nothing in it that could end one. */
  readonly jsonLd: readonly string[];
  readonly speculationRules: string;
}

/** What the card of a page says. `undefined` where the page shows an image of its own, or asks not to be found. */
export type CardWords = { readonly above: string; readonly isShared: boolean };

/** Links are fetched once a reader reaches for them; feeds, whose links tell their type, are not. */
const speculationRules = (base: string): string =>
  scriptJson({
    prefetch: [
      {
        where: { and: [{ href_matches: `${base}/*` }, { not: { selector_matches: '[type]' } }] },
        eagerness: 'moderate',
      },
    ],
  });

const cardOf = (head: Head, words: CardWords | undefined, { site, cardUrl }: ViewContext): CardView | undefined => {
  if (words === undefined || head.image !== undefined || head.noindex) return undefined;
  const ofBlog: Card = { title: site.title, blog: site.title, above: '' };
  const own = head.title === site.title ? ofBlog : { title: head.title, blog: site.title, above: words.above };
  const card = supportedCard(own) ?? supportedCard(ofBlog);
  return card && { src: cardUrl(words.isShared ? ofBlog : card), alt: card.title, ...cardSize };
};

/**
 * The head of a page.
 * @param card what its social card says besides its title
 */
export const headView = ({ jsonLd, ...head }: Head, card: CardWords | undefined, context: ViewContext): HeadView => {
  const { site, addresses } = context;
  const file = (name: string) => addresses.url(`/${name}`);
  const feed = {
    type: 'application/rss+xml',
    title: strings[site.lang].feedTitle(site.title),
    href: addresses.absolute(routes.rss),
  };
  return {
    ...head,
    documentTitle: head.canonical === addresses.absolute(routes.home) ? site.title : `${head.title} · ${site.title}`,
    siteName: site.title,
    locale: head.lang === 'vi' ? 'vi_VN' : 'en_GB',
    card: cardOf({ ...head, jsonLd }, card, context),
    alternates: [feed, ...head.alternates],
    icons: { ico: file('favicon.ico'), svg: file('favicon.svg'), apple: file('apple-touch-icon.png') },
    manifest: addresses.url(routes.manifest),
    sitemap: addresses.url(routes.sitemap),
    jsonLd: jsonLd.map(scriptJson),
    speculationRules: speculationRules(addresses.base),
  };
};
