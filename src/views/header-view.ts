import { isEmptyPage } from '#blog/blog-lists.ts';
import type { Language } from '#text/language.ts';
import { routes } from '#urls/routes.ts';
import { sealOf } from '#blog/seal.ts';
import { wordsIn } from '#text/words.ts';
import type { ViewContext } from './view-context.ts';
import type { LinkView } from './link-view.ts';
import { sealView, type SealView } from './seal-view.ts';

/** The switch for the colour scheme. */
export interface ThemeView {
  readonly label: string;
  /** Values of the CSS property `color-scheme`; '' for the preference of the system. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** The header of every page. */
export interface HeaderView {
  readonly name: string;
  readonly seal: SealView;
  readonly home: string;
  readonly isHome: boolean;
  readonly navigation: string;
  readonly links: readonly (LinkView & { readonly isCurrent: boolean })[];
  /** Undefined on the search page itself. */
  readonly search: { readonly action: string; readonly label: string } | undefined;
  readonly theme: ThemeView;
}

/**
 * Labels and permalinks, or other addresses, of the menu in the language of a page. Pages of the engine appear with the
 * first thing that they list.
 */
export const menuLinks = (lang: Language, { site, blog }: Pick<ViewContext, 'site' | 'blog'>): readonly LinkView[] => {
  const { menu, words } = site;
  const { archive, tags, categories, series, search, subscribeTitle: subscribe } = words.in(lang);
  const labels = { archive, tags, categories, series, search, subscribe };
  return menu.flatMap((item) => {
    if (typeof item !== 'string') return [{ label: wordsIn(item.label, lang), url: item.url }];
    return isEmptyPage(routes[item], blog) ? [] : [{ label: labels[item], url: routes[item] }];
  });
};

/**
 * Builds the header of a page.
 * @param canonical absolute URL of the page
 */
export const headerView = (lang: Language, canonical: string, context: ViewContext): HeaderView => {
  const { site, addresses } = context;
  const words = site.words.in(lang);
  const isCurrent = (url: string) => canonical === addresses.absolute(url);
  const links = menuLinks(lang, context);
  return {
    name: site.title,
    seal: sealView(sealOf(site)),
    home: addresses.url(routes.home),
    isHome: isCurrent(routes.home),
    navigation: words.navigation,
    links: links.map(({ label, url }) => ({
      label,
      url: url.startsWith('/') ? addresses.url(url) : url,
      isCurrent: isCurrent(url),
    })),
    search: isCurrent(routes.search) ? undefined : { action: addresses.url(routes.search), label: words.search },
    theme: {
      label: words.theme,
      choices: [
        { value: '', label: words.themeSystem },
        { value: 'light', label: words.themeLight },
        { value: 'dark', label: words.themeDark },
      ],
    },
  };
};
