import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import { legacyFiles } from '#legacy/legacy-files.ts';
import type { SiteSettings } from '#config/site.ts';
import { aSite, aWriting } from '../samples.ts';

const of = (settings: Partial<SiteSettings>, bloggerId?: string) => {
  const site = aSite(settings);
  return legacyFiles(buildBlog([aWriting(bloggerId === undefined ? {} : { bloggerId })], site), site);
};

for (const [from, wanted, why] of [
  [[], [], 'a blog without an earlier platform'],
  [['blogger'], ['/feeds/comments/default'], 'the feed of comments'],
  [['gatsby'], ['/sw.js'], 'the replacement of the service worker'],
  [['blogger', 'gatsby'], ['/feeds/comments/default', '/sw.js'], 'both'],
] as const) {
  test(`files for ${from.join(' and ') || 'no platform'}: ${why}`, () =>
    assert.deepEqual(
      of({ from: [...from] }).map(({ permalink }) => permalink),
      wanted,
    ));
}

for (const [settings, bloggerId, wanted, why] of [
  [{}, 'tag:blogger.com,1999:blog-1.post-2', 'tag:blogger.com,1999:blog-1.comments', 'the id from Blogger'],
  [{}, undefined, 'https://blog.example/.comments', 'no post from Blogger'],
  [
    { url: 'https://new.example/', legacyOrigin: 'https://old.example' },
    undefined,
    'https://old.example/.comments',
    'the legacy origin',
  ],
] as const) {
  test(`the id of the feed of comments: ${why}`, () => {
    const [feed] = of({ ...settings, from: ['blogger'] }, bloggerId);
    assert.equal(/<id>(.*?)<\/id>/.exec(feed?.content ?? '')?.[1], wanted);
  });
}

test('the feed of comments has no entries, and is an index.html', () => {
  const [feed] = of({ from: ['blogger'], url: 'https://me.example/blog/' });
  assert.equal(feed?.file, 'feeds/comments/default/index.html');
  assert.match(feed.content, /^<\?xml/);
  assert.match(feed.content, /rel="self" [^>]*href="https:\/\/me\.example\/blog\/feeds\/comments\/default"/);
  assert.match(feed.content, /<updated>1970-01-01T00:00:00Z<\/updated>/);
  assert.doesNotMatch(feed.content, /<entry>/);
});

test('the old service worker is replaced by one that removes itself and reloads its pages', () => {
  const [worker] = of({ from: ['gatsby'] });
  assert.equal(worker?.file, 'sw.js');
  for (const part of ['skipWaiting', 'unregister', 'navigate']) assert.ok(worker.content.includes(part), part);
});
