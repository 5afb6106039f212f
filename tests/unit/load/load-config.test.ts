import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { loadConfig } from '#load/load-config.ts';
import { aFolder } from '../temporary-folder.ts';

const names = ['BLOG_DIR', 'SITE_URL', 'SOURCE_DATE_EPOCH'] as const;

/** The configuration under an environment that names these variables and none of the others. */
const loadWith = (environment: Partial<Record<(typeof names)[number], string>>, context: TestContext) => {
  const before = names.map((name) => [name, process.env[name]] as const);
  context.after(() => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  });
  for (const name of names) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, environment);
  return loadConfig();
};

test('the environment names the blog, its address and the time', async (context) => {
  const blog = aFolder();
  const { folder, site, now } = await loadWith(
    { BLOG_DIR: blog, SITE_URL: 'https://preview.example/', SOURCE_DATE_EPOCH: '1893456000' },
    context,
  );
  assert.deepEqual(
    [folder.content, site.url, now.toISOString()],
    [blog, 'https://preview.example/', '2030-01-01T00:00:00.000Z'],
  );
});

test('without SOURCE_DATE_EPOCH it is now', async (context) => {
  const { now } = await loadWith({ BLOG_DIR: aFolder() }, context);
  assert.ok(Math.abs(now.getTime() - Date.now()) < 60_000);
});

test('two blogs whose folders have one name keep their caches apart', async (context) => {
  const cacheOf = async (root: string) => (await loadWith({ BLOG_DIR: join(root, 'blog') }, context)).cache;
  const [one, other] = [aFolder({ 'blog/a': '' }), aFolder({ 'blog/a': '' })];
  assert.notEqual(await cacheOf(one), await cacheOf(other));
  assert.equal(await cacheOf(one), await cacheOf(one));
});
