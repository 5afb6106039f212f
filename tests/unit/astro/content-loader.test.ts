import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { blogLoader } from '#astro/content-loader.ts';
import { pluginName } from '#astro/plugin-api.ts';
import { readFolder, aText } from '../load/samples.ts';
import { aFolder, writeBelow } from '../temporary-folder.ts';

interface Stored {
  readonly id: string;
  readonly digest: string;
  readonly filePath: string;
}

/** A collection of Astro, which it keeps from one build to the next. */
const aCollection = () => {
  const entries = new Map<string, Stored>();
  const parsed: string[] = [];
  const store = {
    keys: () => entries.keys(),
    get: (id: string) => entries.get(id),
    set: (entry: Stored) => entries.set(entry.id, entry),
    delete: (id: string) => entries.delete(id),
  };
  return { entries, parsed, store };
};

const root = aFolder();

/** Fills a collection from a blog folder, as a build does; `parsed` has the entries that were new or changed. */
const fill = async (
  { store, parsed }: ReturnType<typeof aCollection>,
  blog: string,
  name: 'posts' | 'pages' = 'posts',
): Promise<void> => {
  parsed.length = 0;
  const reading = await readFolder(blog);
  const plugins = [{ name: 'other' }, [{ name: pluginName, api: { loadedBlog: () => reading } }]];
  const parseData = ({ id, data }: { id: string; data: unknown }) => {
    parsed.push(id);
    return Promise.resolve(data);
  };
  const config = { root: pathToFileURL(`${root}/`), vite: { plugins } };
  await blogLoader(name).load({ store, parseData, config } as never);
};

const aBlog = () =>
  aFolder({
    'posts/a.md': aText('Text.'),
    'posts/b.mdx': aText('Text.'),
    'posts/moved.md': aText('Text.', 'layout: page'),
    'pages/about.md': '---\ntitle: About\n---\n\nMe.\n',
  });

test('each collection holds its own texts; a text of posts that is a page is a page', async () => {
  const blog = aBlog();
  const [posts, pages] = [aCollection(), aCollection()];
  await fill(posts, blog);
  await fill(pages, blog, 'pages');
  assert.deepEqual([...posts.entries.keys()].toSorted(), ['posts/a', 'posts/b']);
  assert.deepEqual([...pages.entries.keys()].toSorted(), ['pages/about', 'posts/moved']);
});

test('what did not change is not stored again', async () => {
  const [blog, posts] = [aBlog(), aCollection()];
  await fill(posts, blog);
  await fill(posts, blog);
  assert.deepEqual(posts.parsed, []);
});

for (const [file, text, stored, why] of [
  ['posts/a.md', aText('Text.', 'tags: [Redis]'), ['posts/a'], 'front matter'],
  ['posts/a.md', aText('Another text.'), [], 'a text, which Astro does not read'],
] as const) {
  test(`what is stored again after an edit: ${why}`, async () => {
    const [blog, posts] = [aBlog(), aCollection()];
    await fill(posts, blog);
    writeBelow(blog, file, text);
    await fill(posts, blog);
    assert.deepEqual(posts.parsed, stored);
  });
}

test('a text that is gone leaves its collection', async () => {
  const posts = aCollection();
  await fill(posts, aBlog());
  await fill(posts, aFolder({ 'posts/b.mdx': aText('Text.') }));
  assert.deepEqual([...posts.entries.keys()], ['posts/b']);
});

test('without the integration the loader says what is missing', async () => {
  const config = { root: pathToFileURL(`${root}/`), vite: {} };
  await assert.rejects(
    async () => blogLoader('posts').load({ store: aCollection().store, config } as never),
    /integration is missing/,
  );
});
