import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EngineFolder } from '#import/engines/blog-files.ts';
import { importAstro } from '#import/engines/astro.ts';
import { importGatsby } from '#import/engines/gatsby.ts';
import { importHexo } from '#import/engines/hexo.ts';
import { importHugo } from '#import/engines/hugo.ts';
import { importJekyll } from '#import/engines/jekyll.ts';
import type { ImportEvent } from '#import/import-event.ts';
import { imported } from './imported.ts';

const from = async (plan: (folder: EngineFolder) => Iterable<ImportEvent>, files: Readonly<Record<string, string>>) => {
  const events = async function* () {
    yield* plan({ paths: Object.keys(files), read: (path) => files[path], now: new Date('2026-01-01') });
  };
  const { files: written, ...rest } = await imported(events());
  return {
    ...rest,
    written,
    settings: written.get('site.config.ts') ?? '',
    redirects: (written.get('ledger/redirects.txt') ?? '').trimEnd().split('\n'),
  };
};

const has = (settings: string, lines: readonly string[]): void => {
  for (const line of lines) assert.ok(settings.includes(line), `${line} in\n${settings}`);
};

const text = '---\ntitle: A\n---\n';

test('Jekyll: texts go to posts and pages, drafts to _drafts, files to public', async () => {
  const { copies, leftOut, settings } = await from(importJekyll, {
    '_config.yml':
      'title: Sổ tay\nurl: https://blog.example\nbaseurl: /notes\nauthor: { name: An }\ntimezone: Asia/Tokyo\npaginate: 5\npermalink: /:title/',
    '_posts/2016-02-04-a.markdown': '---\ntitle: A\n---\n',
    'go/_posts/2016-02-05-b.md': '---\n---\n',
    '_posts/2016-02-06-c.textile': '---\n---\n',
    '_drafts/d.md': '---\n---\n',
    '_layouts/post.html': '',
    '_recipes/e.md': '',
    'about.md': '---\ntitle: About\n---\n',
    'README.md': '# x',
    'index.html': '---\n---\n',
    'css/main.css': '---\n---\n',
    'css/plain.css': 'a{}',
    'images/a.png': '',
  });
  assert.deepEqual(copies, [
    '_posts/2016-02-04-a.markdown → posts/2016-02-04-a.md',
    'go/_posts/2016-02-05-b.md → posts/go/_posts/2016-02-05-b.md',
    '_drafts/d.md → posts/_drafts/d.md',
    'about.md → pages/about.md',
    'css/plain.css → public/css/plain.css',
    'images/a.png → public/images/a.png',
  ]);
  assert.ok(leftOut.includes('posts in Textile: _posts/2016-02-06-c.textile'), leftOut.join('\n'));
  assert.ok(leftOut.some((line) => line.startsWith('collections') && line.includes('_recipes/')));
  has(settings, ["url: 'https://blog.example/notes/'", "title: 'Sổ tay'", "name: 'An'", "timeZone: 'Asia/Tokyo'"]);
  has(settings, ['postsPerPage: 5', "permalinks: { pattern: '/:title/', engine: 'jekyll' }"]);
});

test('Jekyll: texts in HTML become Markdown, and stay HTML where they hold tags of Liquid', async () => {
  const { written, copies, redirects } = await from(importJekyll, {
    '_config.yml': '',
    '_posts/2016-02-04-a.html':
      '---\r\ntitle: A\r\ntags: [x]\r\n---\r\n<p>Một <b>hai</b></p>\r\n<pre>a\r\n\r\n  b</pre>\r\n',
    '_posts/2016-02-05-b.html': '---\ntitle: B\n---\n<p>Xem {% post_url 2016-02-04-a %}</p>\n\n<p>Hết</p>\n',
    '_posts/2016-02-06-c.html':
      '---\ntitle: C\n---\n<p>a</p>\n{% highlight js %}\nif (a < b)\n\n  c();\n{% endhighlight %}\n<p>b</p>\n',
    'about.html': '---\nlayout: page\ntitle: About\n---\n<p>Tôi</p>\n',
    'feed.html': '---\ntitle: F\n---\n{% include feed.html %}\n',
  });
  assert.deepEqual(copies, []);
  assert.equal(
    written.get('posts/2016-02-04-a.md'),
    '---\ntitle: A\ntags: [x]\n---\n\nMột **hai**\n\n```\na\n\n  b\n```\n',
  );
  assert.equal(
    written.get('posts/2016-02-05-b.md'),
    '---\ntitle: B\n---\n\n<div>\n<p>Xem {% post_url 2016-02-04-a %}</p>\n<p>Hết</p>\n</div>\n',
  );
  assert.equal(
    written.get('posts/2016-02-06-c.md'),
    '---\ntitle: C\n---\n\na\n\n```js\nif (a < b)\n\n  c();\n```\n\nb\n',
  );
  assert.equal(written.get('pages/about.md'), '---\nlayout: page\ntitle: About\n---\n\nTôi\n');
  assert.equal(written.get('pages/feed.md'), undefined);
  assert.ok(redirects.includes('/about.html /about/'), redirects.join('\n'));
});

test('an imported blog has the zone of its configuration, else that of Vietnam or UTC by its language', async () => {
  const zoneFor = async (config: string, text: string) => {
    const files = { '_config.yml': config, '_posts/2016-02-04-a.md': `---\ntitle: A\n---\n${text}\n` };
    const { settings, odd } = await from(importJekyll, files);
    return [/timeZone: '(.*)'/.exec(settings)?.[1], odd.some((line) => line.includes('time zone'))];
  };
  const vietnamese = 'Chào các bạn, đây là một bài viết ngắn về những điều tôi học được.';
  const english = 'A short text about what I have learned in the last few years.';
  assert.deepEqual(await zoneFor('timezone: Asia/Tokyo', english), ['Asia/Tokyo', false]);
  assert.deepEqual(await zoneFor('', vietnamese), ['Asia/Ho_Chi_Minh', true]);
  assert.deepEqual(await zoneFor('', english), ['UTC', true]);
  assert.deepEqual(await zoneFor('timezone: Nowhere', english), ['UTC', true]);
});

test('what an import cannot use is said: no posts, no title, an author of one post', async () => {
  const none = await from(importJekyll, { '_config.yml': '', 'about.md': '---\ntitle: About\n---\n' });
  assert.ok(none.odd.some((line) => line.includes('no public post was found')));
  assert.ok(none.odd.some((line) => line.includes('has no title')));
  const guest = '---\ntitle: A\nauthor: Guest\n---\n';
  const posts = { '_posts/2016-02-04-a.md': guest, '_posts/2016-02-05-b.md': text, '_posts/2016-02-06-c.md': text };
  const { settings, odd } = await from(importJekyll, { '_config.yml': 'title: T', ...posts });
  has(settings, ["author: { name: 'T' }"]);
  assert.ok(odd.some((line) => line.includes('does not name the author')));
  assert.ok(!odd.some((line) => line.includes('no public post')));
});

test('pages at addresses that the engine makes stay behind', async () => {
  const { copies, leftOut } = await from(importGatsby, {
    'gatsby-config.js': 'module.exports = {}',
    'content/pages/search.md': text,
    'content/pages/archive/index.md': text,
    'content/pages/research.md': text,
  });
  assert.deepEqual(copies, ['content/pages/research.md → pages/research.md']);
  assert.ok(leftOut.some((line) => line.includes('lists and the search')));
});

test('Hugo: sections, bundles and menus', async () => {
  const { copies, leftOut, settings, odd } = await from(importHugo, {
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
  const { copies, written } = await from(importHugo, {
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

test('Hugo: a configuration that is not TOML is an error with its name', () =>
  assert.rejects(from(importHugo, { 'hugo.toml': 'a = ' }), /hugo\.toml cannot be read/));

test('Hexo: posts, pages, files', async () => {
  const { copies, settings } = await from(importHexo, {
    '_config.yml': 'title: T\nsubtitle: S\nauthor: An\nlanguage: [en, vi]\nurl: https://blog.example\nper_page: 3\n',
    'source/_posts/a.md': text,
    'source/_posts/a/b.png': '',
    'source/about/index.md': text,
    'source/tags/index.md': text,
    'source/CNAME': '',
    'themes/x/_config.yml': '',
  });
  assert.deepEqual(copies, [
    'source/_posts/a.md → posts/a.md',
    'source/_posts/a/b.png → posts/a/b.png',
    'source/about/index.md → pages/about/index.md',
    'source/CNAME → public/CNAME',
  ]);
  has(settings, ["description: 'S'", "lang: 'en'", 'postsPerPage: 3']);
});

test('Gatsby: the configuration is read, not run, and what only running would tell is named', async () => {
  const { copies, settings, odd } = await from(importGatsby, {
    'gatsby-config.js':
      'const title = `Sổ tay`;\nthrow 1;\nmodule.exports = {\n  siteMetadata: { title, siteUrl: "https://blog.example", author: { name: "An" }, description: fs.read("x") },\n  plugins: [a()],\n};',
    'gatsby-node.js':
      'const value = createFilePath({ node, getNode });\ncreateNodeField({ node, name: `slug`, value: `/notes${value}` });',
    'content/blog/a/index.md': text,
    'content/blog/a/b.png': '',
    'content/pages/about.md': text,
    'static/x.png': '',
    'src/pages/index.js': '',
  });
  assert.deepEqual(copies, [
    'content/blog/a/index.md → posts/a/index.md',
    'content/blog/a/b.png → posts/a/b.png',
    'content/pages/about.md → pages/about.md',
    'static/x.png → public/x.png',
  ]);
  has(settings, [
    "url: 'https://blog.example/'",
    "title: 'Sổ tay'",
    "name: 'An'",
    "from: ['gatsby']",
    "permalinks: { pattern: '/notes/:path/' }",
  ]);
  assert.deepEqual(
    odd.filter((line) => line.startsWith('gatsby-config.js')),
    ['gatsby-config.js: not understood without running it: siteMetadata.description (line 4)'],
  );
});

test('Gatsby: code that changes the path of a file makes the pattern of addresses a guess', async () => {
  const oddWith = async (code: string) => {
    const { odd, settings } = await from(importGatsby, {
      'gatsby-config.js': 'module.exports = {}',
      'gatsby-node.js': `const value = createFilePath({ node, getNode })${code};`,
      'content/posts/2020/a/index.md': text,
    });
    has(settings, ["permalinks: { pattern: '/:path/' }"]);
    return odd.some((line) => line.includes('/:path/ is a guess'));
  };
  assert.equal(await oddWith(''), false);
  assert.equal(await oddWith('.replace(/\\d{4}/, "")'), true);
});

test('Gatsby: the settings of gatsby-advanced-starter', async () => {
  const { settings, odd } = await from(importGatsby, {
    'gatsby-config.js':
      'const config = require("./data/SiteConfig");\nmodule.exports = { siteMetadata: { siteUrl: urljoin(config.siteUrl) } };',
    'data/SiteConfig.js':
      'const config = { siteTitle: "Sổ tay", siteUrl: "https://blog.example", siteDescription: "Ghi chép", userName: "An" };\nmodule.exports = config;',
    'content/posts/a.md': text,
  });
  has(settings, ["url: 'https://blog.example/'", "title: 'Sổ tay'", "description: 'Ghi chép'", "name: 'An'"]);
  assert.deepEqual(
    odd.filter((line) => line.startsWith('gatsby-config.js')),
    [],
  );
});

test('Astro: collections, pages, and the constants of its starters', async () => {
  const { copies, settings, odd } = await from(importAstro, {
    'astro.config.mjs':
      "import mdx from '@astrojs/mdx';\nexport default defineConfig({ site: 'https://blog.example', base: '/notes', integrations: [mdx()], trailingSlash: process.env.X });",
    'src/consts.ts':
      "export const SITE_TITLE: string = 'Sổ tay';\nexport const SITE_DESCRIPTION = 'Ghi chép' as const;",
    'src/content/blog/a.mdx': text,
    'src/pages/about.md': text,
    'src/pages/index.astro': '',
    'public/x.png': '',
  });
  assert.deepEqual(copies, [
    'src/content/blog/a.mdx → posts/a.mdx',
    'src/pages/about.md → pages/about.md',
    'public/x.png → public/x.png',
  ]);
  has(settings, ["url: 'https://blog.example/notes/'", "title: 'Sổ tay'", "description: 'Ghi chép'"]);
  assert.ok(
    odd.includes('astro.config.mjs: not understood without running it: trailingSlash (line 2)'),
    odd.join('\n'),
  );
});

const post = (fields: string): string => `---\n${fields}\n---\n\nx\n`;

test('Hugo: old lists and feeds lead to the new ones, those of drafts and later posts do not', async () => {
  const { redirects, settings, odd } = await from(importHugo, {
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

test('Hexo: nested categories, archives, menu of the theme', async () => {
  const { redirects, settings } = await from(importHexo, {
    '_config.yml': 'url: https://blog.example\ntheme: next\ncategory_map: { Kỹ thuật: ky-thuat }',
    '_config.next.yml': 'menu:\n  home: / || fa fa-home\n  about: /about/ || fa fa-user\n  archives: /archives/',
    'source/_posts/a.md': post(
      'title: A\ndate: 2019-05-12 10:00:00\ncategories: [Kỹ thuật, Máy Chủ]\ntags: [Lập Trình]',
    ),
  });
  for (const line of [
    '/categories/ky-thuat/ /category/ky-thuat/',
    '/categories/ky-thuat/May-Chu/ /tag/may-chu/',
    '/tags/Lap-Trinh/ /tag/lap-trinh/',
    '/archives/2019/ /2019/',
    '/archives/2019/05/ /2019/05/',
    '/archives/ /archive/',
  ])
    assert.ok(redirects.includes(line), `${line} in\n${redirects.join('\n')}`);
  has(settings, ["menu: [{ label: 'About', url: '/about/' }]"]);
});

test('Jekyll: permalinks of defaults, archives of the plug-in, list pages, menu and feed', async () => {
  const { copies, leftOut, redirects, settings } = await from(importJekyll, {
    '_config.yml':
      'url: https://blog.example\npermalink: pretty\nplugins: [jekyll-feed]\ndefaults:\n  - scope: { path: "", type: posts }\n    values: { permalink: /:title/ }\njekyll-archives:\n  permalinks: { tag: "/nhan/:name/" }',
    '_data/navigation.yml': 'main:\n  - title: Tôi\n    url: /about/\n  - title: Bài\n    url: /archive/',
    '_posts/2019-05-12-a.md': post('title: A\ntags: [Lập trình, "linux shell"]\ncategory: Go'),
    '_pages/about.md': post('title: Tôi\npermalink: /about/'),
    '_pages/category-archive.md': post('title: Thể loại\nlayout: categories\npermalink: /the-loai/'),
    'tags.html': '---\n---\n{% for tag in site.tags %}{% endfor %}',
  });
  assert.deepEqual(copies.slice(1), ['_pages/about.md → pages/about.md']);
  assert.ok(leftOut.some((line) => line.startsWith('lists')));
  assert.deepEqual(redirects, [
    '/feed.xml /atom.xml',
    '/nhan/linux-shell/ /tag/linux-shell/',
    '/nhan/lập-trình/ /tag/lap-trinh/',
    '/tags/ /tag/',
    '/the-loai/ /category/',
  ]);
  has(settings, ["permalinks: { pattern: '/:title/', engine: 'jekyll' }", "menu: [{ label: 'Tôi', url: '/about/' }]"]);
  has(settings, ["feedIds: { form: 'jekyll', url: 'https://blog.example/' }"]);
});

test('Jekyll and Hexo: pages that ended in .html lead to where they are', async () => {
  const page = '---\ntitle: A\n---\n';
  const jekyll = await from(importJekyll, {
    '_config.yml': 'url: https://blog.example',
    'about.md': page,
    'a/b.md': page,
    'c/index.md': page,
    'd.md': '---\ntitle: D\npermalink: /dd/\n---\n',
  });
  assert.deepEqual(jekyll.redirects, ['/a/b.html /a/b/', '/about.html /about/', '/feed.xml /atom.xml']);
  const pretty = await from(importJekyll, { '_config.yml': 'permalink: pretty', 'about.md': page });
  assert.deepEqual(pretty.redirects, ['/feed.xml /atom.xml']);
  const hexo = await from(importHexo, { '_config.yml': 'url: https://blog.example', 'source/about.md': page });
  assert.ok(hexo.redirects.includes('/about.html /about/'));
});

test('Astro: tag pages that the project has', async () => {
  const { redirects } = await from(importAstro, {
    'astro.config.mjs': "export default { site: 'https://blog.example' }",
    'src/pages/tags/[tag].astro': '',
    'src/pages/blog/index.astro': '',
    'src/content/blog/a.md': post('title: A\npubDate: May 12 2019\ntags: [Web Dev]'),
  });
  assert.deepEqual(redirects, ['/blog/ /archive/', '/tags/ /tag/', '/tags/web-dev/ /tag/web-dev/']);
});

test('Astro: a collection with a folder of its own, and the route that says where posts are', async () => {
  const { copies, settings } = await from(importAstro, {
    'astro.config.mjs': "export default defineConfig({ site: 'https://blog.example' });",
    'src/content.config.ts':
      "const post = defineCollection({ loader: glob({ base: './content/posts', pattern: '**/*.md' }) });",
    'content/posts/a.md': text,
    'content/posts/notes.md': 'No front matter.',
    'src/pages/posts/[...slug]/index.astro': '',
    'src/data/blog/b.md': text,
  });
  assert.deepEqual(copies, ['content/posts/a.md → posts/a.md', 'src/data/blog/b.md → posts/b.md']);
  has(settings, ["permalinks: { pattern: '/posts/:slug/', engine: 'astro' }"]);
});

test('Astro: AstroPaper keeps the folders of posts, and a second route for posts is told', async () => {
  const files = {
    'src/pages/posts/[...slug]/index.astro': '',
    'src/utils/getPath.ts': '',
    'src/data/blog/en/a.md': '---\ntitle: A\nslug: x\n---\n',
  };
  const one = await from(importAstro, files);
  has(one.settings, ["permalinks: { pattern: '/posts/:folders/:slugorname/', engine: 'astro' }"]);
  assert.ok(!one.odd.some((line) => line.includes('is a guess')));
  const two = await from(importAstro, { ...files, 'src/pages/en/posts/[...slug]/index.astro': '' });
  assert.ok(two.odd.some((line) => /several routes give posts.* is a guess/.test(line)));
});

test('Hexo: posts in HTML become Markdown', async () => {
  const { written, copies } = await from(importHexo, {
    '_config.yml': '',
    'source/_posts/a.html': '---\ntitle: A\ndate: 2016-02-04\n---\n<p>Một <em>hai</em></p>\n',
    'source/_posts/a/demo.html': '<p>x</p>',
  });
  assert.equal(written.get('posts/a.md'), '---\ntitle: A\ndate: 2016-02-04\n---\n\nMột *hai*\n');
  assert.deepEqual(copies, ['source/_posts/a/demo.html → posts/a/demo.html']);
});

test('Astro: a pattern that no route says is told to be a guess', async () => {
  const config = { 'astro.config.mjs': "export default { site: 'https://blog.example' }" };
  const guess = (told: readonly string[]) => told.filter((line) => line.includes('is a guess'));
  const routed = await from(importAstro, {
    ...config,
    'src/content/blog/a.md': text,
    'src/pages/blog/[...slug].astro': '',
  });
  assert.deepEqual(guess(routed.odd), []);
  const root = await from(importAstro, { ...config, 'src/content/blog/a.md': text, 'src/pages/[...slug].astro': '' });
  has(root.settings, ["permalinks: { pattern: '/:slug/', engine: 'astro' }"]);
  assert.equal(guess(root.odd).length, 1);
  const silent = await from(importAstro, { ...config, 'src/content/posts/a.md': text });
  has(silent.settings, ["permalinks: { pattern: '/posts/:slug/', engine: 'astro' }"]);
  assert.match(guess(silent.odd)[0] ?? '', /^site\.config\.ts: no route .* \/posts\/:slug\/ is a guess/);
});

test('Jekyll: a blog in a folder of the project', async () => {
  const { copies } = await from(importJekyll, {
    '_config.yml': 'source: .tmp/src\n',
    'package.json': '',
    'src/_posts/2012-01-02-a.md': text,
    'src/_pages/about.md': text,
    'src/images/x.png': '',
  });
  assert.deepEqual(copies, [
    'src/_posts/2012-01-02-a.md → posts/2012-01-02-a.md',
    'src/_pages/about.md → pages/about.md',
    'src/images/x.png → public/images/x.png',
  ]);
});

test('Hugo: images of assets go to public', async () => {
  const { copies } = await from(importHugo, {
    'hugo.toml': "title = 'x'",
    'content/posts/a.md': text,
    'assets/cat.png': '',
    'assets/main.scss': '',
  });
  assert.deepEqual(copies, ['content/posts/a.md → posts/a.md', 'assets/cat.png → public/cat.png']);
});
