import type { Language } from '#text/language.ts';
import { routes } from '#urls/routes.ts';
import { sealOf } from '#blog/seal.ts';
import { wordsIn } from '#text/words.ts';
import { strings } from '#strings/index.ts';
import type { ViewContext } from './view-context.ts';
import type { LinkView } from './link-view.ts';

/** What stands above every page. */
export interface HeaderView {
  readonly name: string;
  /** First letter of the name. */
  readonly seal: string;
  readonly home: string;
  readonly isHome: boolean;
  readonly navigation: string;
  readonly links: readonly (LinkView & { readonly isCurrent: boolean })[];
  /** Absent on the search page itself. */
  readonly search: { readonly action: string; readonly label: string } | undefined;
}

/** @param canonical absolute address of the page */
export const headerView = (lang: Language, canonical: string, { site, addresses }: ViewContext): HeaderView => {
  const say = strings[lang];
  const isCurrent = (url: string) => canonical === addresses.absolute(url);
  const links = [
    { label: say.archive, url: routes.archive },
    { label: say.tags, url: routes.tags },
    ...site.menu.map(({ label, url }) => ({ label: wordsIn(label, lang), url })),
  ];
  return {
    name: site.title,
    seal: sealOf(site.title),
    home: addresses.url(routes.home),
    isHome: isCurrent(routes.home),
    navigation: say.navigation,
    links: links.map(({ label, url }) => ({
      label,
      url: url.startsWith('/') ? addresses.url(url) : url,
      isCurrent: isCurrent(url),
    })),
    search: isCurrent(routes.search) ? undefined : { action: addresses.url(routes.search), label: say.search },
  };
};
