import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastUpdated, toFeedItem } from '#feeds/item.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import type { SiteSettings } from '#config/site.ts';
import { aPost, aSite } from '../samples.ts';
import { anItem } from './items.ts';

const item = (fields: Partial<FrontMatter> = {}, settings: Partial<SiteSettings> = {}, html = '<p>Text.</p>') =>
  toFeedItem(aPost(fields, {}, aSite(settings)), html);

const id = 'tag:blogger.com,1999:blog-1.post-2';

for (const [fields, settings, guid, bloggerId, why] of [
  [{ slug: '/2016/02/x.html' }, {}, 'https://blog.example/2016/02/x.html', undefined, 'origin and slug'],
  [{ slug: '2016/02/x.html' }, {}, 'https://blog.example/2016/02/x.html', undefined, 'a slug without a slash'],
  [{ slug: '/t%C3%AAn' }, {}, 'https://blog.example/t%C3%AAn', undefined, 'a slug as written, encoded'],
  [{ slug: '/tên' }, {}, 'https://blog.example/tên', undefined, 'a slug as written, not encoded'],
  [{ slug: '/x' }, { legacyOrigin: 'http://first.example' }, 'http://first.example/x', undefined, 'the legacy origin'],
  [{ slug: '/x' }, { url: 'https://me.example/blog/' }, 'https://me.example/x', undefined, 'without the sub-path'],
  [{ slug: '/x', bloggerId: id }, {}, 'https://blog.example/x', id, 'an id from Blogger'],
  [{}, {}, 'https://blog.example/2016/02/name.html', undefined, 'no slug: from the file name'],
  [{}, { from: ['gatsby'] }, 'https://blog.example/posts/2016/2016-02-04-name/', undefined, 'no slug, from Gatsby'],
] as const) {
  test(`ids of a post in feeds: ${why}`, () => {
    const found = item(fields, {
      ...settings,
      ...('from' in settings ? { from: [...settings.from] } : {}),
    } as Partial<SiteSettings>);
    assert.equal(found.guid, guid);
    assert.equal(found.bloggerId, bloggerId ?? guid);
  });
}

const [date, later, earlier] = ['2016-02-04', '2018-01-01', '2010-01-01'].map((day) => new Date(day)) as [
  Date,
  Date,
  Date,
];
for (const [updated, wanted, why] of [
  [undefined, date, 'never changed'],
  [later, later, 'an edit'],
  [earlier, date, 'an edit before the publication, as in some exports'],
] as const) {
  test(`dates of an item: ${why}`, () => {
    const found = item({ date, ...(updated ? { updated } : {}) });
    assert.equal(found.published, date, 'never changes');
    assert.equal(found.updated, wanted);
  });
}

for (const [fields, wanted, why] of [
  [{ tags: ['b', 'a'] }, ['b', 'a'], 'tags in the given order'],
  [{ category: 'c', tags: ['b'] }, ['c', 'b'], 'the category first'],
  [{ category: 'b', tags: ['a', 'b'] }, ['b', 'a'], 'no duplicates'],
  [{}, [], 'none'],
] as const) {
  test(`topics of an item: ${why}`, () =>
    assert.deepEqual(item({ ...fields, tags: 'tags' in fields ? [...fields.tags] : [] }).topics, wanted));
}

test('an item has the values of its post, with the current URL of the blog', () => {
  const found = item(
    { slug: '/x', author: 'An', lang: 'en' },
    { url: 'https://me.example/blog/' },
    '<a href="y">y</a>',
  );
  assert.equal(found.url, 'https://me.example/blog/x');
  assert.equal(found.html, '<a href="https://me.example/blog/y">y</a>');
  assert.deepEqual([found.title, found.summary, found.author, found.lang], ['Title', 'How it begins.', 'An', 'en']);
  assert.equal(item({ description: 'In short.' }).summary, 'In short.');
});

test('the date of a feed is that of the newest edit', () => {
  assert.equal(lastUpdated([]), undefined);
  assert.equal(
    lastUpdated([anItem({ updated: earlier }), anItem({ updated: later }), anItem({ updated: date })]),
    later,
  );
});
