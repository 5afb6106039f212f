import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aText } from '../../load/samples.ts';
import { showBlog } from './without-astro.ts';

const { textPaths } = await import('#astro/pages/text-paths.ts');

const post = (day: number, slug: string, body: string, fields = ''): string =>
  aText(body, `slug: ${slug}${fields}`).replace('2016-02-04', `2016-02-0${day}`);

const blog = {
  'posts/1.md': post(1, '/1.html', 'A [link](/3.html).'),
  'posts/2.md': post(2, '/2.html', 'Text.'),
  'posts/3.md': post(3, '/3.html', 'Text.', '\ntags: [SQL]'),
  'posts/4.md': post(4, '/4.html', 'Text.'),
  'pages/about.md': '---\ntitle: About\n---\n\nMe.\n',
};

/** Keys of pages by the names of their files. */
const keysOf = async (files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string | undefined>> => {
  await showBlog(files);
  return new Map((await textPaths((file) => file)).map(({ params, cacheKey }) => [params, cacheKey]));
};

test('each post and page is a path, unless another route prints it', async () => {
  assert.deepEqual([...(await keysOf(blog)).keys()].toSorted(), [
    '1.html',
    '2.html',
    '3.html',
    '4.html',
    'about/index.html',
  ]);
  const pages = await textPaths((file) => (file.endsWith('/index.html') ? { folder: file } : undefined));
  assert.deepEqual(
    pages.map(({ params }) => params),
    [{ folder: 'about/index.html' }],
  );
});

for (const [files, changed, why] of [
  [{ 'posts/4.md': post(4, '/4.html', 'Another text.') }, ['4.html'], 'its text'],
  [
    { 'posts/3.md': post(3, '/3.html', 'Text.', '\ntags: [SQL]').replace('Title', 'Another') },
    ['1.html', '2.html', '3.html', '4.html'],
    'the title of a neighbour, or of a post that it links to',
  ],
  [{ 'posts/1.md': post(1, '/1.html', 'Text.') }, ['1.html', '3.html'], 'what links to it'],
  [{ 'posts/2.md': post(2, '/2.html', 'Text.', '\ntags: [Redis]') }, ['2.html'], 'its tags'],
] as const) {
  test(`a page is printed again after a change of ${why}, and other pages are not`, async () => {
    const before = await keysOf(blog);
    const after = await keysOf({ ...blog, ...files });
    const differ = [...after].filter(([file, key]) => key !== before.get(file)).map(([file]) => file);
    assert.deepEqual(differ.toSorted(), changed);
  });
}

test('a text with components has no key: nobody knows on what they depend', async () => {
  const keys = await keysOf({ ...blog, 'posts/5.mdx': post(5, '/5.html', 'Text.') });
  assert.equal(keys.get('5.html'), undefined);
  assert.notEqual(keys.get('4.html'), undefined);
});
