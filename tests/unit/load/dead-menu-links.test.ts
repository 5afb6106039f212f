import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteSettings } from '#config/site.ts';
import { aText, readBlog } from './samples.ts';

/** What a build says of the links of the menu and the footer of a blog with one post, one draft and one page. */
const toldOf = async (settings: Partial<SiteSettings>): Promise<readonly string[]> => {
  const { diagnostics } = await readBlog(
    {
      'site.config.ts': `export default {\n  menu: [{ label: 'A', url: '/abuot/' }],\n  footer: [{ label: 'B', url: "/gone/" }],\n};\n`,
      'posts/a.md': aText('Text.', 'slug: /a.html'),
      'posts/later.md': aText('Text.', 'slug: /later.html\ndraft: true'),
      'pages/about.md': '---\ntitle: About\n---\n\nMe.\n',
      'public/cv.pdf': '%PDF',
    },
    settings,
  );
  return diagnostics
    .filter(({ field }) => field === 'menu' || field === 'footer')
    .map(({ level, file, line, field, message }) => `${level} ${file}:${line} [${field}] ${message}`);
};

const to = (url: string) => ({ label: 'A link', url });

test('a link of the menu or the footer that leads nowhere is a warning with its line', async () => {
  assert.deepEqual(await toldOf({ menu: [to('/abuot/')], footer: [to('/gone/')] }), [
    'warning site.config.ts:2 [menu] The link /abuot/ leads to no page of the blog.',
    'warning site.config.ts:3 [footer] The link /gone/ leads to no page of the blog.',
  ]);
});

test('a link of the menu to a draft names its file', async () => {
  assert.deepEqual(await toldOf({ menu: { only: ['archive', to('/later.html')] } }), [
    'warning site.config.ts:2 [menu] The link /later.html leads to posts/later.md, which is not public yet.',
  ]);
});

test('nothing is told of links that are answered, or lead elsewhere', async () => {
  const urls = ['/', '/about/', '/about', '/a.html#notes', '/tag/?x=1', '/cv.pdf', '/rss.xml', 'https://x.example/y'];
  assert.deepEqual(await toldOf({ menu: urls.map(to) }), []);
});
