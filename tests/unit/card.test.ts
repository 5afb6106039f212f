import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawCard, readableCard } from '#lib/card.ts';

const card = { title: 'Cài đặt', blog: 'Blog', above: '' };

for (const [title, wanted, why] of [
  ['Cài đặt ẴN Ẩm Ỗn', 'Cài đặt ẴN Ẩm Ỗn', 'Vietnamese'],
  ['Cài đặt'.normalize('NFD'), 'Cài đặt', 'letters in pieces'],
  ['Xong 🎉 rồi', 'Xong rồi', 'small pictures are left out'],
  ['A — “b” … €5 → c', undefined, 'an arrow that the face lacks'],
  ['A — “b” … €5', 'A — “b” … €5', 'signs'],
  ['日本語', undefined, 'letters that the face lacks'],
  ['🎉', undefined, 'nothing but a small picture'],
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
