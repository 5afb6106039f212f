import { bloggerCommentsFeed, bloggerFeeds } from '#legacy/blogger.ts';
import { emptyLedger, formatLedger } from '#ledger/ledger.ts';
import type { BloggerState } from './blogger-state.ts';
import { languageEvents } from './blog-language.ts';
import type { ImportEvent } from './import-event.ts';
import { formatSettings } from './settings-file.ts';

/** The addresses and ids that readers and feed clients know. */
export const ledgerFile = ({ addresses, ids }: BloggerState): ImportEvent => {
  const feeds = Object.fromEntries([...bloggerFeeds, bloggerCommentsFeed].map((feed) => [feed, 'feed' as const]));
  const ledger = { ...emptyLedger, addresses: { ...feeds, ...addresses }, ids: { guid: {}, blogger: ids } };
  return { kind: 'file', path: 'ledger/published.json', content: formatLedger(ledger) };
};

/** The settings of the blog, and what the owner must add to them. */
export const settingsFile = function* ({ facts, head, options }: BloggerState): Generator<ImportEvent> {
  const url = options.url ?? head.url;
  const origin = URL.canParse(url) ? new URL(url).origin : 'https://blog.example';
  const author = facts.author() ?? (head.author || 'Blog');
  const zone = facts.zone();
  yield {
    kind: 'file',
    path: 'site.config.ts',
    content: formatSettings([
      { name: 'url', value: `${origin}/`, note: 'The address of the blog from now on.' },
      { name: 'title', value: head.title || author },
      { name: 'description', value: head.description || head.title || author },
      { name: 'author', value: { name: author } },
      { name: 'lang', value: facts.lang() },
      { name: 'timeZone', value: zone },
      { name: 'from', value: ['blogger'] },
      { name: 'legacyOrigin', value: origin, note: 'Part of the ids in feeds: never change it.' },
      { name: 'oldHosts', value: facts.otherHosts(origin), note: 'Links to these hosts become links within the blog.' },
    ]),
  };
  yield* languageEvents([facts.lang()]);
  if (head.description === '')
    yield { kind: 'odd', what: 'site.config.ts', why: 'the export has no description; write what the blog is about' };
  if (zone === undefined || zone.startsWith('Etc/'))
    yield { kind: 'odd', what: 'site.config.ts', why: 'the export does not name the time zone; check timeZone' };
};
