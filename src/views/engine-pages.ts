import { isEmptyPage, listsWithRss, headingOf, type BlogList } from '#blog/blog-lists.ts';
import { mostUsedOfMany } from '#blog/term-index.ts';
import { isOwnLanguage, ownLanguages, type Language } from '#text/language.ts';
import { routes } from '#urls/routes.ts';
import type { ViewContext } from './view-context.ts';
import type { LinksView, LinkView } from './link-view.ts';
import { listView, type ListView } from './list-view.ts';
import { sealView } from './seal-view.ts';

/** The 404 page. */
export interface NotFoundView extends ListView {
  /** Undefined where the author wrote one. */
  readonly text: string | undefined;
  /** What to try without script. */
  readonly hint: string;
  readonly links: readonly LinkView[];
}

/** Builds the 404 page. */
export const notFoundView = (context: ViewContext): NotFoundView => {
  const own = context.blog.notFound;
  const lang = own?.lang ?? context.site.lang;
  const words = context.site.words.in(lang);
  const { url } = context.addresses;
  const title = own?.title ?? words.notFoundTitle;
  return {
    ...listView({ permalink: routes.notFound, title, noindex: true, lang, mark: { seal: sealView('404') } }, context),
    text: own ? undefined : words.notFoundText,
    hint: words.notFoundHint,
    links: [
      { label: words.home, url: url(routes.home) },
      ...(isEmptyPage(routes.archive, context.blog) ? [] : [{ label: words.archive, url: url(routes.archive) }]),
      { label: words.search, url: url(routes.search) },
    ],
  };
};

/** Languages that readers of the blog may want: that of the blog, those of its posts, and those of the engine. */
const languagesOf = ({ blog, site }: ViewContext): readonly Language[] => [
  ...new Set([site.lang, ...blog.languages.map(({ lang }) => lang), ...(isOwnLanguage(site.lang) ? ownLanguages : [])]),
];

/** The name of a language in the language of the blog. */
const nameOf = (lang: Language, { site }: ViewContext): string => {
  const words = site.words.in(site.lang);
  if (lang === 'vi') return words.vietnamese;
  return lang === 'en' ? words.english : site.words.in(lang).languageName;
};

/** The page with all feeds. */
export interface SubscribeView extends ListView {
  /** An explanation of feeds, in each language of the interface. */
  readonly texts: readonly { readonly lang: string; readonly text: string }[];
  readonly feeds: readonly (LinkView & { readonly format: string })[];
  /** The feeds of lists, by kind. Of many lists, `links` has those with the most posts and `more` the others. */
  readonly lists: readonly (LinksView & { readonly more: LinksView | undefined })[];
}

const feedLinks = (
  lists: readonly BlogList[],
  { site, addresses }: ViewContext,
): Omit<SubscribeView['lists'][number], 'label'> => {
  const link = ({ label, lang, permalink }: BlogList): LinkView => ({
    label: lang ? site.words.in(lang).languageName : label,
    url: addresses.url(routes.rssOf(permalink)),
  });
  const most = mostUsedOfMany(lists);
  if (!most) return { links: lists.map(link), more: undefined };
  const others = lists.filter((list) => !most.includes(list));
  const label = site.words.in(site.lang).moreFeeds(others.length);
  return { links: most.map(link), more: { label, links: others.map(link) } };
};

/** Builds the page with all feeds. */
export const subscribeView = (context: ViewContext): SubscribeView => {
  const { blog, site, addresses } = context;
  const words = site.words.in(site.lang);
  const groups = Map.groupBy(listsWithRss(blog), ({ kind }) => headingOf(kind));
  const feed = (format: string, permalink: string, label = addresses.absolute(permalink)) => ({
    format,
    label,
    url: addresses.url(permalink),
  });
  return {
    ...listView({ permalink: routes.subscribe, title: words.subscribeTitle }, context),
    texts: [site.lang, ...languagesOf(context).filter((lang) => lang !== site.lang)].map((lang) => ({
      lang,
      text: site.words.in(lang).subscribeText,
    })),
    feeds: [
      feed('RSS', routes.rss),
      feed('Atom', routes.atom),
      feed('JSON Feed', routes.jsonFeed),
      feed('OPML', routes.opml, words.allFeeds),
    ],
    lists: [...groups]
      .flatMap(([heading, lists]) => (heading === undefined ? [] : [{ heading, lists }]))
      .map(({ heading, lists }) => ({ label: words[heading], ...feedLinks(lists, context) })),
  };
};

/** The search page. In `results`, the script replaces # by a number or the query. */
export interface SearchView extends ListView {
  readonly needsScript: string;
  readonly otherwise: LinksView;
  readonly index: string;
  readonly action: string;
  readonly label: string;
  readonly narrow: string;
  readonly any: string;
  readonly filters: readonly { readonly name: string; readonly label: string }[];
  readonly languages: Readonly<Record<string, string>>;
  readonly more: string;
  /** Label of the button that searches for the words as they were typed. */
  readonly instead: string;
  readonly results: Readonly<Record<'one' | 'many' | 'none' | 'some' | 'telex' | 'failed' | 'unbuilt', string>>;
}

/** Builds the search page. */
export const searchView = (context: ViewContext): SearchView => {
  const { blog, site, addresses } = context;
  const words = site.words.in(site.lang);
  return {
    ...listView({ permalink: routes.search, title: words.search }, context),
    needsScript: words.searchScript,
    otherwise: {
      label: words.searchOtherwise,
      links: (['archive', 'categories', 'tags'] as const).flatMap((list) =>
        isEmptyPage(routes[list], blog) ? [] : [{ label: words[list], url: addresses.url(routes[list]) }],
      ),
    },
    index: addresses.url(routes.searchIndex),
    action: addresses.url(routes.search),
    label: words.searchLabel,
    narrow: words.narrow,
    any: words.any,
    filters: [
      { name: 'language', label: words.language },
      { name: 'year', label: words.year },
      { name: 'category', label: words.inCategory },
      { name: 'tag', label: words.oneTag },
    ],
    languages: Object.fromEntries(languagesOf(context).map((lang) => [lang, nameOf(lang, context)])),
    more: words.moreResults,
    instead: words.searchInstead('#'),
    results: {
      one: words.resultsOne,
      many: words.results('#'),
      none: words.resultsNone('#'),
      some: words.resultsSome('#'),
      telex: words.resultsTelex('#'),
      failed: words.searchFailed,
      unbuilt: words.searchUnbuilt,
    },
  };
};
