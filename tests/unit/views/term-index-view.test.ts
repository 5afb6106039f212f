import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seriesIndexView, termIndexView } from '#views/term-index-view.ts';
import { aContext } from './samples.ts';

test('the index of a few tags has the number of posts and the description of each, most used first', () => {
  const termNotes = { tags: { sql: { description: 'A language.', parent: undefined } }, categories: {}, series: {} };
  const texts = [
    { slug: '/1.html', tags: ['SQL', 'Redis'] },
    { slug: '/2.html', tags: ['SQL'] },
  ];
  const { index, empty } = termIndexView('tag', aContext(texts, { termNotes }));
  assert.deepEqual(index.ranked, [
    { label: 'SQL', url: '/tag/sql/', count: 2, note: '2 bài', description: 'A language.' },
    { label: 'Redis', url: '/tag/redis/', count: 1, note: '1 bài', description: '' },
  ]);
  assert.deepEqual([index.heading, index.letters, empty], [undefined, [], undefined]);
});

test('the index of many tags leads to letters, and folds tags of one post where there are many', () => {
  const many = Array.from({ length: 40 }, (_, number) => `K${number}`);
  const context = aContext([
    { slug: '/1.html', tags: [...many, 'Đồ thị', 'Ăn', '2FA'] },
    { slug: '/2.html', tags: ['K0'] },
  ]);
  const { heading, ranked, letters } = termIndexView('tag', context).index;
  assert.equal(heading, 'Dùng nhiều nhất');
  assert.deepEqual(
    ranked.map(({ label }) => label),
    ['K0'],
  );
  assert.deepEqual(
    letters.map(({ letter, id, terms, folded }) => [letter, id, terms.length, folded?.label]),
    [
      ['#', '0', 1, undefined],
      ['Ă', 'Ă', 1, undefined],
      ['Đ', 'Đ', 1, undefined],
      ['K', 'K', 1, '39 mục chỉ có một bài'],
    ],
  );
});

test('an index without terms says so', () => {
  const { index, empty } = termIndexView('category', aContext([]));
  assert.deepEqual(index.ranked, []);
  assert.ok(empty !== undefined && empty !== '');
});

test('an index of series without any says so, and asks not to be found', () => {
  const none = seriesIndexView(aContext([]));
  assert.ok(none.empty !== undefined && none.index.ranked.length === 0);
  const full = seriesIndexView(aContext([{ slug: '/1.html', series: { name: 'Rust', order: 1 } }]));
  assert.deepEqual([full.empty, full.index.ranked.map(({ url }) => url)], [undefined, ['/series/rust/']]);
  assert.deepEqual([none.layout.head.noindex, full.layout.head.noindex], [true, false]);
});
