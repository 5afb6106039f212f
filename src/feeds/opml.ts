import type { FeedPlace } from './item.ts';
import { xml } from './xml.ts';

/**
 * A list of feeds in OPML 2.0 (opml.org/spec2.opml).
 * @param title title of the blog
 */
export const opml = (title: string, feeds: readonly Pick<FeedPlace, 'title' | 'self' | 'alternate'>[]): string => {
  const outlines = feeds.map(
    ({ title, self, alternate }) =>
      `<outline type="rss" text="${xml(title)}" xmlUrl="${xml(self)}" htmlUrl="${xml(alternate)}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>${xml(title)}</title></head><body>${outlines.join('')}</body></opml>\n`;
};
