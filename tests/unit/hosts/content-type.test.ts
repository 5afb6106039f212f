import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentType } from '#hosts/content-type.ts';

const [rss, atom, json] = ['rss+xml', 'atom+xml', 'feed+json'].map((type) => `application/${type}; charset=utf-8`);

for (const [permalink, kind, wanted, why] of [
  ['/rss.xml', 'feed', rss, 'RSS'],
  ['/tag/x/rss.xml', 'feed', rss, 'RSS of a tag'],
  ['/atom.xml', 'feed', atom, 'Atom'],
  ['/2016/atom.xml', 'feed', atom, 'a page of the archive'],
  ['/feed.json', 'feed', json, 'JSON'],
  ['/feeds/posts/default', 'feed', atom, 'at Blogger'],
  ['/feeds/posts/default/-/Tiếng Việt', 'feed', atom, 'of a label at Blogger'],
  ['/feeds/posts/default/-/rss.xml', 'feed', rss, 'of a label with an odd name'],
  ['/feeds/comments/default', 'feed', atom, 'of comments'],
  ['/sitemap.xml', 'file', undefined, 'a file that hosts know'],
  ['/feed.json', 'post', undefined, 'a post that is called like a feed'],
] as const) {
  test(`the type of ${permalink}: ${why}`, () => assert.equal(contentType({ permalink, kind }), wanted));
}
