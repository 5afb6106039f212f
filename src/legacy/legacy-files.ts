import { atomFeed } from '#feeds/atom.ts';
import type { Lists } from '#blog/lists.ts';
import { fileOf, type Permalink } from '#urls/permalink.ts';
import { createAddresses, routes } from '#urls/routes.ts';
import { legacyOriginOf, type Site } from '#config/site.ts';
import { wordsIn } from '#text/words.ts';
import { bloggerCommentsFeed, bloggerFeedId } from './blogger.ts';

/** A file that exists only for those who still ask for it. */
export interface LegacyFile {
  readonly permalink: Permalink;
  readonly kind: 'feed' | 'file';
  /** Below the output folder. */
  readonly file: string;
  /** As an error message calls it. */
  readonly name: string;
  readonly content: string;
}

/** Ends the service worker that an earlier site installed: a missing file would leave it alive in old visitors' browsers. */
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

/** Files for the platforms that the blog came from. */
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
          name: 'the end of the old service worker',
          content: killSwitch,
        },
      ]
    : []),
];
