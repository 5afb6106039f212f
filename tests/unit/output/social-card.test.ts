import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawCard, findUnreadableTitles, readableCard } from '#output/social-card.ts';
import { aPage, aPost, aSite, reportOf } from '../samples.ts';

const card = { title: 'Cài đặt', blog: 'Blog', above: '' };

for (const [title, wanted, why] of [
  ['Cài đặt ẴN Ẩm Ỗn', 'Cài đặt ẴN Ẩm Ỗn', 'Vietnamese'],
  ['Cài đặt'.normalize('NFD'), 'Cài đặt', 'letters in pieces'],
  ['Xong 🎉 rồi', 'Xong rồi', 'small images are left out'],
  ['A — “b” … €5 → c', undefined, 'an arrow that the face lacks'],
  ['A — “b” … €5', 'A — “b” … €5', 'signs'],
  ['100‰ †', undefined, 'signs that the face lacks'],
  ['日本語', undefined, 'letters that the face lacks'],
  ['A\u200bB\u00adC\u2003D', 'ABC D', 'what is invisible'],
  ['🎉', undefined, 'nothing but a small image'],
] as const) {
  test(`a card says what its face can write: ${why}`, () =>
    assert.equal(readableCard({ ...card, title })?.title, wanted));
}

test('the longer the title, the smaller', () => {
  const sizes = [10, 60, 100, 200].map((length) => {
    const [top] = drawCard({ ...card, title: 'a'.repeat(length) }).children;
    return top.children[1]?.style['fontSize'];
  });
  assert.deepEqual(sizes, [84, 68, 56, 48]);
});

test('what stands above the title is left out where the face cannot write it', () =>
  assert.deepEqual(readableCard({ ...card, above: '5 tháng 2 · 日本' }), card));

test('a title that no card can show is told of, unless the page needs no card', () => {
  const posts = ['A → B', '🎉 Xong'].map((title) => aPost({ title }));
  const needless = [aPost({ title: '日本', cover: 'a.png' }), aPost({ title: '日本', noindex: true })];
  const pages = [aPage({ title: '日本' })];
  assert.deepEqual(reportOf(findUnreadableTitles({ posts: [...posts, ...needless], pages }, aSite())).split('\n'), [
    'warning pages/about.md [title]: Social cards cannot show 日 U+65E5, 本 U+672C of “日本”, so that the page shows the card of the blog.',
    '    Change the title, or set a cover.',
    'warning posts/2016/2016-02-04-name.md [title]: Social cards cannot show → U+2192 of “A → B”, so that the page shows the card of the blog.',
    '    Change the title, or set a cover.',
  ]);
  const blogs = reportOf(findUnreadableTitles({ posts, pages }, aSite({ title: 'Blog 日' })));
  assert.match(blogs, /^warning site\.config\.ts \[title\]: .*日 U\+65E5 of “Blog 日”, so that no page has one\.\n.*$/);
});
