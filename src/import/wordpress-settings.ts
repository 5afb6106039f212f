import { blogLanguage, languageEvents } from './blog-language.ts';
import type { createFacts } from './blog-facts.ts';
import type { ImportEvent, ImportOptions } from './import-event.ts';
import { formatSettings } from './settings-file.ts';
import { usualPageSize } from './wordpress-terms.ts';

/** What stands at the head of an export. */
export interface WordPressHead {
  title: string;
  url: string;
  description: string;
  lang: string;
}

/** The settings of the blog, and what the owner must add to them. */
export const settingsFile = function* (
  head: WordPressHead,
  facts: ReturnType<typeof createFacts>,
  options: ImportOptions,
): Generator<ImportEvent> {
  const url = [options.url ?? '', head.url].find((one) => URL.canParse(one)) ?? 'https://blog.example';
  const author = facts.author() ?? 'Blog';
  const zone = facts.zone();
  const lang = blogLanguage(head.lang, facts.lang());
  yield {
    kind: 'file',
    path: 'site.config.ts',
    content: formatSettings([
      { name: 'url', value: `${url.replace(/(?<!\/)\/+$/, '')}/`, note: 'The address of the blog from now on.' },
      { name: 'title', value: head.title || author },
      { name: 'description', value: head.description || head.title || author },
      { name: 'author', value: { name: author } },
      { name: 'lang', value: lang },
      { name: 'timeZone', value: zone },
      { name: 'legacyOrigin', value: new URL(url).origin, note: 'Part of the ids in feeds: never change it.' },
      { name: 'postsPerPage', value: usualPageSize, note: 'What is usual at WordPress; an export does not say it.' },
      { name: 'oldHosts', value: facts.otherHosts(url), note: 'Links to these hosts become links within the blog.' },
    ]),
  };
  yield* languageEvents([lang]);
  if (zone === undefined || zone.startsWith('Etc/'))
    yield { kind: 'odd', what: 'site.config.ts', why: 'the export does not name the time zone; check timeZone' };
};
