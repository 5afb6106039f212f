import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadRelations, type Relations } from '#load/relations.ts';
import { aFolder } from '../temporary-folder.ts';
import { aText, readBlog } from './samples.ts';

const words = 'Cài đặt Apache Spark trên máy chủ Ubuntu, chạy với Jupyter';
const post = (slug: string, body: string, fields = ''): string =>
  aText(body, `slug: ${slug}\ntags: [Spark]${fields === '' ? '' : `\n${fields}`}`);

const alike = {
  'posts/a.md': post('/a.html', words),
  'posts/b.md': post('/b.html', `${words} hai`),
  'posts/c.md': aText('Con mèo nằm ngủ cả ngày bên cửa sổ', 'slug: /c.html'),
};

/** Relations of a blog, and how many texts were read to find them. */
const relate = async (
  files: Readonly<Record<string, string>>,
  { cache = aFolder(), engine = 'engine', last }: { cache?: string; engine?: string; last?: Relations['related'] } = {},
) => {
  const { entries, blog, site, htmlOf } = await readBlog(files);
  let read = 0;
  const relations = await loadRelations(entries, blog, site, {
    htmlOf: (entry) => {
      read += 1;
      return htmlOf(entry);
    },
    cache,
    engine,
    last,
  });
  return { ...relations, read };
};

test('posts that say the same lead to each other, and one that says something else leads nowhere', async () => {
  const { related } = await relate(alike);
  assert.deepEqual(Object.fromEntries(related), { '/a.html': ['/b.html'], '/b.html': ['/a.html'], '/c.html': [] });
});

for (const [fieldsOfA, fieldsOfB, why] of [
  ['series: { name: Spark, order: 1 }', 'series: { name: Spark, order: 2 }', 'the series'],
  ['lang: vi', 'lang: en\ntranslationOf: /a.html', 'the translation'],
  ['supersededBy: /b.html', '', 'the post that takes its place'],
] as const) {
  test(`a page that leads to a post anyway does not name it again as related: ${why}`, async () => {
    const { related } = await relate({
      'posts/a.md': post('/a.html', words, fieldsOfA),
      'posts/b.md': post('/b.html', `${words} hai`, fieldsOfB),
    });
    assert.deepEqual(related.get('/a.html'), []);
  });
}

test('what was found is kept, and no text is read again while nothing changed', async () => {
  const cache = aFolder();
  const first = await relate(alike, { cache });
  const second = await relate(alike, { cache });
  assert.deepEqual([first.read, second.read], [3, 0]);
  assert.deepEqual(second.related, first.related);
});

for (const [edited, of, wanted, why] of [
  [{ 'posts/c.md': post('/c.html', words) }, '/c.html', ['/a.html', '/b.html'], 'a text'],
  [
    { 'posts/b.md': post('/b.html', `${words} hai`, 'supersededBy: /a.html') },
    '/b.html',
    [],
    'a field that leads to a post',
  ],
] as const) {
  test(`what was kept is found anew after an edit of ${why}`, async () => {
    const cache = aFolder();
    await relate(alike, { cache });
    const { related } = await relate({ ...alike, ...edited }, { cache });
    assert.deepEqual(related.get(of)?.toSorted(), wanted);
  });
}

test('what was kept is found anew with another version of the code', async () => {
  const cache = aFolder();
  await relate(alike, { cache });
  assert.equal((await relate(alike, { cache, engine: 'next' })).read, 3);
});

test('while somebody writes, the last result stays as long as the same posts are there', async () => {
  const last = new Map([['/a.html', ['/c.html']], ['/b.html', []], ['/c.html', []]]); // prettier-ignore
  assert.equal((await relate(alike, { last })).related, last);
  const more = { ...alike, 'posts/d.md': post('/d.html', words) };
  assert.ok((await relate(more, { last })).related.get('/a.html')?.includes('/d.html'));
  const moved = { ...alike, 'posts/b.md': post('/moved.html', words) };
  assert.deepEqual((await relate(moved, { last })).related.get('/a.html'), ['/moved.html']);
});

test('a post knows what links to it: newest posts first, then pages by address', async () => {
  const link = '[x](/a.html)';
  const { backlinks } = await relate({
    'posts/a.md': post('/a.html', 'Text, [itself](/a.html).'),
    'posts/old.md': aText(link, 'slug: /old.html').replace('2016', '2015'),
    'posts/new.md': aText(link, 'slug: /new.html').replace('2016', '2017'),
    'pages/z.md': `---\ntitle: Z\nslug: /z/\n---\n\n${link}\n`,
    'pages/y.md': `---\ntitle: Y\nslug: /y/\n---\n\n${link}\n`,
  });
  assert.deepEqual(Object.fromEntries(backlinks), { '/a.html': ['/new.html', '/old.html', '/y/', '/z/'] });
});
