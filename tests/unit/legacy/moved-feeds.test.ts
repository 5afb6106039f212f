import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movedFeeds } from '#legacy/moved-feeds.ts';

test('a rule of the owner to a feed is a copy of the feed, so that each reader gets it', () => {
  const own = [
    { permalink: '/rss.xml', kind: 'feed' },
    { permalink: '/tag/', kind: 'list' },
  ];
  const rules = [
    { from: '/feed/', to: '/rss.xml' },
    { from: '/index.xml', to: '/rss.xml' },
    { from: '/tags/', to: '/tag/' },
    { from: '/old.xml', to: undefined },
  ];
  assert.deepEqual(
    movedFeeds(rules, own).map(({ permalink, file, of }) => [permalink, file, of]),
    [
      ['/feed/', 'feed/index.html', '/rss.xml'],
      ['/index.xml', 'index.xml', '/rss.xml'],
    ],
  );
});
