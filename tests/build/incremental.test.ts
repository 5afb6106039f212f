import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { changes, edit, prepare } from './changes.ts';
import { buildWith, copyEngine, forgetBuilds } from './engine-copy.ts';
import { blogs, copyOf, filesBelow } from './site.ts';

/** A hash of the bytes of each file, and its modification time in milliseconds. */
type Output = ReadonlyMap<string, { readonly bytes: string; readonly time: number }>;

const read = async (folder: string): Promise<Output> => {
  const files = await filesBelow(folder);
  const facts = files.map(async (file) => {
    const bytes = createHash('sha256').update(await readFile(join(folder, file)));
    return [file, { bytes: bytes.digest('hex'), time: (await stat(join(folder, file))).mtimeMs }] as const;
  });
  return new Map(await Promise.all(facts));
};

const build = async (engine: string, blog: string): Promise<Output> => {
  const { status, output, folder } = await buildWith(engine, blog);
  assert.equal(status, 0, output);
  return read(folder);
};

/** Names of files that are in only one of the outputs, or that have different values of `fact`. */
const differing = (a: Output, b: Output, fact: 'bytes' | 'time'): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file)?.[fact] !== b.get(file)?.[fact]).sort();

const sentence = 'The kettle boils before the lamp is lit.';
const edited = 'The kettle sings before the lamp is lit.';

/** A post with a sentence that no list, description or other post shows. */
const longPost = `---
title: An evening in order
date: 2018-10-11
slug: /2018/10/evening.html
category: Relations
tags: [many, evening]
series: { name: Bộ ba, order: 3 }
---

${'Every evening has its order, and nobody wrote it down before. '.repeat(20)}

## In the kitchen

${'Water comes first, then tea, then whatever is left. '.repeat(10)}${sentence}${' Nobody hurries here.'.repeat(10)}

## In the garden

${'The gate stays open until the last neighbour has gone home. '.repeat(20)}
`;

/** Files that contain the text of the post: its page, its Markdown, feeds, llms-full.txt, the search index. */
const showing: readonly RegExp[] = [
  /^2018\/10\/evening\.html$/,
  /^md\/2018\/10\/evening\.html\.md$/,
  /^(?:rss\.xml|atom\.xml|feed\.json|2018\/atom\.xml|blogger\/rss\.xml)$/,
  /^(?:tag\/(?:many|evening)|category\/relations|series\/bo-ba|en)\/(?:rss|atom)\.xml$/,
  // The same feeds at the addresses of Blogger, for each spelling of a label.
  /^feeds\/posts\/(?:default|full|summary)\/index\.html$/,
  /^feeds\/posts\/default\/-\/(?:[Mm]any|evening)\/index\.html$/,
  /^(?:en\/)?llms-full\.txt$/,
  /^pagefind\//,
];

describe('an incremental build', () => {
  let blog = '';
  let warm = '';
  let clean = '';
  let last: Output = new Map();

  before(async () => {
    blog = await copyOf(blogs.odd, 'incremental');
    await prepare(blog);
    await writeFile(join(blog, 'posts/2018/evening.md'), longPost);
    [warm, clean] = [await copyEngine('warm'), await copyEngine('clean')];
    last = await build(warm, blog);
  });

  after(() => Promise.all([warm, clean].map((copy) => rm(copy, { recursive: true, force: true }))));

  test('without a change writes nothing', async () => {
    const again = await build(warm, blog);
    const before = last;
    last = again;
    assert.deepEqual(differing(before, again, 'bytes'), [], 'bytes');
    assert.deepEqual(differing(before, again, 'time'), [], 'written unnecessarily');
  });

  describe('after one edited sentence', () => {
    let written: readonly string[] = [];

    test('changes only the files that contain it', async () => {
      await edit(join(blog, 'posts/2018/evening.md'), sentence, edited);
      const now = await build(warm, blog);
      const changed = differing(last, now, 'bytes');
      written = differing(last, now, 'time');
      last = now;
      assert.deepEqual(
        changed.filter((file) => !showing.some((rule) => rule.test(file))),
        [],
        'changed, but they do not contain it',
      );
      const texts = changed.filter((file) => !file.startsWith('pagefind/') && now.has(file));
      for (const file of texts)
        assert.ok((await readFile(join(warm, 'dist', file), 'utf8')).includes(edited), `${file} contains it`);
      for (const file of ['2018/10/evening.html', 'rss.xml', 'llms-full.txt']) assert.ok(changed.includes(file), file);
    });

    test('writes no other files', () => {
      const others = written.filter((file) => !showing.some((rule) => rule.test(file)));
      assert.deepEqual(others, []);
    });
  });

  for (const { kind, inEngine, make } of changes)
    test(`equals a clean build after a change of ${kind}`, async () => {
      for (const engine of inEngine ? [warm, clean] : [warm]) await make({ blog, engine });
      await forgetBuilds(clean);
      const [incremental, whole] = await Promise.all([build(warm, blog), build(clean, blog)]);
      const before = last;
      last = incremental;
      assert.deepEqual(differing(incremental, whole, 'bytes'), []);
      assert.ok(differing(before, incremental, 'bytes').length > 0, 'the change is visible');
    });
});
