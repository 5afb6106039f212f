import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importAstro } from '#import/engines/astro.ts';
import { has, importFrom } from './engine-import.ts';

/** Posts of the year 2019 with the same tag. */
const posts = (folder: string, count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${folder}/p${index}.md`,
      `---\ntitle: P${index}\npubDate: 2019-03-0${index + 1}\ntags: [Máy]\ncategory: Sách\n---\n\nx\n`,
    ]),
  );

test('AstroPaper: constants that astro.config.ts imports, with the pages of its lists', async () => {
  const { settings, redirects, odd } = await importFrom(importAstro, {
    'astro.config.ts':
      "import { SITE } from './src/config';\nexport default defineConfig({ site: SITE.website, vite: tool() });",
    'src/config.ts':
      "import type { Site } from './types';\nexport const SITE: Site = { website: 'https://an.example/', author: 'An', desc: 'Ghi chép', title: 'Sổ tay', postPerPage: 2, scheduledPostMargin: 15 * 60, lang: 'vi', timezone: 'Asia/Tokyo' } as const;",
    'src/pages/posts/[...page].astro': 'paginate(all, { pageSize: SITE.postPerPage })',
    'src/pages/posts/[...slug]/index.astro': '',
    'src/pages/tags/[tag]/[...page].astro': 'paginate(all, { pageSize: SITE.postPerPage })',
    ...posts('src/data/blog', 3),
  });
  has(settings, ["url: 'https://an.example/'", "title: 'Sổ tay'", "description: 'Ghi chép'", "name: 'An'"]);
  has(settings, ["lang: 'vi'", "timeZone: 'Asia/Tokyo'", 'postsPerPage: 2', "pattern: '/posts/:slug/'"]);
  assert.deepEqual(odd, []);
  assert.deepEqual(redirects, [
    '/posts/ /archive/',
    '/tags/ /tag/',
    '/tags/máy/ /tag/may/',
    '/tags/máy/2/ /tag/may/page/2/',
    '/posts/2/ /page/2/',
  ]);
});

test('AstroPaper 6: its own configuration file', async () => {
  const { settings } = await importFrom(importAstro, {
    'astro.config.ts': "import config from './src/config';\nexport default defineConfig({ site: config.site.url });",
    'astro-paper.config.ts':
      "export default defineAstroPaperConfig({ site: { url: 'https://an.example/', title: 'T', description: 'D', author: 'An', lang: 'en', timezone: 'Asia/Bangkok' }, posts: { perPage: 4 } });",
    'src/config.ts':
      "import own from '@/astro-paper.config';\nconst config = { site: own.site };\nexport default config;",
    ...posts('src/data/blog', 1),
  });
  has(settings, ["url: 'https://an.example/'", "title: 'T'", "description: 'D'", "name: 'An'", "lang: 'en'"]);
  has(settings, ["timeZone: 'Asia/Bangkok'", 'postsPerPage: 4']);
});

test('AstroWind: config.yaml says site, addresses, lists and their pages', async () => {
  const { settings, redirects, odd } = await importFrom(importAstro, {
    'astro.config.ts': "export default defineConfig({ integrations: [astrowind({ config: './src/config.yaml' })] });",
    'src/config.yaml':
      'site: { name: Gió, site: "https://an.example" }\nmetadata: { description: Mô tả }\ni18n: { language: vi }\napps:\n  blog:\n    postsPerPage: 2\n    post: { permalink: "/%year%/%slug%" }\n    list: { pathname: bai }\n    category: { pathname: muc }\n    tag: { pathname: nhan }\n',
    'src/pages/[...blog]/index.astro': '',
    ...posts('src/data/post', 3),
  });
  has(settings, [
    "url: 'https://an.example/'",
    "title: 'Gió'",
    "description: 'Mô tả'",
    "lang: 'vi'",
    'postsPerPage: 2',
  ]);
  has(settings, ["permalinks: { pattern: '/:year/:slug/', engine: 'astro' }"]);
  assert.deepEqual(
    odd.filter((line) => line.includes('guess')),
    [],
  );
  assert.deepEqual(redirects, [
    '/bai/ /archive/',
    '/muc/ /category/',
    '/muc/sách/ /category/sach/',
    '/nhan/ /tag/',
    '/nhan/máy/ /tag/may/',
    '/nhan/máy/2/ /tag/may/page/2/',
    '/muc/sách/2/ /category/sach/page/2/',
    '/bai/2/ /page/2/',
  ]);
});

test('AstroWind: file names with marks make the addresses a guess', async () => {
  const { odd } = await importFrom(importAstro, {
    'src/config.yaml': 'apps: { blog: { post: { permalink: /%slug% } } }\n',
    'src/data/post/lỗi-là-gì.md': '---\ntitle: Lỗi\npublishDate: 2019-03-01\n---\n\nx\n',
  });
  assert.ok(
    odd.some((line) => /in ASCII, .* \/:slug\/ is a guess/.test(line)),
    odd.join('\n'),
  );
});

test('Astro Cactus, Fuwari, Astro Nano and starlight-blog name the blog in their own places', async () => {
  const cactus = await importFrom(importAstro, {
    'astro.config.ts':
      "import { siteConfig } from './src/site.config';\nexport default defineConfig({ site: siteConfig.url });",
    'src/site.config.ts':
      "export const siteConfig: SiteConfig = { url: 'https://an.example/', title: 'T', author: 'An', description: 'D', lang: 'en-GB' };\nexport const menuLinks: { path: string }[] = [{ path: '/', title: 'Home' }, { path: '/about/', title: 'About' }];",
    'src/pages/posts/[...page].astro': 'const MAX = 2;\npaginate(all, { pageSize: MAX });',
    ...posts('content/posts', 3),
    'src/content.config.ts': "glob({ base: './content/posts' })",
  });
  has(cactus.settings, ["url: 'https://an.example/'", "title: 'T'", "name: 'An'", "description: 'D'", "lang: 'en'"]);
  has(cactus.settings, ["menu: [{ label: 'About', url: '/about/' }]", 'postsPerPage: 2']);
  const fuwari = await importFrom(importAstro, {
    'astro.config.mjs': "export default defineConfig({ site: 'https://an.example/', base: '/' });",
    'src/config.ts':
      "export const siteConfig = { title: 'T', subtitle: 'D', lang: 'en' };\nexport const navBarConfig = { links: [LinkPreset.Home, { name: 'Mã', url: 'https://git.example/an' }] };\nexport const profileConfig = { name: 'An' };",
    'src/constants/constants.ts': 'export const PAGE_SIZE = 2;',
    'src/pages/[...page].astro': 'paginate(all, { pageSize: PAGE_SIZE })',
    'src/pages/posts/[...slug].astro': '',
    ...posts('src/content/posts', 3),
  });
  has(fuwari.settings, ["title: 'T'", "description: 'D'", "name: 'An'", 'postsPerPage: 2']);
  has(fuwari.settings, ["menu: [{ label: 'Mã', url: 'https://git.example/an' }]"]);
  assert.deepEqual(fuwari.redirects, ['/2/ /page/2/']);
  const nano = await importFrom(importAstro, {
    'astro.config.mjs': "export default defineConfig({ site: 'https://an.example' });",
    'src/consts.ts':
      "export const SITE: Site = { NAME: 'T', EMAIL: 'a@b.example' };\nexport const HOME: Metadata = { TITLE: 'Home', DESCRIPTION: 'D' };",
    'src/pages/blog/[...slug].astro': '',
    ...posts('src/content/blog', 1),
  });
  has(nano.settings, ["title: 'T'", "description: 'D'", "pattern: '/blog/:slug/'"]);
  const starlight = await importFrom(importAstro, {
    'astro.config.mjs':
      "export default defineConfig({ site: 'https://an.example', integrations: [starlight({ title: 'T', description: 'D', plugins: [starlightBlog({ postCount: 2 })] })] });",
    ...posts('src/content/docs/blog', 3),
    'src/content/docs/guide.md': '---\ntitle: G\n---\n',
  });
  has(starlight.settings, ["title: 'T'", "description: 'D'", "pattern: '/blog/:slug/'", 'postsPerPage: 2']);
  assert.ok(starlight.redirects.includes('/blog/tags/máy/2/ /tag/may/page/2/'), starlight.redirects.join('\n'));
  assert.ok(starlight.leftOut.some((line) => line.startsWith('documentation of Starlight')));
});

test('an address with another one behind || or ?: is the one that does not depend on a computer', async () => {
  for (const site of [
    "process.env.SITE || 'https://an.example'",
    "import.meta.env.SITE ?? 'https://an.example'",
    "process.env.CI ? 'https://an.example' : 'http://localhost:4321'",
    '`https://${host}`',
    'settings.url',
  ]) {
    const { settings, odd } = await importFrom(importAstro, {
      'astro.config.mjs': `const host = 'an.example';\nconst settings = { ...{ url: 'https://an.example' } };\nexport default defineConfig({ site: ${site} });`,
      ...posts('src/content/blog', 1),
    });
    has(settings, ["url: 'https://an.example/'"]);
    assert.ok(!odd.some((line) => line.includes('not understood')), odd.join('\n'));
  }
});

test('generateId: a path as it is, or a guess that is told', async () => {
  const withId = (id: string) =>
    importFrom(importAstro, {
      'astro.config.mjs': "export default { site: 'https://an.example' };",
      'src/content.config.ts': `glob({ base: './src/data/blog', generateId: ({ entry, data }) => ${id} })`,
      'src/pages/blog/[...slug].astro': '',
      ...posts('src/data/blog', 1),
    });
  has((await withId("entry.replace(/\\.mdx?$/, '')")).settings, ["permalinks: { pattern: '/blog/:path/' }"]);
  has((await withId('data.slug')).settings, ["permalinks: { pattern: '/blog/:slug/', engine: 'astro' }"]);
  const { odd } = await withId('makeId(entry)');
  assert.match(odd.join('\n'), /generateId of the content collection .* \/blog\/:slug\/ is a guess/);
});
