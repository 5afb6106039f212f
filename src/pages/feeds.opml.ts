import { getFollowedLists, placeOf } from '#data/feed.ts';
import { site } from '#data/site.ts';
import { xml } from '#lib/feed/xml.ts';
import { routes } from '#lib/routes.ts';

// OPML 2.0 (opml.org/spec2.opml): all feeds at once, for readers that import lists.
export const GET = async () => {
  const outlines = (await getFollowedLists()).map((list) => {
    const { title, self, alternate } = placeOf(routes.rssOf(list.permalink), list);
    return `<outline type="rss" text="${xml(title)}" xmlUrl="${xml(self)}" htmlUrl="${xml(alternate)}"/>`;
  });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>${xml(site.title)}</title></head><body>${outlines.join('')}</body></opml>\n`,
  );
};
