import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingSettings } from '#config/suggested-settings.ts';
import { frontMatterSchema, type FrontMatter } from '#content/front-matter.ts';
import { parseSite } from '#config/site.ts';

const remedyFor = (posts: readonly Partial<FrontMatter>[]): string =>
  missingSettings(
    posts.map((post) => frontMatterSchema.parse({ title: 'T', ...post })),
    'https://blog.example/',
  ).remedy;

/** The settings in the remedy, evaluated as a module. */
const settingsIn = async (remedy: string): Promise<object> => {
  const code = remedy.slice(remedy.indexOf('export default'));
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: object };
  return module.default;
};

/** The same, with the empty values filled in. */
const siteIn = async (remedy: string) =>
  parseSite({ ...(await settingsIn(remedy)), title: 'Blog', description: 'Notes.' }, 'site.config.ts');

test('the suggested settings are invalid until the owner fills in the empty values', async () => {
  const settings = await settingsIn(remedyFor([{}]));
  assert.throws(() => parseSite(settings, 'site.config.ts'), /name of the blog[\s\S]*what the blog is about/);
});

test('the warning names the placeholder title and the URL', () => {
  const { level, file, message } = missingSettings([], 'https://preview.example/');
  assert.deepEqual([level, file], ['warning', 'site.config.ts']);
  assert.match(message, /“Blog”.*https:\/\/preview\.example\//);
});

test('the suggested settings are valid and use the most frequent values of the posts', async () => {
  const bloggerUrl = 'https://blog.example.vn/2016/02/x.html';
  const site = await siteIn(
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

test('the suggested settings are valid for posts without such values', async () => {
  const site = await siteIn(remedyFor([{}]));
  assert.deepEqual([site.url, site.from, site.oldHosts], ['https://blog.example/', [], []]);
});
