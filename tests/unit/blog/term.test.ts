import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newestFirst } from '#blog/post.ts';
import { buildTerms, collatorOf, termSlug } from '#blog/term.ts';
import { aPost } from '../samples.ts';

for (const [label, ascii, gatsby] of [
  ['Rust Tiếng Việt', 'rust-tieng-viet', 'rust-tiếng-việt'],
  ['Học máy', 'hoc-may', 'học-may'],
  ['Lập trình', 'lap-trinh', 'lập-trinh'],
  ['Đồ án', 'do-an', 'dồ-an'],
  ['C++', 'cpp', 'c'],
  ['C#', 'csharp', 'c'],
  ['C', 'c', 'c'],
  ['F#', 'fsharp', 'f'],
  ['.NET', 'dotnet', 'net'],
  ['ASP.NET', 'asp-net', 'asp-net'],
  ['Node.js', 'node-js', 'node-js'],
  ['NodeJS', 'nodejs', 'node-js'],
  ['AI/ML', 'ai-ml', 'ai-ml'],
  ['I/O', 'i-o', 'i-o'],
  ['ES6', 'es6', 'es-6'],
  ['Web3', 'web3', 'web-3'],
  ['iOS', 'ios', 'i-os'],
  ['R&D', 'r-d', 'r-d'],
  ['MEANjs', 'meanjs', 'mea-njs'],
  ['Ph.D', 'ph-d', 'ph-d'],
  ['Airflow 2.0', 'airflow-2-0', 'airflow-2-0'],
  ['San Francisco, USA', 'san-francisco-usa', 'san-francisco-usa'],
  ['how to', 'how-to', 'how-to'],
  ['How-to', 'how-to', 'how-to'],
  ['#hashtag', 'hashtag', 'hashtag'],
  ['日本語', '日本語', '日本語'],
  ['Привет', 'привет', 'привет'],
  ['#', 'u23', 'u23'],
  ['---', 'u2d-u2d-u2d', 'u2d-u2d-u2d'],
  ['..', 'u2e-u2e', 'u2e-u2e'],
] as const) {
  test(`slug of “${label}”: ${ascii}, in Gatsby ${gatsby}`, () => {
    assert.equal(termSlug(label, 'ascii'), ascii);
    assert.equal(termSlug(label, 'gatsby'), gatsby);
    assert.equal(termSlug(label.normalize('NFD'), 'ascii'), ascii, 'NFD');
    assert.equal(termSlug(label.normalize('NFD'), 'gatsby'), gatsby, 'NFD');
  });
}

for (const [wanted, why] of [
  ['An Ăn Ân Da Đa Em Êm On Ôn Ơn Un Ưn', 'vowels with a breve, circumflex or horn follow the plain ones'],
  ['ma mà mả mã má mạ', 'tone marks'],
  ['Phần 1|Phần 2|Phần 10', 'numbers by value'],
  ['Yên Zalo Zoom', 'Latin letters that are not Vietnamese'],
] as const) {
  test(`sorts as a Vietnamese dictionary does: ${why}`, () => {
    const words = wanted.split(wanted.includes('|') ? '|' : ' ');
    assert.deepEqual(words.toReversed().sort(collatorOf('vi').compare), words);
  });
}

const dated = (day: number, tags: readonly string[], category?: string) =>
  aPost(
    {
      slug: `/${day}.html`,
      date: new Date(Date.UTC(2016, 0, day)),
      tags: [...tags],
      ...(category ? { category } : {}),
    },
    { id: String(day) },
  );

test('tags in dictionary order, with posts newest first', () => {
  const posts = [dated(1, ['Đồ án', 'Docker']), dated(2, ['Docker']), dated(3, [])].sort(newestFirst);
  const { terms, diagnostics } = buildTerms(posts, 'tags', 'ascii');
  assert.deepEqual(
    terms.map(({ label, slug, posts }) => [label, slug, posts.map(({ id }) => id)]),
    [
      ['Docker', 'docker', ['2', '1']],
      ['Đồ án', 'do-an', ['1']],
    ],
  );
  assert.deepEqual(diagnostics, []);
});

test('categories; a post without one is in none', () => {
  const { terms } = buildTerms([dated(2, []), dated(1, [], 'Tin tức')], 'category', 'ascii');
  assert.deepEqual(
    terms.map(({ label, slug, posts }) => [label, slug, posts.length]),
    [['Tin tức', 'tin-tuc', 1]],
  );
});

test('spellings with the same slug are one tag under the most frequent one, with a warning', () => {
  const posts = [dated(3, ['big data']), dated(2, ['Big Data']), dated(1, ['Big Data', 'BIG-DATA'])];
  const { terms, diagnostics } = buildTerms(posts, 'tags', 'ascii');
  assert.deepEqual(
    terms.map(({ label, posts }) => [label, posts.map(({ id }) => id)]),
    [['Big Data', ['3', '2', '1']]],
  );
  assert.deepEqual(diagnostics, [
    {
      level: 'warning',
      file: 'posts/1.md',
      field: 'tags',
      message:
        '“big data” (1), “Big Data” (2), “BIG-DATA” (1) share the address …/big-data/ and are shown together as “Big Data”.',
      remedy: 'Use one spelling in all posts if they mean the same.',
    },
  ]);
});

test('C, C# and C++ are three tags, but one tag with the slugs of Gatsby', () => {
  const posts = [dated(3, ['C++']), dated(2, ['C#']), dated(1, ['C'])];
  assert.equal(buildTerms(posts, 'tags', 'ascii').terms.length, 3);
  assert.equal(buildTerms(posts, 'tags', 'gatsby').terms.length, 1);
  assert.equal(buildTerms(posts, 'tags', 'gatsby').diagnostics.length, 1);
});

test('terms stand in the order of the language of the blog', () => {
  const posts = ['ñandú', 'nube', 'oso'].map((tag) => dated(1, [tag]));
  const order = (lang: string) => buildTerms(posts, 'tags', 'ascii', undefined, lang).terms.map(({ label }) => label);
  assert.deepEqual(order('es'), ['nube', 'ñandú', 'oso']);
  assert.deepEqual(order('en'), ['ñandú', 'nube', 'oso']);
});
