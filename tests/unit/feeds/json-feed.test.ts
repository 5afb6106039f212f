import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedItem } from '#feeds/item.ts';
import { jsonFeed, jsonItem } from '#feeds/json-feed.ts';
import { anItem, aPlace } from './items.ts';

const feed = (items: readonly FeedItem[], author: { name: string; url?: string }): unknown =>
  JSON.parse(
    jsonFeed(
      aPlace,
      items.map((item) => jsonItem(item, author.name)),
      author,
    ),
  );

const me = { name: 'Duyet', url: 'https://me.example/' };

test('a JSON Feed with one item', () =>
  assert.deepEqual(feed([anItem()], me), {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Blog',
    home_page_url: 'https://blog.example/',
    feed_url: 'https://blog.example/feed',
    description: 'Một blog.',
    language: 'vi',
    authors: [{ name: 'Duyet', url: 'https://me.example/' }],
    items: [
      {
        id: 'https://first.example/2016/02/x.html',
        url: 'https://blog.example/2016/02/x.html',
        title: 'Title',
        summary: 'How it begins.',
        content_html: '<p>Text.</p>',
        date_published: '2016-02-04T01:02:03Z',
        date_modified: '2016-02-05T01:02:03Z',
        language: 'vi',
        tags: ['Web'],
      },
    ],
  }));

for (const [fields, author, wanted, why] of [
  [{}, { name: 'Duyet' }, { authors: [{ name: 'Duyet' }] }, 'an author without a page'],
  [{ topics: [] }, me, { tags: undefined }, 'no topics'],
  [{ author: 'An' }, me, { itemAuthors: [{ name: 'An' }] }, 'another author'],
  [{}, me, { itemAuthors: undefined }, 'the same author'],
] as const) {
  test(`optional fields of a JSON Feed: ${why}`, () => {
    const { authors, items } = feed([anItem(fields)], author) as {
      authors: object[];
      items: { tags?: string[]; authors?: object[] }[];
    };
    const found = { authors, tags: items[0]?.tags, itemAuthors: items[0]?.authors };
    assert.deepEqual({ ...found, ...wanted }, found);
  });
}

test('a JSON Feed without items and with several items', () => {
  assert.deepEqual((feed([], me) as { items: unknown[] }).items, []);
  assert.equal((feed([anItem(), anItem()], me) as { items: unknown[] }).items.length, 2);
});
