import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildTerms } from '#blog/term.ts';
import { buildTermIndex, byLetter, mostUsed } from '#blog/term-index.ts';
import { aPost } from '../samples.ts';

const termsOf = (uses: Readonly<Record<string, number>>) =>
  buildTerms(
    Object.entries(uses).flatMap(([tag, times]) =>
      Array.from({ length: times }, (_, index) => aPost({ slug: `/${tag}/${index}.html`, tags: [tag] })),
    ),
    'tags',
    'ascii',
  ).terms;

test('an index by first letter, in the order of a Vietnamese dictionary', () => {
  const terms = termsOf({
    Ảnh: 1,
    Android: 1,
    'Ăng-ten': 1,
    'Ân nghĩa': 1,
    Đo: 1,
    Docker: 1,
    '.NET': 1,
    '2FA': 1,
    Ế: 1,
  });
  const index = byLetter(terms).map(({ letter, terms }) => `${letter}: ${terms.map(({ label }) => label).join(' ')}`);
  assert.deepEqual(index, ['#: .NET 2FA', 'A: Android Ảnh', 'Ă: Ăng-ten', 'Â: Ân nghĩa', 'D: Docker', 'Đ: Đo', 'Ê: Ế']);
});

test('terms with one post are apart where they are many, and among the others where they are few', () => {
  const letters = byLetter(termsOf({ Aa: 1, Ab: 2, Ac: 1, Ad: 1, Ba: 1, Bb: 1, Bc: 2, Bd: 1, Be: 1 }));
  assert.deepEqual(
    letters.map(({ terms, once }) => [terms, once].map((part) => part.map(({ label }) => label).join(' '))),
    [
      ['Aa Ab Ac Ad', ''],
      ['Bc', 'Ba Bb Bd Be'],
    ],
  );
});

for (const [count, wanted, why] of [
  [2, 'Docker Rust', 'the two most used, in dictionary order'],
  [3, 'Android Docker Rust', 'of equally used terms, the first in dictionary order'],
  [9, 'Android Docker Linux Rust', 'all, if there are fewer'],
] as const)
  test(`most used terms: ${why}`, () => {
    const terms = termsOf({ Rust: 5, Linux: 1, Docker: 3, Android: 1 });
    assert.equal(
      mostUsed(terms, count)
        .map(({ label }) => label)
        .join(' '),
      wanted,
    );
  });

/** Tags `T10`, `T11` … with `times` posts each. */
const tags = (count: number, times: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [`T${number + 10}`, times]));

test('a short index has all terms, those with the most posts first', () => {
  const { ranked, letters } = buildTermIndex(termsOf({ ...tags(37, 1), Rust: 5, An: 2 }));
  assert.equal(ranked.length, 39);
  assert.deepEqual(
    ranked.slice(0, 4).map(({ label }) => label),
    ['Rust', 'An', 'T10', 'T11'],
  );
  assert.deepEqual(letters, []);
});

test('a long index has the most used terms, and all terms by letter', () => {
  const { ranked, letters } = buildTermIndex(termsOf({ ...tags(38, 1), Rust: 5, Android: 2 }));
  assert.deepEqual(
    ranked.map(({ label }) => label),
    ['Rust', 'Android'],
  );
  assert.deepEqual(
    letters.map(({ letter, terms, once }) => [letter, terms.length, once.length]),
    [
      ['A', 1, 0],
      ['R', 1, 0],
      ['T', 0, 38],
    ],
  );
});
