import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aText } from '../../load/samples.ts';
import { showBlog } from './without-astro.ts';

const paths = await import('#astro/pages/list-paths.ts');

const post = (number: number, fields: string): string =>
  aText(`Text ${number}.`, `slug: /${number}.html\n${fields}`).replace('2016-02-04', `201${number}-0${number}-04`);

const blog = {
  'posts/1.md': post(1, 'tags: [Redis]\ncategory: Web\nlang: vi'),
  'posts/2.md': post(2, 'tags: [Redis]\nlang: vi\nseries: { name: Rust, order: 1 }'),
  'posts/3.md': post(3, 'tags: [Redis]\nlang: vi'),
  'posts/4.md': post(4, 'lang: en'),
};

type Params = Readonly<Record<string, string>>;

/** Folders of the routes in `src/pages`. */
const routes: readonly (readonly [keyof typeof paths, (params: Params) => string])[] = [
  ['allPostsPaths', ({ page }) => `/page/${page}/`],
  ['languagePaths', ({ lang }) => `/${lang}/`],
  ['laterLanguagePaths', ({ lang, page }) => `/${lang}/page/${page}/`],
  ['termPaths', ({ taxonomy, term }) => `/${taxonomy}/${term}/`],
  ['laterTermPaths', ({ taxonomy, term, page }) => `/${taxonomy}/${term}/page/${page}/`],
  ['termIndexPaths', ({ taxonomy }) => `/${taxonomy}/`],
  ['seriesPaths', ({ series }) => `/series/${series}/`],
  ['yearPaths', ({ year }) => `/${year}/`],
  ['monthPaths', ({ year, month }) => `/${year}/${month}/`],
];

/** Views by the addresses of their pages. */
const viewsOf = (): ReadonlyMap<string, unknown> =>
  new Map(
    routes.flatMap(([name, address]) =>
      paths[name]().map(({ params, props }) => [address(params as unknown as Params), props.view] as const),
    ),
  );

/** Pages that other routes make. */
const others = ['/', '/archive/', '/series/', '/search/', '/subscribe/', '/404.html'];

for (const [settings, why] of [
  [{}, 'as Blogger had them'],
  [{ postsPerPage: 2 }, 'with later pages'],
  [{ postsPerPage: 1, from: ['gatsby'] }, 'with the numbers of Gatsby'],
] as const) {
  test(`there is one page for each address of a list that the manifest promises: ${why}`, async () => {
    const { publication } = await showBlog(blog, { ...settings, from: [...('from' in settings ? settings.from : [])] });
    const promised = publication.manifest
      .filter(({ kind, file }) => (kind === 'list' || kind === 'derived') && file.endsWith('/index.html'))
      .map(({ permalink }) => permalink)
      .filter((permalink) => !others.includes(permalink));
    assert.deepEqual([...viewsOf().keys()].toSorted(), promised.toSorted());
  });
}

/** Addresses of the posts that a view links to, in order, each once. */
const postsIn = (view: unknown): readonly string[] => [
  ...new Set(JSON.stringify(view).match(/(?<=")\/\d\.html(?=")/g)),
];

test('each page of a list shows its own posts, newest first', async () => {
  await showBlog(blog, { postsPerPage: 2 });
  const views = viewsOf();
  for (const [address, posts] of [
    ['/page/2/', ['/2.html', '/1.html']],
    ['/tag/redis/', ['/3.html', '/2.html']],
    ['/tag/redis/page/2/', ['/1.html']],
    ['/category/web/', ['/1.html']],
    ['/vi/', ['/3.html', '/2.html']],
    ['/vi/page/2/', ['/1.html']],
    ['/en/', ['/4.html']],
    ['/series/rust/', ['/2.html']],
    ['/2013/', ['/3.html']],
    ['/2013/03/', ['/3.html']],
  ] as const)
    assert.deepEqual(postsIn(views.get(address)), posts, address);
});

test('a list of authors appears with the second author', async () => {
  await showBlog(blog);
  assert.ok(![...viewsOf().keys()].some((address) => address.startsWith('/author/')));
  await showBlog({ ...blog, 'posts/5.md': post(5, 'author: An') });
  assert.ok(['/author/', '/author/an/'].every((address) => viewsOf().has(address)));
});
