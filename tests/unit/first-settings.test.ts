import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingSettings } from '#lib/first-settings.ts';
import { frontMatterSchema, type FrontMatter } from '#lib/front-matter.ts';
import { parseSite } from '#lib/site.ts';

const remedyFor = (posts: readonly Partial<FrontMatter>[]): string =>
  missingSettings(
    posts.map((post) => frontMatterSchema.parse({ title: 'T', ...post })),
    'https://blog.example/',
  ).remedy;

/** The settings that the remedy shows, as the engine would read them once they are in a file. */
const settingsIn = async (remedy: string) => {
  const code = remedy.slice(remedy.indexOf('export default'));
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: unknown };
  return parseSite(module.default, 'site.config.ts');
};

test('a blog without settings is told what it is called meanwhile, and where it says to be', () => {
  const { level, file, message } = missingSettings([], 'https://preview.example/');
  assert.deepEqual([level, file], ['warning', 'site.config.ts']);
  assert.match(message, /“Blog”.*https:\/\/preview\.example\//);
});

test('the settings that are shown hold, and say what most posts tell', async () => {
  const bloggerUrl = 'https://blog.example.vn/2016/02/x.html';
  const site = await settingsIn(
    remedyFor([
      { author: "Ngô 'Ty'", bloggerUrl, fbCommentUrl: 'http://old.example/x' },
      { author: "Ngô 'Ty'", bloggerUrl },
      { author: 'Khách', bloggerUrl: 'https://other.example/y.html' },
    ]),
  );
  assert.deepEqual(
    [site.url, site.author.name, site.from, site.legacyOrigin, site.oldHosts],
    ['https://blog.example.vn/', "Ngô 'Ty'", ['blogger'], 'https://blog.example.vn', ['other.example', 'old.example']],
  );
});

test('posts that tell nothing get settings that hold all the same', async () => {
  const site = await settingsIn(remedyFor([{}]));
  assert.deepEqual([site.url, site.from, site.oldHosts], ['https://blog.example/', [], []]);
});
