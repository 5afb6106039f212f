import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentType } from '#hosts/content-type.ts';

const [rss, atom, json] = ['rss+xml', 'atom+xml', 'feed+json'].map((type) => `application/${type}; charset=utf-8`);

for (const [permalink, kind, wanted, why] of [
  ['/rss.xml', 'feed', rss, 'RSS'],
  ['/tag/x/rss.xml', 'feed', rss, 'RSS of a tag'],
  ['/atom.xml', 'feed', atom, 'Atom'],
  ['/2016/atom.xml', 'feed', atom, 'an archive document'],
  ['/feed.json', 'feed', json, 'JSON'],
  ['/feeds/posts/default', 'feed', atom, 'the feed at Blogger'],
  ['/feeds/posts/default/-/Tiếng Việt', 'feed', atom, 'a label at Blogger'],
  ['/feeds/posts/default/-/rss.xml', 'feed', atom, 'a label that is named like a feed'],
  ['/feeds/posts/default/-/Package.json', 'feed', atom, 'a label that is named like a file'],
  ['/feeds/123/comments/default', 'feed', atom, 'comments on a post at Blogger'],
  ['/feeds/comments/default', 'feed', atom, 'comments at Blogger'],
  ['/sitemap.xml', 'file', undefined, 'not a feed'],
  ['/feed.json', 'post', undefined, 'a post that is named like a feed'],
] as const) {
  test(`the content type of ${permalink}: ${why}`, () => assert.equal(contentType({ permalink, kind }), wanted));
}
