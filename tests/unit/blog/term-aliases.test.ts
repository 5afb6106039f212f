import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import { fileAliases } from '#legacy/file-aliases.ts';
import { buildRedirects } from '#legacy/redirect-table.ts';
import { outputManifest } from '#output/output-manifest.ts';
import { mergeTopics, readAliases } from '#blog/term-aliases.ts';
import { readTermNotes } from '#blog/term-notes.ts';
import { aSite, aWriting } from '../samples.ts';

const yaml = `
tags:
  Node.js:
    aliases: [NodeJS, node]
  Big Data:
    description: Many rows.
    aliases: [BigData]
categories:
  Web:
    aliases: [Www]
`;

const aliases = readAliases(yaml, 'ascii');

for (const [tags, merged] of [
  [
    ['NodeJS', 'Web'],
    ['Node.js', 'Web'],
  ],
  [['node', 'Node.js', 'NODEJS'], ['Node.js']],
  [
    ['BigData', 'Spark'],
    ['Big Data', 'Spark'],
  ],
  [['Rust'], ['Rust']],
  [[], []],
] as const) {
  test(`tags ${tags.join(', ') || 'none'} become ${merged.join(', ') || 'none'}`, () =>
    assert.deepEqual(mergeTopics({ tags: [...tags], category: undefined }, aliases, 'ascii').tags, merged));
}

test('categories have aliases too', () =>
  assert.equal(mergeTopics({ tags: [], category: 'www' }, aliases, 'ascii').category, 'Web'));

test('a file without valid aliases changes nothing', () => {
  for (const text of ['', 'tags: [', 'tags: x', 'tags:\n  A: x', 'tags:\n  A:\n    aliases: B', '- a'])
    assert.equal(readAliases(text, 'ascii').tags.labels.size, 0, text);
});

test('old addresses under an alias redirect to the term, and its feeds are copies', () => {
  const site = aSite();
  const fields = mergeTopics({ tags: ['BigData'], category: 'Www' }, aliases, 'ascii');
  const blog = buildBlog([aWriting({ slug: '/a.html', ...fields })], site, { aliases });
  assert.deepEqual(blog.tags[0]?.spellings, ['Big Data', 'BigData']);
  const published = new Set(outputManifest(blog, site, []).map(({ file }) => file));
  const everPublic = ['/tag/bigdata/', '/tag/bigdata/page/2/', '/tag/bigdata/rss.xml'];
  const { redirects } = buildRedirects(blog, site, { published, everPublic, custom: [] });
  const rules = redirects.map(({ from, to }) => `${from} ${to ?? 'gone'}`);
  for (const rule of [
    '/tag/bigdata/ /tag/big-data/',
    '/tag/bigdata/page/2/ /tag/big-data/',
    '/category/www/ /category/web/',
  ])
    assert.ok(rules.includes(rule), rules.join('\n'));
  assert.ok(
    fileAliases(blog, site).some(
      ({ permalink, of }) => permalink === '/tag/bigdata/rss.xml' && of === '/tag/big-data/rss.xml',
    ),
  );
});

for (const [lines, message] of [
  ['aliases: BigData', /aliases of “Big Data” are not a list/],
  ['aliases: [[a]]', /An alias of “Big Data” is not text/],
  ['aliases: [Spark]', /“Spark” is an alias, but it also has its own entry/],
  ['aliases: [Rows]', /“Rows” is already an alias of “Spark”/],
] as const) {
  test(`reports ${lines}`, () => {
    const blog = buildBlog([aWriting({ slug: '/a.html', tags: ['Big Data', 'Spark'] })], aSite());
    const text = `tags:\n  Spark:\n    aliases: [rows]\n  Big Data:\n    ${lines}\n`;
    const { diagnostics } = readTermNotes(text, 'terms.yaml', blog, 'ascii');
    assert.match(diagnostics.map(({ message }) => message).join('\n'), message);
    assert.equal(diagnostics[0]?.line, 5);
  });
}

test('two spellings of one alias are allowed: each had an address of its own at Blogger', () => {
  const blog = buildBlog([aWriting({ slug: '/a.html', tags: ['Big Data'] })], aSite());
  const { diagnostics } = readTermNotes('tags:\n  Big Data:\n    aliases: [Rows, rows]\n', 'terms.yaml', blog, 'ascii');
  assert.deepEqual(diagnostics, []);
});
