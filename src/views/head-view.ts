import { supportedCard, cardSize, type Card } from '#output/social-card.ts';
import { analyticsScript, type AnalyticsScript } from '#output/analytics-script.ts';
import type { Head } from '#output/head.ts';
import { scriptJson } from '#output/json-ld.ts';
import type { Language } from '#text/language.ts';
import { routes } from '#urls/routes.ts';
import type { ViewContext } from './view-context.ts';

/** The social card of a page. */
export interface CardView {
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** The content of the `head` element. */
export interface HeadView extends Omit<Head, 'jsonLd'> {
  /** The `title` element, which includes the title of the blog. */
  readonly documentTitle: string;
  readonly siteName: string;
  readonly locale: string;
  readonly card: CardView | undefined;
  readonly icons: { readonly ico: string; readonly svg: string; readonly apple: string };
  readonly manifest: string;
  readonly sitemap: string;
  /** JSON for `script` elements, escaped by `scriptJson`. */
  readonly jsonLd: readonly string[];
  readonly speculationRules: string;
  /** Whether the fonts of the engine are loaded before styles ask for them. */
  readonly preloadsFonts: boolean;
  /** The script of the service that counts visits. */
  readonly analytics: AnalyticsScript | undefined;
}

/** Options for the social card. `isShared`: the page uses the card of the blog. */
export type CardOptions = { readonly above: string; readonly isShared: boolean };

/** Rules to prefetch internal links on hover. Feeds are excluded: their links have a `type` attribute. */
const speculationRules = (base: string): string =>
  scriptJson({
    prefetch: [
      {
        where: { and: [{ href_matches: `${base}/*` }, { not: { selector_matches: '[type]' } }] },
        eagerness: 'moderate',
      },
    ],
  });

/** The locale of Open Graph: a language with the region where most of its readers live. */
const localeOf = (lang: Language): string => {
  const { language, region = '' } = new Intl.Locale(lang).maximize();
  return lang === 'en' ? 'en_GB' : `${language}_${region}`;
};

/** The card of a page; undefined for a page with its own image or with `noindex`. */
const cardOf = (head: Head, options: CardOptions | undefined, { site, cardUrl }: ViewContext): CardView | undefined => {
  if (options === undefined || head.image !== undefined || head.noindex) return undefined;
  const blogCard: Card = { title: site.title, blog: site.title, above: '' };
  const pageCard = head.title === site.title ? blogCard : { title: head.title, blog: site.title, above: options.above };
  const card = supportedCard(pageCard) ?? supportedCard(blogCard);
  return card && { src: cardUrl(options.isShared ? blogCard : card), alt: card.title, ...cardSize };
};

/**
 * Builds the head of a page.
 * @param card options for its social card; undefined for a page without one
 */
export const headView = ({ jsonLd, ...head }: Head, card: CardOptions | undefined, context: ViewContext): HeadView => {
  const { site, addresses } = context;
  const file = (name: string) => addresses.url(`/${name}`);
  const feed = {
    type: 'application/rss+xml',
    title: site.words.in(site.lang).feedTitle(site.title),
    href: addresses.absolute(routes.rss),
  };
  return {
    ...head,
    documentTitle: head.canonical === addresses.absolute(routes.home) ? site.title : `${head.title} · ${site.title}`,
    siteName: site.title,
    locale: localeOf(head.lang),
    card: cardOf({ ...head, jsonLd }, card, context),
    alternates: [feed, ...head.alternates],
    icons: { ico: file('favicon.ico'), svg: file('favicon.svg'), apple: file('apple-touch-icon.png') },
    manifest: addresses.url(routes.manifest),
    sitemap: addresses.url(routes.sitemap),
    jsonLd: jsonLd.map(scriptJson),
    speculationRules: speculationRules(addresses.base),
    preloadsFonts: !context.replacesFont,
    analytics: site.analytics && analyticsScript(site.analytics, site.url),
  };
};
