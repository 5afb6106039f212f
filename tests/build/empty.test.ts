import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { strings } from '#strings/index.ts';
import { find, hrefs, meta, textOf } from './html.ts';
import { engine, site } from './site.ts';
import { childrenOf, readXml, textIn } from './xml.ts';

const settings = `export default {
  url: 'https://blog.example/', title: 'Sổ tay', description: 'Ghi chép.', author: { name: 'An' },
  from: ['blogger', 'gatsby'],
};
`;

const aPost = (date: string, more = ''): string =>
  `---\ntitle: Một bài\ndate: ${date}\nslug: /2016/02/mot-bai.html\ntags: [Linux]\ncategory: Kỹ thuật\n${more}---\n\nLời của bài.\n`;

/** Blogs with hardly a post, by name; and how many posts readers see. */
const blogs: Readonly<Record<string, { readonly files: Readonly<Record<string, string>>; readonly posts: number }>> = {
  'no post': { files: {}, posts: 0 },
  'only a page': { files: { 'pages/about.md': '---\ntitle: Giới thiệu\n---\n\nTôi.\n' }, posts: 0 },
  'only drafts': { files: { 'posts/a.md': aPost('2016-02-03', 'draft: true\n') }, posts: 0 },
  'only scheduled posts': { files: { 'posts/a.md': aPost('2031-02-03') }, posts: 0 },
  'only posts with noindex': { files: { 'posts/a.md': aPost('2016-02-03', 'noindex: true\n') }, posts: 1 },
  'one post': { files: { 'posts/a.md': aPost('2016-02-03') }, posts: 1 },
  'one post without tag and category': {
    files: { 'posts/a.md': '---\ntitle: Một bài\ndate: 2016-02-03\n---\n\nLời của bài.\n' },
    posts: 1,
  },
  'one pinned post': { files: { 'posts/a.md': aPost('2016-02-03', 'pinned: true\n') }, posts: 1 },
};

const open = async (name: string, files: Readonly<Record<string, string>>) => {
  const short = name.replaceAll(' ', '-');
  const blog = join(engine, 'dist.test-blogs', short);
  for (const [file, text] of Object.entries({ 'site.config.ts': settings, ...files })) {
    await mkdir(dirname(join(blog, file)), { recursive: true });
    await writeFile(join(blog, file), text);
  }
  return site(`empty-${short}`, { blog });
};

for (const [name, { files, posts }] of Object.entries(blogs))
  describe(`a blog with ${name}`, () => {
    test('says so where a list would stand, and no heading stands over nothing', async () => {
      const { pages } = await open(name, files);
      for (const file of ['index.html', 'archive/index.html', 'tag/index.html', 'category/index.html']) {
        const [main] = find(pages.get(file) ?? assert.fail(file), 'main');
        const text = main ? textOf(main) : assert.fail(file);
        const isEmpty = posts === 0 || (name.endsWith('category') && /^(?:tag|category)\//.test(file));
        assert.equal(text.includes(strings.vi.noPosts), isEmpty, file);
        assert.doesNotMatch(text, /\b0 bài/, file);
      }
      // A script fills the list of results on the search page.
      for (const [file, page] of [...pages].filter(([file]) => file !== 'search/index.html'))
        for (const list of ['ul', 'ol', 'section', 'table'].flatMap((tag) => find(page, tag)))
          assert.notEqual(textOf(list).trim(), '', `${file}: an empty ${list.tagName}`);
    });

    test('is not led by header, footer, search and sitemap to a page that lists nothing', async () => {
      const { pages, read } = await open(name, files);
      const isEmpty = (address: string): boolean => {
        const page = pages.get(`${address.slice(1)}index.html`);
        return page !== undefined && address !== '/' && textOf(page).includes(strings.vi.noPosts);
      };
      for (const file of ['index.html', 'search/index.html', '404.html']) {
        const page = pages.get(file) ?? assert.fail(file);
        const paths = hrefs(page).map((href) => new URL(href, 'https://blog.example/').pathname);
        assert.deepEqual([...new Set(paths)].filter(isEmpty), [], file);
      }
      const locations = (await read('sitemap-0.xml')).matchAll(/<loc>https:\/\/blog\.example([^<]*)<\/loc>/g);
      assert.deepEqual([...locations].map(([, path = '']) => path).filter(isEmpty), []);
    });

    test('has valid feeds with its posts', async () => {
      const { read } = await open(name, files);
      const [channel] = childrenOf(readXml(await read('rss.xml')), 'channel');
      assert.equal(channel && childrenOf(channel, 'item').length, posts);
      const atom = readXml(await read('atom.xml'));
      assert.equal(childrenOf(atom, 'entry').length, posts);
      for (const part of ['id', 'title', 'updated']) assert.notEqual(textIn(atom, part), '', part);
      assert.equal((JSON.parse(await read('feed.json')) as { items: unknown[] }).items.length, posts);
      assert.ok(readXml(await read('feeds.opml')).children.length > 0);
    });

    test('has a sitemap without pages that search engines must not list', async () => {
      const { read, pages } = await open(name, files);
      const [part] = childrenOf(readXml(await read('sitemap-index.xml')), 'sitemap');
      assert.equal(part && textIn(part, 'loc'), 'https://blog.example/sitemap-0.xml');
      const urls = childrenOf(readXml(await read('sitemap-0.xml')), 'url').map((url) => textIn(url, 'loc'));
      assert.ok(urls.includes('https://blog.example/'));
      for (const url of urls) {
        const path = url.slice('https://blog.example/'.length);
        const page = pages.get(path === '' || path.endsWith('/') ? `${path}index.html` : path) ?? assert.fail(url);
        assert.doesNotMatch(meta(page, 'robots').join(), /noindex/, url);
      }
    });

    test('has a search page with an index', async () => {
      const { files: built } = await open(name, files);
      for (const file of ['search/index.html', 'pagefind/pagefind.js', 'pagefind/pagefind-entry.json'])
        assert.ok(built.includes(file), file);
    });
  });
