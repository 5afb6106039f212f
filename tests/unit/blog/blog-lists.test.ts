import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blogLists,
  listsWithRss,
  headingOf,
  indexPages,
  kindOf,
  pagesOf,
  postsInFeed,
  sharesCard,
} from '#blog/blog-lists.ts';
import { buildBlog } from '#blog/blog.ts';
import { ledgerOf } from '#ledger/ledger.ts';
import { listKinds, type ListName } from '#blog/list-kinds.ts';
import { outputManifest } from '#output/output-manifest.ts';
import { sitemapEntries } from '#output/sitemap.ts';
import { en } from '#strings/en.ts';
import { aPost, aSite, aWriting } from '../samples.ts';

const site = aSite({ postsPerPage: 1, from: ['blogger'] });
const blog = buildBlog(
  [
    aWriting(
      {
        slug: '/1',
        date: new Date('2016-01-01'),
        author: 'Lan',
        lang: 'vi',
        tags: ['Web'],
        series: { name: 'S', order: 1 },
        bloggerId: 'tag:blogger.com,1999:blog-1.post-1',
      },
      { id: '1' },
    ),
    aWriting(
      {
        slug: '/2',
        date: new Date('2017-01-01'),
        author: 'Minh',
        lang: 'en',
        tags: ['Web'],
        category: 'Data',
        series: { name: 'S', order: 2 },
      },
      { id: '2' },
    ),
  ],
  site,
);
const published = outputManifest(blog, site, []);
const permalinks = new Set(published.map(({ permalink }) => permalink));
const inSitemap = new Set(sitemapEntries(blog).map(({ permalink }) => permalink));
const recorded = ledgerOf(published, blog.posts).addresses;

/** The permalinks of all pages of each list in this blog, by kind. */
const wanted: Readonly<Record<ListName, readonly string[]>> = {
  home: ['/ /page/2/'],
  archive: ['/archive/'],
  tag: ['/tag/web/ /tag/web/page/2/'],
  category: ['/category/data/'],
  series: ['/series/s/'],
  author: ['/author/lan/', '/author/minh/'],
  language: ['/en/', '/vi/'],
  year: ['/2017/', '/2016/'],
  month: ['/2017/01/', '/2016/01/'],
};

for (const name of Object.keys(listKinds) as ListName[]) {
  test(`lists of the kind ${name} are published as their definition says`, () => {
    const { rss, atom, isInSitemap, isInLedger } = kindOf(name);
    const lists = blogLists(blog).filter(({ kind }) => kind === name);
    const pages = lists.map((list) => pagesOf(list, site).map(({ permalink }) => permalink));
    assert.deepEqual(
      pages.map((page) => page.join(' ')),
      wanted[name],
    );
    for (const page of pages.flat()) {
      assert.ok(permalinks.has(page), page);
      assert.equal(recorded[page] === 'list', isInLedger, page);
    }
    for (const { permalink } of lists) {
      assert.equal(inSitemap.has(permalink), isInSitemap, permalink);
      assert.equal(permalinks.has(`${permalink}rss.xml`), rss !== undefined, permalink);
      assert.equal(permalinks.has(`${permalink}atom.xml`), atom !== undefined, permalink);
    }
  });

  test(`the heading of lists of the kind ${name} exists`, () => {
    const heading = headingOf(name);
    if (heading !== undefined) assert.equal(typeof en[heading], 'string');
  });
}

test('lists with RSS are sorted, and their posts are newest first', () =>
  assert.deepEqual(
    listsWithRss(blog).map(({ kind, label, permalink, posts }) => [
      kind,
      label,
      permalink,
      posts.map((post) => post.permalink),
    ]),
    [
      ['home', '', '/', ['/2', '/1']],
      ['author', 'Lan', '/author/lan/', ['/1']],
      ['author', 'Minh', '/author/minh/', ['/2']],
      ['language', 'en', '/en/', ['/2']],
      ['language', 'vi', '/vi/', ['/1']],
      ['category', 'Data', '/category/data/', ['/2']],
      ['series', 'S', '/series/s/', ['/2', '/1']],
      ['tag', 'Web', '/tag/web/', ['/2', '/1']],
    ],
  ));

for (const [name, wanted, why] of [
  ['home', 50, 'the main feed'],
  ['tag', 15, 'the feed of a tag'],
  ['language', 15, 'the feed of a language'],
  ['year', 60, 'the Atom archive of a year'],
] as const) {
  test(`number of posts in a feed: ${why}`, () => {
    const posts = Array.from({ length: 60 }, (_, index) => aPost({ slug: `/${index}` }));
    assert.equal(postsInFeed({ kind: name, posts }, site).length, wanted);
    const short = aSite({ feedLength: { topic: 1 } });
    assert.equal(postsInFeed({ kind: name, posts }, short).length, wanted === 15 ? 1 : wanted);
  });
}

test('index pages; none for kinds that the blog does not have', () => {
  const named = (lists: typeof blog) => indexPages(lists).map(({ permalink, name }) => `${permalink} ${name}`);
  const always = ['/tag/ the list of tags', '/category/ the list of categories'];
  assert.deepEqual(named(blog), [...always, '/series/ the list of series', '/author/ the list of authors']);
  assert.deepEqual(named(buildBlog([], site)), always);
});

for (const [kind, posts, page, wanted] of [
  ['home', 50, 1, false],
  ['home', 50, 2, true],
  ['tag', 1, 1, true],
  ['tag', 2, 1, false],
  ['tag', 50, 2, true],
  ['category', 1, 1, true],
  ['author', 1, 1, false],
  ['series', 1, 1, false],
  ['year', 9, 1, true],
  ['month', 9, 1, true],
  ['archive', 9, 1, false],
] as const)
  test(`page ${page} of a list (${kind}) with ${posts} posts ${wanted ? 'uses the card of the blog' : 'has its own card'}`, () =>
    assert.equal(sharesCard(kind, posts, page), wanted));
