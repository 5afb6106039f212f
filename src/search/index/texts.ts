import type { Reading } from '#data/reading.ts';
import { isoDay } from '#lib/dates.ts';
import { encodePath } from '#lib/routes.ts';
import { searchDocument } from '#lib/search/document.ts';
import type { Site } from '#lib/site.ts';
import { settleWords } from '#markdown/interface-words.ts';
import { strings } from '#strings/index.ts';
import { digestOf } from './guarded.ts';
import type { IndexedText } from './update.ts';

type Entry = Reading['entries'][number];

/** HTML of texts that is loaded when it is asked for. */
export interface HtmlStore {
  readonly htmlOf: (entry: Entry) => string | Promise<string>;
  /** Changes with everything that the HTML depends on, and with the code of the engine. */
  readonly digestOf: (entry: Entry) => string;
}

/**
 * What can be found: all but what asks search engines to leave it out.
 * @param store where HTML is not in the entries; without it, the HTML of all texts is read to see which changed
 */
export const indexedTexts = (
  { blog, entries }: Pick<Reading, 'blog' | 'entries'>,
  site: Site,
  store?: HtmlStore,
): readonly IndexedText[] => {
  const pages = new Map([...blog.byPermalink.values()].map((page) => [page.file, page]));
  return entries.flatMap((entry) => {
    const page = pages.get(entry.source.file);
    if (!page || page.noindex || page.draft) return [];
    const day = 'date' in page && page.date instanceof Date ? isoDay(page.date, site.timeZone) : undefined;
    const documentOf = (html: string) => searchDocument(page, settleWords(html, strings[page.lang]), day);
    const inMemory = () => documentOf(entry.text.rendered.html);
    return [
      {
        url: encodePath(page.permalink),
        digest: store ? digestOf(store.digestOf(entry), documentOf('')) : digestOf(inMemory()),
        content: async () => (store ? documentOf(await store.htmlOf(entry)) : inMemory()),
      },
    ];
  });
};
