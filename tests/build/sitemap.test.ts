import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, linked, meta } from './html.ts';
import { blogs, odd, sample, site, type Site } from './site.ts';
import { addressOf, isPublished, writtenIn } from './written.ts';
import { childrenOf, readXml, textIn } from './xml.ts';

const built = [
  { name: 'sample', blog: blogs.sample, root: 'https://muc.example', open: sample },
  { name: 'odd', blog: blogs.odd, root: 'https://odd.example', open: odd },
  {
    name: 'sample below a sub-path',
    blog: blogs.sample,
    root: 'https://example.org/sub',
    open: () => site('below', { env: { SITE_URL: 'https://example.org/sub/' } }),
  },
];

/** Names of the sitemap files in the index. */
const partsOf = async ({ read }: Site, root: string): Promise<string[]> =>
  childrenOf(readXml(await read('sitemap-index.xml')), 'sitemap').map((part) => {
    const loc = textIn(part, 'loc');
    assert.ok(loc.startsWith(`${root}/`), loc);
    return loc.slice(root.length + 1);
  });

/** Addresses in a sitemap with their `lastmod`. */
const listed = async (site: Site, root: string): Promise<{ readonly loc: string; readonly lastmod: string }[]> => {
  const parts = await Promise.all((await partsOf(site, root)).map(async (file) => readXml(await site.read(file))));
  return parts
    .flatMap((part) => childrenOf(part, 'url'))
    .map((url) => ({ loc: textIn(url, 'loc'), lastmod: textIn(url, 'lastmod') }));
};

for (const { name, blog, root, open } of built) {
  test(`the sitemap of ${name} holds each post and page once, at its exact address`, async () => {
    const locs = (await listed(await open(), root)).map(({ loc }) => loc);
    assert.deepEqual(
      locs.filter((loc, index) => locs.indexOf(loc) !== index),
      [],
      'an address twice',
    );
    for (const text of (await writtenIn(blog)).filter(isPublished)) {
      const hidden = text.fields['noindex'] === true || text.fields['canonical'] !== undefined;
      assert.equal(locs.includes(encodeURI(root + addressOf(text))), !hidden, text.file);
    }
  });

  test(`the sitemap of ${name} has canonical addresses only, and no pages with noindex`, async () => {
    const built = await open();
    const indexed = [...built.pages.values()].filter((page) => !meta(page, 'robots').includes('noindex'));
    const canonicals = new Set(indexed.flatMap((page) => linked(page, 'canonical')));
    for (const { loc } of await listed(built, root))
      assert.ok(canonicals.has(loc), `${loc} is not the canonical address of an indexed page`);
  });

  test(`the sitemap of ${name} is in robots.txt, and its index has parts`, async () => {
    const site = await open();
    assert.match(await site.read('robots.txt'), new RegExp(`^Sitemap: ${root}/sitemap-index\\.xml$`, 'm'));
    assert.ok((await partsOf(site, root)).length > 0);
  });
}

test('lastmod is the last change of a text, and of the newest text of a list', async () => {
  const days = new Map(
    (await listed(await odd(), 'https://odd.example')).map(({ loc, lastmod }) => [
      loc.replace('https://odd.example', ''),
      lastmod,
    ]),
  );
  const expected = [
    ['/2018/05/aliases.html', '2020-06-07T01:09:10.000Z'],
    ['/2015/04/front-matter.html', '2019-08-06T23:05:04.321Z'],
    ['/2013/06/readme.md', '2013-05-31T17:30:00.000Z'],
    ['/2013/05/', '2013-05-06T17:30:00.000Z'],
    ['/2018/', '2020-06-07T01:09:10.000Z'],
    ['/', '2020-06-07T01:09:10.000Z'],
    ['/about/', ''],
  ] as const;
  for (const [path, day] of expected) assert.equal(days.get(path), day, path);
});

test('the 404 page has noindex', async () => {
  const { pages } = await sample();
  assert.deepEqual(meta(pages.get('404.html') ?? assert.fail(), 'robots'), ['noindex']);
  assert.ok(find(pages.get('404.html') ?? assert.fail(), 'a').length > 0);
});
