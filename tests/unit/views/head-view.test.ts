import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrontMatter } from '#content/front-matter.ts';
import { homeView } from '#views/home-view.ts';
import { listView } from '#views/list-view.ts';
import { postView } from '#views/post-view.ts';
import { aBody, aContext } from './samples.ts';

const cardOf = (fields: Partial<FrontMatter>, coverUrl?: string) => {
  const context = aContext([{ slug: '/a.html', title: 'Một "b" & c', ...fields }]);
  const [post] = context.blog.posts;
  assert.ok(post);
  return postView(post, aBody, { cover: coverUrl }, context).layout.head.card;
};

const date = new Date('2016-02-04T20:00:00Z');

for (const [fields, wanted, why] of [
  [
    { date, category: 'AI' },
    'card:Một "b" & c|Blog|5 tháng 2, 2016 · AI',
    'a post, with the date in the zone of the blog',
  ],
  [{ date, lang: 'en' }, 'card:Một "b" & c|Blog|5 February 2016', 'a post in English, without a category'],
  [{ title: '日本' }, 'card:Blog|Blog|', 'a post with an unsupported title: the card of the blog'],
  [
    { date, lang: 'en', cover: 'https://e.example/a.png' },
    'card:Một "b" & c|Blog|5 February 2016',
    'a post with an image of another site',
  ],
  [{ noindex: true }, undefined, 'a post with noindex'],
] as const)
  test(`the social card of ${why}`, () => assert.equal(cardOf(fields)?.src, wanted));

test('a post whose cover is fit to be its preview has no card', () =>
  assert.equal(cardOf({ cover: './a.png' }, 'https://blog.example/_astro/a.jpg'), undefined));

test('a card has its title as alternative text, and its size', () => {
  const card = cardOf({});
  assert.deepEqual([card?.alt, card?.width, card?.height], ['Một "b" & c', 1200, 630]);
});

test('a list has its own card, or uses that of the blog with its own alternative text', () => {
  const context = aContext([]);
  const card = (sharesCard: boolean) =>
    listView({ permalink: '/tag/x/', title: 'X', sharesCard }, context).layout.head.card;
  assert.deepEqual([card(false)?.src, card(false)?.alt], ['card:X|Blog|', 'X']);
  assert.deepEqual([card(true)?.src, card(true)?.alt], ['card:Blog|Blog|', 'X']);
});

test('the document title of the home page is the title of the blog', () => {
  assert.equal(homeView(aContext([])).layout.head.documentTitle, 'Blog');
  assert.equal(listView({ permalink: '/x/', title: 'X' }, aContext([])).layout.head.documentTitle, 'X · Blog');
});
