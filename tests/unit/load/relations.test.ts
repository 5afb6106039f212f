import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadRelations, type Relations } from '#load/relations.ts';
import { aFolder } from '../temporary-folder.ts';
import { aText, readBlog } from './samples.ts';

const words = 'Cài đặt Apache Spark trên máy chủ Ubuntu, chạy với Jupyter';
const cat = 'Con mèo nằm ngủ cả ngày bên cửa sổ';
const post = (slug: string, body: string, fields = ''): string =>
  aText(body, `slug: ${slug}\ntags: [Spark]${fields === '' ? '' : `\n${fields}`}`);

const fillers = ['Thư gửi mẹ', 'Bánh mì sữa đá', 'Tàu đêm Huế', 'Mưa tháng bảy', 'Đọc sách cũ'];

/** In a blog of fewer posts, words that two of them have are too common to count. */
const alike = {
  'posts/a.md': post('/a.html', words),
  'posts/b.md': post('/b.html', `${words} hai`),
  'posts/c.md': aText(cat, 'slug: /c.html'),
  ...Object.fromEntries(
    fillers.map((text, index) => [`posts/${index}.md`, aText(text, `slug: /${index}.html`)] as const),
  ),
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
  assert.deepEqual(
    [...related].filter(([, others]) => others.length > 0),
    [
      ['/a.html', ['/b.html']],
      ['/b.html', ['/a.html']],
    ],
  );
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
  // What earlier readings told of each text is another file: without it, finding anew would read them all.
  rmSync(join(cache, 'features.v8'));
  const second = await relate(alike, { cache });
  assert.deepEqual([first.read, second.read], [8, 0]);
  assert.deepEqual(second.related, first.related);
});

for (const [edited, of, wanted, why] of [
  [{ 'posts/0.md': aText(`${cat}, mưa rơi`, 'slug: /0.html') }, '/c.html', ['/0.html'], 'a text'],
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
    assert.deepEqual(related.get(of), wanted);
  });
}

test('what was kept is found anew with another version of the code', async () => {
  const cache = aFolder();
  await relate(alike, { cache });
  assert.equal((await relate(alike, { cache, engine: 'next' })).read, 8);
});

test('while somebody writes, the last result stays as long as the same posts are there', async () => {
  const last = new Map([...'abc01234'].map((name) => [`/${name}.html`, ['/c.html']]));
  assert.equal((await relate(alike, { last })).related, last);
  const more = { ...alike, 'posts/g.md': post('/g.html', words) };
  assert.ok((await relate(more, { last })).related.get('/a.html')?.includes('/g.html'));
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
