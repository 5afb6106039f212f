import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editingSchema } from '#config/editing.ts';
import { frontMatterSchema } from '#content/front-matter.ts';
import { adminPage, editorPolicy } from '#editing/admin-page.ts';
import { cmsConfig } from '#editing/cms-config.ts';
import { fieldsLeftOut } from '#editing/edited-fields.ts';
import { parseSite } from '#config/site.ts';

const settings = {
  url: 'https://ink.example/sub/',
  title: 'A </script> & b',
  description: 'x',
  author: { name: 'An' },
};
const site = parseSite(settings, 'site.config.ts');
const editing = editingSchema.parse({ repo: 'an/ink' });

const collections = (files: readonly string[], path = '') =>
  cmsConfig(site, editing, files, path).collections.map(({ name, folder, path, nested }) => [
    name,
    folder,
    path,
    nested !== undefined,
  ]);

test('each field of front matter is in the form of posts, or left out with a reason', () => {
  const [posts] = cmsConfig(site, editing, [], '').collections;
  const shown = posts?.fields.map(({ name }) => name).filter((name) => name !== 'body') ?? [];
  assert.deepEqual([...shown, ...Object.keys(fieldsLeftOut)].sort(), Object.keys(frontMatterSchema.shape).sort());
  for (const reason of Object.values(fieldsLeftOut)) assert.match(reason, /^[A-Z].{20,}\.$/);
});

test('fields have words in both languages', () => {
  for (const lang of ['vi', 'en']) {
    const [posts] = cmsConfig({ ...site, lang }, editing, [], '').collections;
    assert.deepEqual(
      posts?.fields.filter(({ name, label }) => name === label).map(({ name }) => name),
      [],
    );
  }
});

test('texts at one depth are a list, texts at several depths a tree, each extension for itself', () => {
  assert.deepEqual(collections([]), [
    ['posts', 'posts', '{{year}}/{{slug}}', false],
    ['pages', 'pages', '{{slug}}', false],
  ]);
  assert.deepEqual(collections(['posts/a.md', 'posts/b.md', 'posts/2019/c.mdx'], 'src/content').slice(0, 2), [
    ['posts', 'src/content/posts', '{{slug}}', false],
    ['posts-mdx', 'src/content/posts', '{{year}}/{{slug}}', false],
  ]);
  assert.deepEqual(collections(['posts/a/index.md'])[0]?.[2], '{{slug}}/index');
  assert.deepEqual(collections(['posts/2019/a/index.md'])[0]?.[2], '{{year}}/{{slug}}/index');
  assert.deepEqual(collections(['posts/a.md', 'posts/2019/b.md'])[0], ['posts', 'posts', undefined, true]);
  assert.deepEqual(collections(['posts/2019/b.md', 'posts/2019/a/index.md'])[0]?.slice(2), ['{{year}}/{{slug}}', true]);
});

test('images lie in the folder of their text, or in one of its name', () => {
  const placeOf = (...files: readonly string[]) => {
    const [posts] = cmsConfig(site, editing, files, '').collections;
    return [posts?.['media_folder'], posts?.['public_folder']];
  };
  assert.deepEqual(placeOf('posts/2019/a.md'), ['', './{{filename}}']);
  assert.deepEqual(placeOf('posts/2019/b.md', 'posts/2019/a/index.md'), ['', './{{filename}}']);
  for (const files of [
    ['posts/a.md'],
    ['posts/2019/a/index.md'],
    ['posts/a/index.md'],
    ['posts/a.md', 'posts/2019/b.md'],
  ])
    assert.deepEqual(placeOf(...files), ['', ''], files.join());
});

test('each service is asked where it is', () => {
  const of = (written: Readonly<Record<string, string>>) => {
    const parsed = editingSchema.parse({ repo: 'an/ink', ...written });
    const hosts = /connect-src ([^;]*)/.exec(editorPolicy(parsed))?.[1]?.replace("'self' blob: data: ", '');
    return [cmsConfig(site, parsed, [], '').backend, hosts];
  };
  assert.deepEqual(of({ branch: 'live', login: 'https://login.example/' }), [
    { name: 'github', repo: 'an/ink', branch: 'live', base_url: 'https://login.example' },
    'https://api.github.com https://login.example',
  ]);
  assert.deepEqual(of({ service: 'gitlab', server: 'https://git.example', appId: 'x1' }), [
    {
      name: 'gitlab',
      repo: 'an/ink',
      base_url: 'https://git.example',
      api_root: 'https://git.example/api/v4',
      app_id: 'x1',
      auth_type: 'pkce',
    },
    'https://git.example',
  ]);
});

test('settings that cannot work are refused', () => {
  for (const wrong of [
    {},
    { repo: 'an' },
    { repo: 'an/ink', folder: '../x' },
    { repo: 'an/ink', server: 'http://a.b' },
  ])
    assert.equal(editingSchema.safeParse(wrong).success, false, JSON.stringify(wrong));
});

test('the page asks not to be indexed, and no text of the blog ends its script', () => {
  const config = cmsConfig(site, editing, [], '');
  const page = adminPage(site, editing, { config, timeZone: site.timeZone, extensions: ['md'] }, 'start.js');
  assert.match(page, /<meta name="robots" content="noindex, nofollow">/);
  assert.equal(page.split('</script>').length, 3);
  const json = /id="settings">(.*)<\/script>/.exec(page)?.[1] ?? '';
  assert.equal((JSON.parse(json) as { config: { app_title: string } }).config.app_title, settings.title);
});
