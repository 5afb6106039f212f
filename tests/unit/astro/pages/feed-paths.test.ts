import assert from 'node:assert/strict';
import { test } from 'node:test';
import { childrenOf, readXml, textIn, type XmlElement } from '../../../build/xml.ts';
import { strings } from '#strings/index.ts';
import { aText } from '../../load/samples.ts';
import { showBlog } from './without-astro.ts';

const { rssPaths } = await import('#astro/pages/rss-paths.ts');
const { atomPaths, yearAtomPaths } = await import('#astro/pages/atom-paths.ts');
const { jsonFeedPaths } = await import('#astro/pages/json-feed-paths.ts');
const { opmlText } = await import('#astro/pages/site-files.ts');

/** The key and the text of each path, by its parameter. */
type Printed = ReadonlyMap<string, { readonly key: string; readonly text: string }>;

const print = async (
  paths: Promise<readonly { params: object; props: { text: string | Promise<string> }; cacheKey: string }[]>,
): Promise<Printed> =>
  new Map(
    await Promise.all(
      (await paths).map(
        async ({ params, props, cacheKey }) =>
          [String(Object.values(params)[0] ?? ''), { key: cacheKey, text: await props.text }] as const,
      ),
    ),
  );

const post = (date: string, fields: string, body = 'Text.'): string => aText(body, fields).replace('2016-02-04', date);

const blog = {
  'posts/a.md': post('2016-02-04', 'slug: /a.html\ntags: [Redis]\ncategory: Web'),
  'posts/b.md': post('2017-02-04', 'slug: /b.html\ntags: [Redis, SQL]'),
  'posts/c.md': post('2019-02-04', 'slug: /c.html\nlang: en\nseries: { name: Rust, order: 1 }'),
};

/** Links of a feed by what they are for. */
const linksOf = (feed: XmlElement): Readonly<Record<string, string>> =>
  Object.fromEntries(childrenOf(feed, 'link').map(({ attributes: { rel = '', href = '' } }) => [rel, href]));

const entriesOf = (feed: XmlElement): readonly string[] =>
  childrenOf(feed, 'entry').map((entry) => linksOf(entry)['alternate'] ?? '');

const textOf = (printed: Printed, name: string): string => printed.get(name)?.text ?? assert.fail(`no feed of ${name}`);

test('each list that readers can follow has RSS, under the address that the manifest promises', async () => {
  const { publication } = await showBlog(blog);
  const promised = publication.manifest.map(({ permalink }) => permalink).filter((path) => path.endsWith('/rss.xml'));
  const printed = [...(await print(rssPaths())).keys()].map((list) => (list === '' ? '/rss.xml' : `/${list}/rss.xml`));
  assert.deepEqual(printed.toSorted(), promised.toSorted());
  for (const list of ['/rss.xml', '/tag/redis/rss.xml', '/series/rust/rss.xml', '/en/rss.xml'])
    assert.ok(printed.includes(list), list);
});

test('RSS of a list names the list and itself, and holds its posts alone, newest first', async () => {
  await showBlog(blog);
  const [channel = assert.fail('no channel')] = childrenOf(
    readXml(textOf(await print(rssPaths()), 'tag/redis')),
    'channel',
  );
  assert.deepEqual(
    [textIn(channel, 'title'), textIn(channel, 'link'), childrenOf(channel, 'atom:link')[0]?.attributes['href']],
    ['Redis · Blog', 'https://blog.example/tag/redis/', 'https://blog.example/tag/redis/rss.xml'],
  );
  assert.deepEqual(
    childrenOf(channel, 'item').map((item) => textIn(item, 'link')),
    ['https://blog.example/b.html', 'https://blog.example/a.html'],
  );
});

test('RSS of the whole blog has the title of the blog', async () => {
  await showBlog(blog);
  const [channel = assert.fail('no channel')] = childrenOf(readXml(textOf(await print(rssPaths()), '')), 'channel');
  assert.deepEqual([textIn(channel, 'title'), childrenOf(channel, 'item').length], ['Blog', 3]);
});

test('RSS of a language is in that language and says so', async () => {
  await showBlog(blog);
  const [channel = assert.fail('no channel')] = childrenOf(readXml(textOf(await print(rssPaths()), 'en')), 'channel');
  assert.deepEqual(
    [textIn(channel, 'title'), textIn(channel, 'language'), childrenOf(channel, 'item').length],
    [`${strings.en.inThisLanguage} · Blog`, 'en', 1],
  );
});

/** Every feed of a blog, by format and list. */
const printAll = async (...blog: Parameters<typeof showBlog>): Promise<Printed> => {
  await showBlog(...blog);
  const formats = { rss: rssPaths(), atom: atomPaths(), year: yearAtomPaths(), json: jsonFeedPaths() };
  const printed = await Promise.all(
    Object.entries(formats).map(async ([format, paths]) =>
      [...(await print(paths))].map(([list, feed]) => [`${format} ${list}`, feed] as const),
    ),
  );
  return new Map(printed.flat());
};

for (const [files, settings, changed, why] of [
  [{ 'posts/b.md': blog['posts/b.md'].replace('Text.', 'Another.') }, {}, 'rss tag/sql', 'the text of a post'],
  [{ 'posts/b.md': blog['posts/b.md'].replace('Title', 'Another') }, {}, 'atom ', 'the title of a post'],
  [
    { 'posts/c.md': blog['posts/c.md'].replace('---\n\n', 'updated: 2020-01-01\n---\n\n') },
    {},
    'year 2019',
    'the date of an edit',
  ],
  [{}, { title: 'Another' }, 'year 2016', 'the title of the blog'],
  [{}, { author: { name: 'Duyet', url: 'https://me.example/' } }, 'json ', 'the page of the author'],
  [{ 'pages/about.md': '---\ntitle: Me\n---\n\nMe.\n' }, {}, undefined, 'a page'],
] as const) {
  test(`the key of a feed changes exactly when the feed does: ${why}`, async () => {
    const before = await printAll(blog);
    const after = await printAll({ ...blog, ...files }, settings);
    const differ = (part: 'key' | 'text') =>
      [...after].filter(([name, feed]) => feed[part] !== before.get(name)?.[part]).map(([name]) => name);
    assert.deepEqual(differ('key'), differ('text'));
    assert.ok(changed === undefined ? differ('text').length === 0 : differ('text').includes(changed));
  });
}

test('feeds hold as many posts as the settings say', async () => {
  await showBlog(blog, { feedLength: { main: 2, topic: 1 } });
  const rss = await print(rssPaths());
  assert.deepEqual(
    ['', 'tag/redis'].map((list) => textOf(rss, list).match(/<item>/g)?.length),
    [2, 1],
  );
});

test('the Atom feed of a blog from Blogger has the id that Blogger gave it', async () => {
  await showBlog({ ...blog, 'posts/d.md': post('2012-01-01', 'blogger_id: tag:blogger.com,1999:blog-7.post-2') });
  assert.equal(textIn(readXml(textOf(await print(atomPaths()), '')), 'id'), 'tag:blogger.com,1999:blog-7');
});

test('the id of an Atom feed keeps the origin that subscribers know when the blog moves', async () => {
  await showBlog(blog, { legacyOrigin: 'http://old.example' });
  assert.equal(textIn(readXml(textOf(await print(atomPaths()), '')), 'id'), 'http://old.example/');
  assert.equal(textIn(readXml(textOf(await print(yearAtomPaths()), '2016')), 'id'), 'http://old.example/2016/');
});

test('the Atom feed leads back year by year to the first post', async () => {
  await showBlog(blog);
  const [atom, years] = [readXml(textOf(await print(atomPaths()), '')), await print(yearAtomPaths())];
  assert.equal(linksOf(atom)['prev-archive'], 'https://blog.example/2019/atom.xml');
  const seen = ['2019', '2017', '2016'].map((year) => {
    const feed = readXml(textOf(years, year));
    const { 'prev-archive': older, 'next-archive': newer, current } = linksOf(feed);
    assert.equal(current, 'https://blog.example/atom.xml');
    return [entriesOf(feed), older, newer];
  });
  const at = (year: string) => `https://blog.example/${year}/atom.xml`;
  assert.deepEqual(seen, [
    [['https://blog.example/c.html'], at('2017'), undefined],
    [['https://blog.example/b.html'], at('2016'), at('2019')],
    [['https://blog.example/a.html'], undefined, at('2017')],
  ]);
});

test('only labels that Blogger served, or that the ledger knows, have Atom', async () => {
  const known = { addresses: { '/tag/sql/atom.xml': 'feed' }, ids: { guid: {}, blogger: {} } };
  const atBlogger = post('2012-01-01', 'tags: [Mysql]\nblogger_id: tag:blogger.com,1999:blog-7.post-2');
  for (const [files, lists] of [
    [{}, ['']],
    [{ 'ledger/published.json': JSON.stringify(known) }, ['', 'tag/sql']],
    [{ 'posts/d.md': atBlogger }, ['', 'tag/mysql']],
  ] as const) {
    await showBlog({ ...blog, ...files }, { from: ['blogger'] });
    const printed = await print(atomPaths());
    assert.deepEqual([...printed.keys()].toSorted(), lists);
    for (const list of lists)
      assert.equal(linksOf(readXml(textOf(printed, list)))['prev-archive'] !== undefined, list === '', 'one archive');
  }
});

test('the JSON feed holds all posts, with its own address', async () => {
  await showBlog(blog);
  const feed = JSON.parse(textOf(await print(jsonFeedPaths()), '')) as { feed_url: string; items: { url: string }[] };
  assert.equal(feed.feed_url, 'https://blog.example/feed.json');
  assert.deepEqual(
    feed.items.map(({ url }) => url),
    ['c', 'b', 'a'].map((name) => `https://blog.example/${name}.html`),
  );
});

test('the list of feeds names each RSS feed once, and no other', async () => {
  await showBlog(blog, { url: 'https://example.com/blog/' });
  const opml = opmlText();
  const named = [...opml.matchAll(/xmlUrl="([^"]*)"/g)].map(([, address]) => address);
  const feeds = [...(await print(rssPaths())).values()].map(
    ({ text }) => /<atom:link href="([^"]*)" rel="self"/.exec(text)?.[1],
  );
  assert.deepEqual(named.toSorted(), feeds.toSorted());
  assert.ok(named.every((address) => address?.startsWith('https://example.com/blog/')));
});

const long = (kilobytes: number, sign: string): string => `${sign.repeat(99)} `.repeat(kilobytes * 10);

/** Nine posts, the newest first: two are short, one is larger than a feed may be, six take 90 KB each. */
const longPosts = Object.fromEntries(
  [1, 600, 90, 90, 90, 90, 90, 90, 1].map((size, index) => [
    `posts/${index}.md`,
    post(`2016-02-${String(20 - index)}`, `slug: /${index}.html`, long(size, String(index))),
  ]),
);

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

for (const [format, paths, idsOf] of [
  ['RSS', rssPaths, (text: string) => [...text.matchAll(/<guid[^>]*>[^<]*\/(\d)\.html</g)].map(([, id]) => id)],
  ['Atom', atomPaths, (text: string) => [...text.matchAll(/<entry><id>[^<]*\/(\d)\.html</g)].map(([, id]) => id)],
  ['JSON', jsonFeedPaths, (text: string) => [...text.matchAll(/"id":"[^"]*\/(\d)\.html"/g)].map(([, id]) => id)],
] as const)
  test(`a feed stays below 512 KB by holding fewer posts, each of them whole: ${format}`, async () => {
    await showBlog(longPosts);
    const text = textOf(await print(paths()), '');
    assert.ok(sizeOf(text) < 512 * 1024, String(sizeOf(text)));
    assert.deepEqual(idsOf(text), ['0', '1', '2', '3', '4', '5', '6'], 'the newest, in their order');
    for (const whole of ['2', '3', '4', '5', '6']) assert.ok(text.includes(long(90, whole).trim()), whole);
    assert.ok(!text.includes(long(1, '1').trim()), 'the post that is too large has its summary only');
  });

test('the archive of a year holds every post whole, however large', async () => {
  await showBlog(longPosts);
  const text = textOf(await print(yearAtomPaths()), '2016');
  assert.equal(text.match(/<entry>/g)?.length, 9);
  assert.ok(text.includes(long(600, '1').trim()));
});

test('feeds have each blank of a title that its author wrote, pages one', async () => {
  const { blog } = await showBlog({ 'posts/a.md': aText('Text.', 'slug: /a.html').replace('Title', 'Two  blanks') });
  for (const paths of [rssPaths, atomPaths, jsonFeedPaths])
    assert.match(textOf(await print(paths()), ''), /[">]Two {2}blanks[<"]/);
  assert.equal(blog.posts[0]?.title, 'Two blanks');
});
