import type { Language } from '#text/language.ts';
import { routes } from '#urls/routes.ts';
import { strings } from '#strings/index.ts';
import type { ViewContext } from './view-context.ts';
import { foreignLang, type LinkView } from './link-view.ts';

/** The choice between light and dark. */
export interface ThemeView {
  readonly label: string;
  /** Values are those of CSS `color-scheme`; '' leaves the choice to the system. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** The list of keyboard shortcuts. */
export interface ShortcutsView {
  readonly label: string;
  readonly keys: readonly { readonly keys: string; readonly does: string }[];
  readonly singleKeys: string;
}

/** What stands below every page. */
export interface FooterView {
  readonly author: string;
  readonly theme: ThemeView;
  readonly feed: LinkView;
  readonly lists: readonly LinkView[];
  readonly languages: readonly (LinkView & { readonly hreflang: Language })[];
  readonly contacts: readonly LinkView[];
  readonly support: LinkView | undefined;
  readonly shortcuts: ShortcutsView;
}

const shortcutsView = (lang: Language, isSearch: boolean): ShortcutsView => {
  const say = strings[lang];
  return {
    label: say.shortcuts,
    keys: [
      { keys: '/, Ctrl K', does: say.search },
      { keys: '?', does: say.shortcuts },
      ...(isSearch ? [{ keys: '↑, ↓', does: say.walkResults }] : []),
    ],
    singleKeys: say.singleKeys,
  };
};

/** @param canonical absolute address of the page */
export const footerView = (lang: Language, canonical: string, { site, addresses, blog }: ViewContext): FooterView => {
  const say = strings[lang];
  const { author } = site;
  return {
    author: author.name,
    theme: {
      label: say.theme,
      choices: [
        { value: '', label: say.themeSystem },
        { value: 'light', label: say.themeLight },
        { value: 'dark', label: say.themeDark },
      ],
    },
    feed: { label: say.subscribe, url: addresses.url(routes.rss) },
    lists: [
      { label: say.categories, url: addresses.url(routes.categories) },
      ...(blog.authors.length > 0 ? [{ label: say.authors, url: addresses.url(routes.authors) }] : []),
    ],
    languages: blog.languages.map(({ lang: other }) => ({
      label: strings[other].languageName,
      url: addresses.url(routes.language(other)),
      hreflang: other,
      ...foreignLang(other, lang),
    })),
    contacts: author.contacts,
    support: author.support === undefined ? undefined : { label: say.support, url: author.support },
    shortcuts: shortcutsView(lang, canonical === addresses.absolute(routes.search)),
  };
};
