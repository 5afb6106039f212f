import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultPalette } from '#output/palette.ts';
import { drawCard, findUnsupportedTitles, supportedCard } from '#output/social-card.ts';
import { formatReport } from '#diagnostics/diagnostic-groups.ts';
import { aPage, aPost, aSite, reportOf } from '../samples.ts';

const card = { title: 'Cài đặt', blog: 'Blog', above: '' };

for (const [title, wanted, why] of [
  ['Cài đặt ẴN Ẩm Ỗn', 'Cài đặt ẴN Ẩm Ỗn', 'Vietnamese'],
  ['Cài đặt'.normalize('NFD'), 'Cài đặt', 'decomposed letters'],
  ['Xong 🎉 rồi', 'Xong rồi', 'emoji are removed'],
  ['A — “b” … €5 → c', undefined, 'an unsupported arrow'],
  ['A — “b” … €5', 'A — “b” … €5', 'symbols'],
  ['100‖ ≠', undefined, 'unsupported symbols'],
  ['日本語', undefined, 'unsupported letters'],
  ['A\u200bB\u00adC\u2003D', 'ABC D', 'invisible characters'],
  ['🎉', undefined, 'only an emoji'],
] as const) {
  test(`the text of a card: ${why}`, () => assert.equal(supportedCard({ ...card, title })?.title, wanted));
}

test('longer titles have a smaller font size', () => {
  const sizes = [10, 60, 100, 200].map((length) => {
    const [top] = drawCard({ ...card, title: 'a'.repeat(length) }, { palette: defaultPalette, seal: 'B' }).children;
    return top.children[1]?.style['fontSize'];
  });
  assert.deepEqual(sizes, [84, 68, 56, 48]);
});

test('the line above the title is dropped if it is not supported', () =>
  assert.deepEqual(supportedCard({ ...card, above: '5 tháng 2 · 日本' }), card));

test('an unsupported title is reported, unless the page needs no card', () => {
  const posts = ['A → B', '🎉 Xong'].map((title) => aPost({ title }));
  const withoutCard = [aPost({ title: '日本', cover: 'a.png' }), aPost({ title: '日本', noindex: true })];
  const pages = [aPage({ title: '日本' })];
  assert.deepEqual(reportOf(findUnsupportedTitles({ posts: [...posts, ...withoutCard], pages }, aSite())).split('\n'), [
    'warning pages/about.md [title]: The font of social cards lacks characters of the title, so the page uses the card of the blog: 日 U+65E5, 本 U+672C in “日本”.',
    '    Change the title, or set a cover.',
    'warning posts/2016/2016-02-04-name.md [title]: The font of social cards lacks characters of the title, so the page uses the card of the blog: → U+2192 in “A → B”.',
    '    Change the title, or set a cover.',
  ]);
  const blogs = reportOf(findUnsupportedTitles({ posts, pages }, aSite({ title: 'Blog 日' })));
  assert.match(blogs, /^warning site\.config\.ts \[title\]: .*, so no page has a card: 日 U\+65E5 in “Blog 日”\.\n.*$/);
});

test('a blog full of unsupported titles reports them once, with their number and first places', () => {
  const posts = ['日本語', '東京の朝', '京都: 夜', '海と山', '雪国', '春の海'].map((title) => aPost({ title }));
  const report = formatReport(findUnsupportedTitles({ posts, pages: [] }, aSite()), { all: false }).split('\n');
  assert.equal(report.filter((line) => line.startsWith('warning')).length, 3);
  assert.equal(report.at(-1), '    and 3 more of this kind in 1 file; --all shows each');
});
