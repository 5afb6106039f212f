import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Entry } from '#load/entry.ts';
import { loadFeatures } from '#load/load-features.ts';
import { aFolder } from '../temporary-folder.ts';
import { aPost } from '../samples.ts';

/** Posts with these texts, by title. */
const postsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([title, html]) => ({
    post: aPost({ title }),
    // Features are read from the digest and the HTML alone.
    entry: { text: { digest: html } } as Entry,
  }));

/** Reads the features of texts; `read` has the HTML that was asked for. */
const load = async (texts: Readonly<Record<string, string>>, cache: string, engine = 'engine') => {
  const read: string[] = [];
  const htmlOf = ({ text }: Entry): Promise<string> => {
    read.push(text.digest);
    return Promise.resolve(text.digest);
  };
  const features = await loadFeatures(postsOf(texts), htmlOf, cache, engine);
  return { read, plain: features.map(({ plain }) => plain.trim()), features };
};

const texts = { One: '<p>Con mèo</p>', Two: '<p>Mưa rơi</p>' };

test('features come in the order of the posts', async () => {
  const { plain } = await load(texts, aFolder());
  assert.match(plain[0] ?? '', /^one .*con meo$/);
  assert.match(plain[1] ?? '', /^two .*mua roi$/);
});

test('code says nothing of what a post is about', async () => {
  const code = '<p>Con mèo</p><pre class="x"><code>import antigravity\n</code></pre><p>ngủ</p>';
  assert.doesNotMatch((await load({ One: code }, aFolder())).plain[0] ?? '', /antigravity/);
});

test('a text is read once, and again only after it or its title changed', async () => {
  const cache = aFolder();
  assert.deepEqual((await load(texts, cache)).read, Object.values(texts));
  const again = await load(texts, cache);
  assert.deepEqual(again.read, []);
  assert.match(again.plain[1] ?? '', /mua roi$/);
  assert.deepEqual((await load({ ...texts, Two: '<p>Nắng</p>' }, cache)).read, ['<p>Nắng</p>']);
  assert.deepEqual((await load({ Other: texts.One }, cache)).read, [texts.One]);
});

test('another version of the code reads every text anew', async () => {
  const cache = aFolder();
  await load(texts, cache);
  assert.equal((await load(texts, cache, 'next')).read.length, 2);
});

test('a damaged cache is as good as none', async () => {
  const cache = aFolder();
  await load(texts, cache);
  writeFileSync(join(cache, 'features.v8'), 'damaged');
  assert.equal((await load(texts, cache)).read.length, 2);
});
