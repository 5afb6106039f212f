import { isEmptyPage } from '#blog/blog-lists.ts';
import type { Language } from '#text/language.ts';
import type { Page } from '#blog/post.ts';
import type { Strings } from '#strings/index.ts';
import { wordsIn } from '#text/words.ts';
import { routes } from '#urls/routes.ts';
import { menuLinks } from './header-view.ts';
import type { ViewContext } from './view-context.ts';
import { langIfDifferent, type LinkView } from './link-view.ts';

/** The dialog with keyboard shortcuts. */
export interface ShortcutsView {
  readonly label: string;
  readonly keys: readonly { readonly keys: string; readonly does: string }[];
  readonly singleKeys: string;
}

/** The footer of every page. */
export interface FooterView {
  readonly author: string;
  readonly feed: LinkView;
  readonly lists: readonly LinkView[];
  /** Pages of the blog, such as About, or the links of the owner. */
  readonly pages: readonly LinkView[];
  readonly languages: readonly (LinkView & { readonly hreflang: Language })[];
  readonly contacts: readonly LinkView[];
  readonly support: LinkView | undefined;
  readonly shortcuts: ShortcutsView;
}

const shortcutsView = (words: Strings, isSearch: boolean): ShortcutsView => {
  return {
    label: words.shortcuts,
    keys: [
      { keys: '/, Ctrl K', does: words.search },
      { keys: '?', does: words.shortcuts },
      ...(isSearch ? [{ keys: '↑, ↓', does: words.walkResults }] : []),
    ],
    singleKeys: words.singleKeys,
  };
};

/** The most pages that the footer links without being told. */
const pageCount = 8;

/** Whether a page is one that readers look for on every blog. */
const isUsual = ({ permalink }: Page): boolean =>
  /^\/(?:p\/)?(?:about|now|contact|uses|colophon|projects|gioi-thieu|lien-he)(?:\.html|\/|$)/.test(permalink);

/**
 * The pages that the footer links: all that search engines may list and the menu does not have; of more than eight, those
 * that readers look for on every blog.
 */
const footerPages = (lang: Language, { site, addresses, blog }: ViewContext): readonly LinkView[] => {
  const linkOf = (url: string) => (url.startsWith('/') ? addresses.url(url) : url);
  if (site.footer) return site.footer.map(({ label, url }) => ({ label: wordsIn(label, lang), url: linkOf(url) }));
  const inMenu = new Set(menuLinks(lang, { site, blog }).map(({ url }) => linkOf(url)));
  const pages = blog.pages.filter(({ noindex, draft, url }) => !noindex && !draft && !inMenu.has(url));
  const usual = pages.filter(isUsual);
  return (pages.length > pageCount ? usual : [...usual, ...pages.filter((page) => !isUsual(page))]).map((page) => ({
    label: page.title,
    url: page.url,
    ...langIfDifferent(page.lang, lang),
  }));
};

/**
 * Builds the footer of a page.
 * @param canonical absolute URL of the page
 */
export const footerView = (lang: Language, canonical: string, context: ViewContext): FooterView => {
  const { site, addresses, blog } = context;
  const words = site.words.in(lang);
  const { author } = site;
  return {
    author: author.name,
    feed: { label: words.subscribe, url: addresses.url(routes.rss) },
    lists: (['categories', 'authors'] as const).flatMap((list) =>
      isEmptyPage(routes[list], blog) ? [] : [{ label: words[list], url: addresses.url(routes[list]) }],
    ),
    pages: footerPages(lang, context),
    languages: blog.languages.map(({ lang: other }) => ({
      label: site.words.in(other).languageName,
      url: addresses.url(routes.language(other)),
      hreflang: other,
      ...langIfDifferent(other, lang),
    })),
    contacts: author.contacts,
    support: author.support === undefined ? undefined : { label: words.support, url: author.support },
    shortcuts: shortcutsView(words, canonical === addresses.absolute(routes.search)),
  };
};
