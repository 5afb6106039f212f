import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardOf, withCard } from '#integrations/cards.ts';

const site = { title: 'Blog', timeZone: 'Asia/Ho_Chi_Minh' };
const page = (head: string, lang = 'vi') =>
  `<html lang="${lang}"><head>${head}<meta name="twitter:card" content="summary"></head></html>`;
const post =
  '<meta property="og:title" content="A &quot;b&quot; &amp; c"><meta property="article:published_time" content="2016-02-04T20:00:00Z"><meta property="article:section" content="AI">';

for (const [html, wanted, why] of [
  [page(post), { title: 'A "b" & c', blog: 'Blog', above: '5 tháng 2, 2016 · AI' }, 'a post'],
  [page(post, 'en'), { title: 'A "b" & c', blog: 'Blog', above: '5 February 2016 · AI' }, 'a post in English'],
  [
    page('<meta property="og:title" content="日本">'),
    { title: 'Blog', blog: 'Blog', above: '' },
    'a page whose title it cannot write: the blog’s',
  ],
  [page('<meta property="og:title" content="Tag">'), { title: 'Tag', blog: 'Blog', above: '' }, 'a list'],
  [page(post).replace('summary', 'summary_large_image'), undefined, 'a page with a picture of its own'],
  [page(`${post}<meta name="robots" content="noindex">`), undefined, 'a page that asks not to be found'],
  [page(''), undefined, 'a page without title'],
  ['<html>', undefined, 'a file that is none of the blog’s pages'],
] as const) {
  test(`the card of ${why}`, () => assert.deepEqual(cardOf(html, site), wanted));
}

test('a page says where its card lies', () => {
  const html = withCard(page(post), 'https://blog.example/_astro/card.x.png', 'A "b" & $1');
  assert.ok(html.includes('<meta property="og:image" content="https://blog.example/_astro/card.x.png">'));
  assert.ok(html.includes('<meta property="og:image:alt" content="A &quot;b&quot; &amp; $1">'));
  assert.ok(html.includes('<meta name="twitter:card" content="summary_large_image">'));
  assert.equal(cardOf(html, site), undefined, 'and needs no other');
});
