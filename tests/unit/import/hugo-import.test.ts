import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importHugo } from '#import/engines/hugo.ts';
import { has, importFrom, post, text } from './engine-import.ts';

test('Hugo: sections, bundles and menus', async () => {
  const { copies, leftOut, settings, odd } = await importFrom(importHugo, {
    'hugo.toml':
      'baseURL = "https://blog.example/"\ntitle = "Sổ tay"\ndefaultContentLanguage = "vi"\n[pagination]\npagerSize = 7\n[permalinks]\nposts = "/:year/:month/:slug/"\n[[menu.main]]\nname = "B"\nurl = "/b/"\nweight = 2\n[[menu.main]]\nname = "A"\nurl = "/a/"\nweight = 1\n',
    'content/posts/a.md': text,
    'content/posts/b/index.md': text,
    'content/posts/b/c.png': '',
    'content/_index.md': text,
    'content/about.md': text,
    'static/x.txt': '',
    'themes/t/theme.toml': '',
  });
  assert.deepEqual(copies, [
    'content/posts/a.md → posts/a.md',
    'content/posts/b/index.md → posts/b/index.md',
    'content/posts/b/c.png → posts/b/c.png',
    'content/about.md → pages/about.md',
    'static/x.txt → public/x.txt',
  ]);
  assert.equal(leftOut.length, 2);
  has(settings, ["lang: 'vi'", 'postsPerPage: 7', "menu: [{ label: 'A', url: '/a/' }, { label: 'B', url: '/b/' }]"]);
  has(settings, ["permalinks: { pattern: '/:year/:month/:slug/', engine: 'hugo' }"]);
  assert.ok(!odd.some((line) => line.includes(':slug')));
});

test('Hugo: sections whose addresses have a date are posts, and keep their addresses', async () => {
  const dated = '---\ntitle: A\ndate: 2007-08-12T23:30:00-08:00\nslug: s\n---\n';
  const { copies, written } = await importFrom(importHugo, {
    'config.yaml':
      'baseURL: https://blog.example/\npermalinks:\n  cn: /:sections/:year/:month/:day/:slug/\n  en: /:sections/:year/:month/:day/:slug/\n',
    'content/cn/a.md': dated,
    'content/en/2007-08-12-b.md': dated,
    'content/en/c.md': dated.replace('slug: s', 'slug: c'),
    'content/info/about.md': text,
  });
  const places = [...copies.map((copy) => copy.split(' → ')[1]), ...written.keys()];
  assert.deepEqual(places.filter((path) => path?.endsWith('.md')).sort(), [
    'pages/info/about.md',
    'posts/cn/a.md',
    'posts/en/2007-08-12-b.md',
    'posts/en/c.md',
  ]);
  assert.match(written.get('posts/en/2007-08-12-b.md') ?? '', /^slug: \/en\/2007\/08\/12\/s\/$/m);
  assert.match(written.get('posts/cn/a.md') ?? '', /^slug: \/cn\/2007\/08\/12\/s\/$/m);
});

test('Hugo: the text of a list that holds no posts is a page, and the report names such lists', async () => {
  const { copies, written, odd } = await importFrom(importHugo, {
    'hugo.toml': 'baseURL = "https://blog.example/"\n[permalinks]\nquotes = "/q/:slug/"\n',
    'content/posts/a.md': text,
    'content/posts/_index.md': text,
    'content/quotes/_index.md': `${text}Words that I keep.\n`,
    'content/quotes/b.md': text,
    'content/Talks/_index.md': '---\ntitle: Talks\n---\n',
    'content/Talks/go/_index.md': `${text}Go.\n`,
    'content/tags/_index.md': `${text}Tags.\n`,
  });
  const pages = [...copies.map((copy) => copy.split(' → ')[1] ?? ''), ...written.keys()];
  assert.deepEqual(pages.filter((path) => path.startsWith('pages/')).sort(), [
    'pages/Talks/go/index.md',
    'pages/quotes/b.md',
    'pages/quotes/index.md',
  ]);
  assert.match(written.get('pages/Talks/go/index.md') ?? '', /^slug: \/talks\/go\/$/m);
  assert.ok(odd.some((line) => line.includes('below /quotes/;')));
});

test('Hugo: a configuration that is not TOML is an error with its name', () =>
  assert.rejects(importFrom(importHugo, { 'hugo.toml': 'a = ' }), /hugo\.toml cannot be read/));

test('Hugo: old lists and feeds lead to the new ones, those of drafts and later posts do not', async () => {
  const { redirects, settings, odd } = await importFrom(importHugo, {
    'hugo.yaml': 'baseURL: https://an.example/notes/\ntaxonomies: { tag: tags, category: categories, mood: moods }',
    'config/_default/menus.vi.toml':
      '[[main]]\nname = "Tôi"\npageRef = "/about"\n[[main]]\nname = "Tags"\nurl = "/tags/"',
    'content/posts/a.md': post('title: A\ndate: 2019-05-12\ncategories: [Kỹ thuật, Go]\ntags: [Lập trình, "C#"]'),
    'content/posts/b.md': post('title: B\ndate: 2030-05-12\ntags: [Sau này]'),
    'content/posts/c.md': post('title: C\ndate: 2019-05-12\ndraft: true\ntags: [Nháp]'),
  });
  const lists = redirects.filter((line) => /^\/(?:tags|categories)\/\S/.test(line));
  assert.deepEqual(lists, [
    '/categories/go/ /tag/go/',
    '/categories/go/index.xml /tag/go/rss.xml',
    '/categories/kỹ-thuật/ /category/ky-thuat/',
    '/categories/kỹ-thuật/index.xml /category/ky-thuat/rss.xml',
    '/tags/c/ /tag/csharp/',
    '/tags/c/index.xml /tag/csharp/rss.xml',
    '/tags/lập-trình/ /tag/lap-trinh/',
    '/tags/lập-trình/index.xml /tag/lap-trinh/rss.xml',
  ]);
  assert.ok(redirects.includes('/index.xml /rss.xml') && redirects.includes('/posts/ /archive/'));
  has(settings, [
    "menu: [{ label: 'Tôi', url: '/about' }]",
    "feedIds: { form: 'url', url: 'https://an.example/notes/' }",
  ]);
  assert.ok(odd.some((line) => line.includes('moods')));
});

test('Hugo: a tag with the name of the category of its post keeps its list', async () => {
  const { redirects } = await importFrom(importHugo, {
    'hugo.yaml': 'title: x',
    'content/posts/a.md': post('title: A\ndate: 2019-05-12\ncategories: [Go]\ntags: [Go]'),
  });
  assert.ok(redirects.includes('/categories/go/ /category/go/') && redirects.includes('/tags/go/ /tag/go/'));
});

test('Hugo: images of assets go to public', async () => {
  const { copies } = await importFrom(importHugo, {
    'hugo.toml': "title = 'x'",
    'content/posts/a.md': text,
    'assets/cat.png': '',
    'assets/main.scss': '',
  });
  assert.deepEqual(copies, ['content/posts/a.md → posts/a.md', 'assets/cat.png → public/cat.png']);
});
