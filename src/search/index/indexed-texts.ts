import type { LoadedBlog } from '#load/loaded-blog.ts';
import { isoDay } from '#text/dates.ts';
import { encodePath } from '#urls/routes.ts';
import { searchDocument } from '../indexed-document.ts';
import type { Site } from '#config/site.ts';
import { resolveBody } from '#markdown/resolve.ts';
import { digestOf } from './checked-file.ts';
import type { IndexedText } from './update.ts';

/**
 * Modules whose code affects the content of indexed texts, as paths below the engine. A change of them invalidates the
 * index.
 */
export const textModules = ['src/search/index/indexed-texts.ts'] as const;

/** In the index, placeholders for links and images are not resolved. */
const noValues = { links: {}, images: {}, sizes: {} };

/**
 * The texts of the search index: all posts and pages except drafts and those with `noindex`.
 * @param code digest of `textModules`
 * @returns in the order of the entries
 */
export const indexedTexts = (
  { blog, entries, htmlOf }: Pick<LoadedBlog, 'blog' | 'entries' | 'htmlOf'>,
  site: Site,
  code: string,
): readonly IndexedText[] => {
  const pages = new Map([...blog.byPermalink.values()].map((page) => [page.file, page]));
  return entries.flatMap((entry) => {
    const page = pages.get(entry.source.file);
    if (!page || page.noindex || page.draft) return [];
    const day = 'date' in page && page.date instanceof Date ? isoDay(page.date, site.timeZone) : undefined;
    const documentOf = (html: string) => searchDocument(page, html, day);
    return [
      {
        url: encodePath(page.permalink),
        digest: digestOf(code + site.words.key, entry.text.digest, documentOf('')),
        content: async () =>
          documentOf(resolveBody(await htmlOf(entry), { ...noValues, words: site.words.in(page.lang) }, 'feed')),
      },
    ];
  });
};
