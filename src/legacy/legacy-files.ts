import { atomFeed } from '#feeds/atom.ts';
import type { Lists } from '#blog/lists.ts';
import { fileOf, type Permalink } from '#urls/permalink.ts';
import { createAddresses, routes } from '#urls/routes.ts';
import { legacyOriginOf, type Site } from '#config/site.ts';
import { wordsIn } from '#text/words.ts';
import { bloggerCommentsFeed, bloggerFeedId } from './blogger.ts';

/** A file that exists only for clients of an earlier platform. */
export interface LegacyFile {
  readonly permalink: Permalink;
  readonly kind: 'feed' | 'file';
  /** Path below the output folder. */
  readonly file: string;
  /** Name in error messages. */
  readonly name: string;
  readonly content: string;
}

/**
 * Removes the service worker of the earlier site. Without this file it would stay active in the browsers of old
 * visitors.
 */
const killSwitch = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', async () => {
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) client.navigate(client.url);
});
`;

const noComments = (lists: Lists, site: Site): string => {
  const { absolute } = createAddresses(site.url);
  return atomFeed({
    id: `${bloggerFeedId(lists) ?? `${legacyOriginOf(site)}/`}.comments`,
    title: site.title,
    description: wordsIn(site.description, site.lang),
    lang: site.lang,
    self: absolute(bloggerCommentsFeed),
    alternate: absolute(routes.home),
    author: site.author,
    updated: undefined,
  });
};

/** The files for the platforms in the setting `from`. */
export const legacyFiles = (lists: Lists, site: Site): readonly LegacyFile[] => [
  ...(site.from.includes('blogger')
    ? [
        {
          permalink: bloggerCommentsFeed,
          kind: 'feed' as const,
          file: fileOf(bloggerCommentsFeed),
          name: 'the feed of comments at Blogger',
          content: noComments(lists, site),
        },
      ]
    : []),
  ...(site.from.includes('gatsby')
    ? [
        {
          permalink: '/sw.js',
          kind: 'file' as const,
          file: 'sw.js',
          name: 'the replacement of the old service worker',
          content: killSwitch,
        },
      ]
    : []),
];
