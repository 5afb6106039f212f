import assert from 'node:assert/strict';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { engine } from '../build/site.ts';
import { childrenOf, readXml } from '../build/xml.ts';
import { buildSample, put } from './old-blog.ts';
import { run, runWell } from './programs.ts';

const { folder, publication } = await buildSample();

/** Files of what the blog publishes that holds this at its beginning. */
const filesWith = async (beginning: RegExp): Promise<string[]> => {
  const files = publication.published.filter(({ kind }) => kind === 'feed' || kind === 'file').map(({ file }) => file);
  const read = await Promise.all(
    [...new Set(files)].map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const),
  );
  return read.filter(([, text]) => beginning.test(text.slice(0, 400))).map(([file]) => file);
};

const paths = (files: readonly string[]): string[] => files.map((file) => join(folder, file));

const atomFiles = await filesWith(/<feed\b/);
const rssFiles = await filesWith(/<rss\b/);
const sitemapFiles = await filesWith(/<(?:urlset|sitemapindex)\b/);
const opmlFiles = await filesWith(/<opml\b/);

test('the blog has feeds of every kind, a sitemap and a list of feeds to look at', () => {
  for (const file of ['atom.xml', 'feeds/posts/default/index.html', 'feeds/comments/default/index.html'])
    assert.ok(atomFiles.includes(file), file);
  assert.ok(atomFiles.some((file) => /^\d{4}\/atom\.xml$/.test(file)));
  assert.ok(atomFiles.some((file) => file.startsWith('feeds/posts/default/-/')));
  assert.ok(rssFiles.includes('rss.xml') && rssFiles.length > 5);
  for (const file of ['sitemap-index.xml', 'sitemap-0.xml', 'sitemap.xml', 'sitemap/sitemap-0.xml'])
    assert.ok(sitemapFiles.includes(file), file);
  assert.deepEqual(opmlFiles, ['feeds.opml']);
});

test('every feed, sitemap and list of feeds is well-formed XML', async () => {
  const files = [...atomFiles, ...rssFiles, ...sitemapFiles, ...opmlFiles];
  const fine = await runWell('xmllint', ['--nonet', '--noout', ...paths(files)]);
  assert.equal(fine, '');
});

const grammar = fileURLToPath(new URL('atom.rnc', import.meta.url));

test('every Atom feed keeps to RFC 4287', async () => {
  assert.equal(await runWell('jing', ['-c', grammar, ...paths(atomFiles)]), '');
});

/** One change to a good Atom feed each, and what the grammar must say of it. */
for (const [from, to, why] of [
  [/<updated>[^<]*<\/updated>/, '', 'no date of the last change'],
  [/<id>[^<]*<\/id>/, '', 'no id'],
  [/(<updated>[^<]*)Z</, '$1.000+07:00<', 'a fraction and an offset, as Blogger wrote'],
  [/href="https:\/\/[^/]*/, 'href="', 'an address that is not absolute'],
  [/<link rel="self"[^>]*>/, '', 'no address of its own'],
  [/<summary>/, '<guid>x</guid><summary>', 'an element that Atom does not have'],
  [/<content type="html"/, '<content type="text"', 'a text that readers would show with its tags'],
  [/<title>[^<]*<\/title>/, '', 'no title'],
] as const) {
  test(`the grammar of Atom refuses ${why}`, async () => {
    const good = await readFile(join(folder, 'atom.xml'), 'utf8');
    const bad = good.replace(from, to);
    assert.notEqual(bad, good);
    const file = await put(await mkdtemp(join(tmpdir(), 'muc-atom-')), 'bad.xml', bad);
    const { status, output } = await run('jing', ['-c', grammar, file]);
    assert.equal(status, 1);
    assert.match(output, /bad\.xml:\d+:\d+: error: /);
  });
}

test('every sitemap keeps to the schema of sitemaps.org', async () => {
  const schema = join(engine, 'node_modules/sitemap/schema');
  for (const file of sitemapFiles) {
    const text = await readFile(join(folder, file), 'utf8');
    if (/<sitemapindex\b/.test(text)) {
      const parts = childrenOf(readXml(text), 'sitemap').map((part) => childrenOf(part, 'loc')[0]?.text ?? '');
      assert.ok(parts.length > 0 && parts.every((loc) => loc.startsWith('https://muc.example/')), file);
    } else
      await runWell('xmllint', ['--nonet', '--noout', '--schema', join(schema, 'sitemap.xsd'), join(folder, file)]);
  }
});

/** RSS 2.0 as rssboard.org/rss-specification asks: what must be there, at most once, in the shape that it names. */
test('every RSS feed has what RSS 2.0 requires', async () => {
  for (const file of rssFiles) {
    const rss = readXml(await readFile(join(folder, file), 'utf8'));
    assert.equal(rss.attributes['version'], '2.0', file);
    const [channel] = childrenOf(rss, 'channel');
    assert.ok(channel, file);
    for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate'])
      assert.equal(childrenOf(channel, name).length, 1, `${file}: ${name}`);
    const ids = new Set<string>();
    for (const item of childrenOf(channel, 'item')) {
      for (const name of ['title', 'link', 'guid', 'pubDate', 'description', 'content:encoded', 'dc:creator'])
        assert.equal(childrenOf(item, name).length, 1, `${file}: ${name}`);
      assert.deepEqual(childrenOf(item, 'author'), [], 'would have to be a mail address');
      const [date, link, guid] = ['pubDate', 'link', 'guid'].map((name) => childrenOf(item, name)[0]?.text ?? '');
      assert.match(date ?? '', /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
      assert.match(link ?? '', /^https:\/\/muc\.example\/[\x21-\x7e]+$/, file);
      assert.ok(!ids.has(guid ?? ''), `${file} shows ${guid} twice`);
      ids.add(guid ?? '');
    }
  }
});

test('no Atom feed shows an id twice', async () => {
  for (const file of atomFiles) {
    const entries = childrenOf(readXml(await readFile(join(folder, file), 'utf8')), 'entry');
    const ids = entries.map((entry) => childrenOf(entry, 'id')[0]?.text);
    assert.equal(new Set(ids).size, ids.length, file);
  }
});

const address = z.url({ protocol: /^https?$/ });
const instant = z.iso.datetime({ precision: 0 });
const authors = z.array(z.strictObject({ name: z.string().min(1), url: address.optional() })).min(1);

/** JSON Feed 1.1 (jsonfeed.org/version/1.1): what is required, and the types of all that this blog writes. */
const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  description: z.string(),
  language: z.string().regex(/^[a-z]{2}$/),
  authors,
  items: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        url: address,
        title: z.string(),
        summary: z.string(),
        content_html: z.string().min(1),
        date_published: instant,
        date_modified: instant,
        language: z.string().regex(/^[a-z]{2}$/),
        tags: z.array(z.string().min(1)).min(1).optional(),
        authors: authors.optional(),
      }),
    )
    .min(1),
});

test('the JSON feed keeps to version 1.1', async () => {
  const feed = jsonFeedSchema.parse(JSON.parse(await readFile(join(folder, 'feed.json'), 'utf8')));
  assert.equal(feed.feed_url, 'https://muc.example/feed.json');
  assert.equal(new Set(feed.items.map(({ id }) => id)).size, feed.items.length);
});

test('the list of feeds is OPML 2.0, and each feed in it is published', async () => {
  const opml = readXml(await readFile(join(folder, 'feeds.opml'), 'utf8'));
  assert.equal(opml.attributes['version'], '2.0');
  const outlines = childrenOf(opml, 'body').flatMap((body) => childrenOf(body, 'outline'));
  const known = new Set(publication.published.filter(({ kind }) => kind === 'feed').map(({ permalink }) => permalink));
  assert.ok(outlines.length > 5);
  for (const { attributes } of outlines) {
    assert.equal(attributes['type'], 'rss');
    assert.ok(attributes['text'] && attributes['htmlUrl']);
    const feed = decodeURIComponent(new URL(attributes['xmlUrl'] ?? '').pathname);
    assert.ok(known.has(feed), feed);
  }
});
