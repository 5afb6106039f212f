import { getBlog } from '#data/blog.ts';
import { addresses, site } from '#data/site.ts';
import { xml } from '#lib/feed/xml.ts';
import { routes } from '#lib/routes.ts';
import { strings } from '#strings/index.ts';

// OPML 2.0 (opml.org/spec2.opml): all feeds at once, for readers that import lists.
export const GET = async () => {
  const { tags, categories, series, languages, authors } = await getBlog();
  const outline = (title: string, list: string, feed: string) =>
    `<outline type="rss" text="${xml(title)}" xmlUrl="${xml(addresses.absolute(feed))}" htmlUrl="${xml(addresses.absolute(list))}"/>`;
  const lists = [
    ...authors.map(({ label, slug }) => ({ title: label, list: routes.author(slug) })),
    ...languages.map(({ lang }) => ({ title: strings[lang].inThisLanguage, list: routes.language(lang) })),
    ...categories.map(({ label, slug }) => ({ title: label, list: routes.category(slug) })),
    ...series.map(({ name, slug }) => ({ title: name, list: routes.oneSeries(slug) })),
    ...tags.map(({ label, slug }) => ({ title: label, list: routes.tag(slug) })),
  ];
  const body = [
    outline(site.title, routes.home, routes.rss),
    ...lists.map(({ title, list }) => outline(`${title} · ${site.title}`, list, routes.rssOf(list))),
  ];
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>${xml(site.title)}</title></head><body>${body.join('')}</body></opml>\n`,
  );
};
