import { listsWithRss, headingOf } from '#blog/blog-lists.ts';
import { languages } from '#text/language.ts';
import { routes } from '#urls/routes.ts';
import { strings } from '#strings/index.ts';
import type { ViewContext } from './view-context.ts';
import type { LinksView, LinkView } from './link-view.ts';
import { listView, type ListView } from './list-view.ts';
import { seriesLinks, type SeriesLinkView } from './terms-view.ts';

export interface SeriesIndexView extends ListView {
  readonly series: readonly SeriesLinkView[];
  /** Said where there are none. */
  readonly empty: string | undefined;
}

export const seriesIndexView = (context: ViewContext): SeriesIndexView => {
  const { blog, site } = context;
  const say = strings[site.lang];
  const isEmpty = blog.series.length === 0;
  return {
    ...listView({ permalink: routes.series, title: say.series, noindex: isEmpty }, context),
    series: seriesLinks(blog.series, context),
    empty: isEmpty ? say.noPosts : undefined,
  };
};

export interface NotFoundView extends ListView {
  readonly text: string;
  readonly links: readonly LinkView[];
}

export const notFoundView = (context: ViewContext): NotFoundView => {
  const say = strings[context.site.lang];
  const { url } = context.addresses;
  return {
    ...listView({ permalink: routes.notFound, title: say.notFoundTitle, noindex: true }, context),
    text: say.notFoundText,
    links: [
      { label: say.home, url: url(routes.home) },
      { label: say.archive, url: url(routes.archive) },
      { label: say.search, url: url(routes.search) },
    ],
  };
};

export interface SubscribeView extends ListView {
  /** What a feed is, in each language of the interface. */
  readonly texts: readonly { readonly lang: string; readonly text: string }[];
  readonly feeds: readonly (LinkView & { readonly format: string })[];
  readonly lists: readonly LinksView[];
}

export const subscribeView = (context: ViewContext): SubscribeView => {
  const { blog, site, addresses } = context;
  const say = strings[site.lang];
  const groups = Map.groupBy(listsWithRss(blog), ({ kind }) => headingOf(kind));
  const feed = (format: string, permalink: string, label = addresses.absolute(permalink)) => ({
    format,
    label,
    url: addresses.url(permalink),
  });
  return {
    ...listView({ permalink: routes.subscribe, title: say.subscribeTitle }, context),
    texts: [site.lang, ...languages.filter((lang) => lang !== site.lang)].map((lang) => ({
      lang,
      text: strings[lang].subscribeText,
    })),
    feeds: [
      feed('RSS', routes.rss),
      feed('Atom', routes.atom),
      feed('JSON Feed', routes.jsonFeed),
      feed('OPML', routes.opml, say.allFeeds),
    ],
    lists: [...groups]
      .flatMap(([heading, lists]) => (heading === undefined ? [] : [{ heading, lists }]))
      .map(({ heading, lists }) => ({
        label: say[heading],
        links: lists.map(({ label, lang, permalink }) => ({
          label: lang ? strings[lang].languageName : label,
          url: addresses.url(routes.rssOf(permalink)),
        })),
      })),
  };
};

/** The search page. Phrases keep a # where the script puts a number or the question. */
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
  readonly results: Readonly<Record<'one' | 'many' | 'none' | 'some' | 'telex' | 'failed' | 'unbuilt', string>>;
}

export const searchView = (context: ViewContext): SearchView => {
  const { site, addresses } = context;
  const say = strings[site.lang];
  return {
    ...listView({ permalink: routes.search, title: say.search }, context),
    needsScript: say.searchScript,
    otherwise: {
      label: say.searchOtherwise,
      links: [
        { label: say.archive, url: addresses.url(routes.archive) },
        { label: say.categories, url: addresses.url(routes.categories) },
        { label: say.tags, url: addresses.url(routes.tags) },
      ],
    },
    index: addresses.url(routes.searchIndex),
    action: addresses.url(routes.search),
    label: say.searchLabel,
    narrow: say.narrow,
    any: say.any,
    filters: [
      { name: 'language', label: say.language },
      { name: 'year', label: say.year },
      { name: 'category', label: say.inCategory },
      { name: 'tag', label: say.oneTag },
    ],
    languages: { vi: say.vietnamese, en: say.english },
    more: say.moreResults,
    results: {
      one: say.resultsOne,
      many: say.results('#'),
      none: say.resultsNone('#'),
      some: say.resultsSome('#'),
      telex: say.resultsTelex('#'),
      failed: say.searchFailed,
      unbuilt: say.searchUnbuilt,
    },
  };
};
