import { attributeOf, readTokens } from '#text/html-tokens.ts';
import { lineIn, type Entry } from './entry.ts';
import type { LoadedBlog } from './loaded-blog.ts';

/** Where texts link to an address. */
export interface ExternalLink {
  /** Without its fragment, which servers never see. */
  readonly url: string;
  readonly places: readonly { readonly file: string; readonly line: number }[];
}

const addressesIn = (html: string): readonly string[] => {
  const found = new Set<string>();
  readTokens(html, {
    onStartTag: (tag) => {
      const href = tag.name === 'a' ? attributeOf(tag, 'href') : undefined;
      if (href !== undefined && /^https?:\/\//i.test(href) && URL.canParse(href)) found.add(href);
    },
  });
  return [...found];
};

const withoutFragment = (href: string): string => {
  const url = new URL(href);
  url.hash = '';
  return url.href;
};

/** All links of texts to other sites, each address once, sorted. */
export const externalLinks = async ({
  entries,
  htmlOf,
  hosts,
}: Pick<LoadedBlog, 'entries' | 'htmlOf' | 'hosts'>): Promise<readonly ExternalLink[]> => {
  const found: { readonly url: string; readonly href: string; readonly entry: Entry }[] = [];
  for (const entry of entries)
    for (const href of addressesIn(await htmlOf(entry)))
      if (!hosts.has(new URL(href).hostname)) found.push({ url: withoutFragment(href), href, entry });
  return [...Map.groupBy(found, ({ url }) => url)]
    .map(([url, links]) => ({
      url,
      places: links.map(({ href, entry }) => ({ file: entry.source.file, line: lineIn(entry, href) })),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
};
