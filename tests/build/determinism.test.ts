import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { blogs, copyOf, filesBelow, forgetCache, odd, runBuild, sample, type Build, type Outcome } from './site.ts';

/** One hash for each file below a folder. */
const bytesOf = async (folder: string): Promise<Record<string, string>> => {
  const files = await filesBelow(folder);
  const hashes = files.map(async (file) => [
    file,
    createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(hashes)) as Record<string, string>;
};

const built = async (name: string, build: Build): Promise<Outcome> => {
  const outcome = await runBuild(name, build);
  assert.equal(outcome.status, 0, outcome.output);
  return outcome;
};

// In Turkish, the capital letter of i is İ.
const elsewhere = { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };

test('the sample blog is built to the same bytes, without caches and in another time zone and locale', async () => {
  const first = await bytesOf((await sample()).folder);
  await forgetCache('sample');
  assert.deepEqual(await bytesOf((await built('again', { env: elsewhere })).folder), first, 'without caches');
  const { folder } = await built('again', { env: { TZ: 'UTC', LC_ALL: 'C', LANG: 'de_DE' } });
  assert.deepEqual(await bytesOf(folder), first, 'with caches');
});

test('a blog is built to the same bytes in another folder, with other modification times, zone and locale', async () => {
  const first = await bytesOf((await odd()).folder);
  const blog = await copyOf(blogs.odd, 'nơi khác');
  const before = new Date('2001-02-03T04:05:06Z');
  for (const file of await filesBelow(blog)) await utimes(join(blog, file), before, before);
  assert.deepEqual(await bytesOf((await built('again', { blog, env: elsewhere })).folder), first, 'without caches');
  const { folder } = await built('again', { blog, env: { TZ: 'UTC', LC_ALL: 'C', LANG: 'de_DE' } });
  assert.deepEqual(await bytesOf(folder), first, 'with caches');
});

test('a build writes nothing into the folder of the blog', async () => {
  const blog = await copyOf(blogs.odd, 'untouched');
  const before = await bytesOf(blog);
  await built('untouched', { blog });
  assert.deepEqual(await bytesOf(blog), before);
});

test('a scheduled post is published after its date, and pages without posts do not change', async () => {
  const { folder } = await built('later', {
    blog: blogs.odd,
    env: { SOURCE_DATE_EPOCH: String(Date.UTC(2100, 0) / 1000) },
  });
  const [now, later] = [await bytesOf((await odd()).folder), await bytesOf(folder)];
  assert.ok(later['2099/01/scheduledonly.html'] !== undefined);
  assert.ok(later['2015/05/draftonly.html'] === undefined, 'a draft stays a draft');
  assert.equal(later['colophon/index.html'], now['colophon/index.html'], 'a page without posts');
});
