import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import { outputManifest } from '#output/output-manifest.ts';
import type { SiteSettings } from '#config/site.ts';
import { aSite, aWriting } from '../samples.ts';

const publish = (
  posts: readonly Partial<FrontMatter>[],
  settings: Partial<SiteSettings> = {},
  publicFiles: readonly string[] = [],
) => {
  const site = aSite(settings);
  const writings = posts.map((fields, index) => aWriting(fields, { id: String(index + 1) }));
  return outputManifest(buildBlog(writings, site), site, publicFiles);
};

/** The permalinks of an empty blog. */
const always =
  '/ /404.html /archive/ /atom.xml /category/ /feed.json /feeds.opml /llms-full.txt /llms.txt /manifest.webmanifest /posts.json /robots.txt /rss.xml /search/ /sitemap-0.xml /sitemap-index.xml /subscribe/ /tag/';

const x = { slug: '/x.html' };
const ofDay = '/2016/ /2016/02/ /2016/atom.xml';

for (const [posts, settings, wanted, why] of [
  [[], {}, '', 'an empty blog'],
  [[x], {}, `${ofDay} /x.html`, 'a post, its year and month'],
  [[{ template: 'page', slug: '/about/' }], {}, '/about/', 'a page'],
  [[{ ...x, tags: ['Tiếng Việt'] }], {}, `${ofDay} /tag/tieng-viet/ /tag/tieng-viet/rss.xml /x.html`, 'a tag'],
  [
    [{ ...x, tags: ['HTML5'] }],
    { taxonomy: 'gatsby' },
    `${ofDay} /tag/html-5/ /tag/html-5/rss.xml /x.html`,
    'a tag with a lodash slug',
  ],
  [[{ ...x, category: 'Web' }], {}, `${ofDay} /category/web/ /category/web/rss.xml /x.html`, 'a category'],
  [
    [{ ...x, series: { name: 'S', order: 1 } }],
    {},
    `${ofDay} /series/ /series/s/ /series/s/rss.xml /x.html`,
    'a series',
  ],
  [[x, { slug: '/y' }], { postsPerPage: 1 }, `${ofDay} /page/2/ /x.html /y`, 'a second page, counted from one'],
  [
    [x, { slug: '/y' }],
    { postsPerPage: 1, from: ['gatsby'] },
    `${ofDay} /page/1/ /sitemap.xml /sitemap/sitemap-0.xml /sitemap/sitemap-index.xml /sw.js /x.html /y`,
    'a second page, counted from zero',
  ],
  [
    [{ ...x, tags: ['Web'], bloggerId: 'tag:blogger.com,1999:blog-1.post-1' }],
    { from: ['blogger'] },
    `${ofDay} /blogger/rss.xml /feeds/comments/default /feeds/posts/default /feeds/posts/default/-/Web /feeds/posts/full /feeds/posts/summary /sitemap-pages.xml /sitemap.xml /tag/web/ /tag/web/atom.xml /tag/web/rss.xml /x.html`,
    'feeds at Blogger',
  ],
  [
    [{ ...x, tags: ['Web'] }],
    { from: ['blogger'] },
    `${ofDay} /blogger/rss.xml /feeds/comments/default /feeds/posts/default /feeds/posts/full /feeds/posts/summary /sitemap-pages.xml /sitemap.xml /tag/web/ /tag/web/rss.xml /x.html`,
    'no Atom feed of a tag that was not at Blogger',
  ],
] as const) {
  test(`permalinks of a blog: ${why}`, () => {
    const given = { ...settings, ...('from' in settings ? { from: [...settings.from] } : {}) } as Partial<SiteSettings>;
    const found = publish(
      posts.map((post) => ({ ...post, tags: 'tags' in post ? [...post.tags] : [] })),
      given,
    )
      .filter(({ kind }) => kind !== 'derived')
      .map(({ permalink }) => permalink);
    const extra = found.filter((permalink) => !always.split(' ').includes(permalink));
    assert.deepEqual(extra.join(' '), wanted);
    assert.equal(found.length - extra.length, always.split(' ').length);
  });
}

test('each post and page has a Markdown export, and each of several languages has lists', () => {
  const found = publish([
    { slug: '/a.html', lang: 'vi' },
    { slug: '/b', lang: 'en' },
    { template: 'page', slug: '/about/' },
  ]);
  assert.deepEqual(
    found.filter(({ kind }) => kind === 'derived').map(({ permalink }) => permalink),
    [
      '/en/llms-full.txt',
      '/en/llms.txt',
      '/md/a.html.md',
      '/md/about.md',
      '/md/b.md',
      '/vi/llms-full.txt',
      '/vi/llms.txt',
    ],
  );
  for (const permalink of ['/en/', '/en/rss.xml', '/vi/', '/vi/rss.xml'])
    assert.ok(
      found.some((one) => one.permalink === permalink),
      permalink,
    );
});

test('later pages of tags and categories', () => {
  const posts = [1, 2, 3].map((day) => ({ slug: `/${day}`, tags: ['T'], category: 'C' }));
  const found = publish(posts, { postsPerPage: 1 }).map(({ permalink }) => permalink);
  for (const list of ['', '/tag/t', '/category/c']) {
    assert.ok(found.includes(`${list}/page/2/`) && found.includes(`${list}/page/3/`), list);
    assert.ok(!found.includes(`${list}/page/4/`) && !found.includes(`${list}/page/1/`), list);
  }
});

test('each entry has a kind and a file', () => {
  const found = new Map(
    publish([x, { template: 'page', slug: '/về' }], { from: ['blogger'] }, ['pictures/a b.png']).map(
      ({ permalink, kind, file }) => [permalink, [kind, file]],
    ),
  );
  for (const [permalink, kind, file] of [
    ['/x.html', 'post', 'x.html'],
    ['/về', 'page', 'về/index.html'],
    ['/', 'list', 'index.html'],
    ['/2016/02/', 'list', '2016/02/index.html'],
    ['/rss.xml', 'feed', 'rss.xml'],
    ['/feeds/posts/default', 'feed', 'feeds/posts/default/index.html'],
    ['/sitemap.xml', 'file', 'sitemap.xml'],
    ['/pictures/a b.png', 'file', 'pictures/a b.png'],
  ] as const)
    assert.deepEqual(found.get(permalink), [kind, file], permalink);
});

test('entries are sorted, and permalinks and files are unique', () => {
  const found = publish([{ ...x, tags: ['I/O', 'Web'], category: 'Web' }], { from: ['blogger', 'gatsby'] }, ['me.jpg']);
  const permalinks = found.map(({ permalink }) => permalink);
  assert.deepEqual(permalinks, permalinks.toSorted());
  assert.equal(new Set(permalinks).size, permalinks.length);
  assert.equal(new Set(found.map(({ file }) => file)).size, found.length);
});
