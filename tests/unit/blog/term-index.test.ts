import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildTerms } from '#blog/term.ts';
import { byLetter, mostUsed } from '#blog/term-index.ts';
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
