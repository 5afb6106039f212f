import assert from 'node:assert/strict';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { blogs, filesBelow, runBuild } from '../build/site.ts';
import { childrenOf, readXml, textIn } from '../build/xml.ts';
import { buildSample, put } from './old-blog.ts';
import { run, runOk } from './programs.ts';

/** A built blog and its XML files. */
interface Built {
  readonly name: string;
  readonly root: string;
  readonly folder: string;
  /** Paths of files of a kind, below `folder`. */
  readonly atom: readonly string[];
  readonly rss: readonly string[];
  readonly sitemap: readonly string[];
  readonly opml: readonly string[];
}

const findFiles = async (name: string, root: string, folder: string): Promise<Built> => {
  const files = (await filesBelow(folder)).filter((file) => /\.(?:xml|opml)$|^feeds\//.test(file));
  const read = await Promise.all(
    files.map(async (file) => [file, (await readFile(join(folder, file), 'utf8')).slice(0, 400)] as const),
  );
  const startingWith = (beginning: RegExp) => read.filter(([, text]) => beginning.test(text)).map(([file]) => file);
  return {
    name,
    root,
    folder,
    atom: startingWith(/<feed\b/),
    rss: startingWith(/<rss\b/),
    sitemap: startingWith(/<(?:urlset|sitemapindex)\b/),
    opml: startingWith(/<opml\b/),
  };
};

const buildOdd = async (): Promise<string> => {
  const { status, output, folder } = await runBuild('clients-odd', { blog: blogs.odd });
  assert.equal(status, 0, output);
  return folder;
};

const sample = await findFiles('the sample blog', 'https://muc.example', (await buildSample()).folder);
const odd = await findFiles('the odd blog', 'https://odd.example', await buildOdd());
const read = ({ folder }: Built, file: string): Promise<string> => readFile(join(folder, file), 'utf8');
const paths = ({ folder }: Built, files: readonly string[]): string[] => files.map((file) => join(folder, file));

test('there are feeds of every kind, sitemaps and an OPML file to check', () => {
  for (const { atom, rss, sitemap, opml } of [sample, odd]) {
    for (const file of ['atom.xml', 'feeds/posts/default/index.html', 'feeds/comments/default/index.html'])
      assert.ok(atom.includes(file), file);
    assert.ok(atom.some((file) => /^\d{4}\/atom\.xml$/.test(file)));
    assert.ok(atom.some((file) => file.startsWith('feeds/posts/default/-/')));
    assert.ok(rss.includes('rss.xml') && rss.length > 5);
    for (const file of ['sitemap-index.xml', 'sitemap-0.xml', 'sitemap.xml', 'sitemap-pages.xml'])
      assert.ok(sitemap.includes(file), file);
    assert.deepEqual(opml, ['feeds.opml']);
  }
});

const grammar = fileURLToPath(new URL('atom.rnc', import.meta.url));
const sitemapSchema = fileURLToPath(new URL('sitemap.xsd', import.meta.url));

/** Changes of a valid Atom feed that make it invalid. */
for (const [from, to, why] of [
  [/<updated>[^<]*<\/updated>/, '', 'no date of the last change'],
  [/<id>[^<]*<\/id>/, '', 'no id'],
  [/(<updated>[^<]*)Z</, '$1.000+07:00<', 'a fraction and an offset, as Blogger wrote'],
  [/href="https:\/\/[^/]*/, 'href="', 'an address that is not absolute'],
  [/<link rel="self"[^>]*>/, '', 'no link to itself'],
  [/<summary>/, '<guid>x</guid><summary>', 'an element that Atom does not have'],
  [/<content type="html"/, '<content type="text"', 'HTML with the type of plain text'],
  [/<title>[^<]*<\/title>/, '', 'no title'],
] as const) {
  test(`the grammar of Atom rejects: ${why}`, async () => {
    const valid = await read(sample, 'atom.xml');
    const invalid = valid.replace(from, to);
    assert.notEqual(invalid, valid);
    const file = await put(await mkdtemp(join(tmpdir(), 'muc-atom-')), 'bad.xml', invalid);
    const { status, output } = await run('jing', ['-c', grammar, file]);
    assert.equal(status, 1);
    assert.match(output, /bad\.xml:\d+:\d+: error: /);
  });
}

const address = z.url({ protocol: /^https?$/ });
const instant = z.iso.datetime({ precision: 0 });
const language = z.string().regex(/^[a-z]{2}$/);
const authors = z.array(z.strictObject({ name: z.string().min(1), url: address.optional() })).min(1);

/** JSON Feed 1.1 (jsonfeed.org/version/1.1): required fields, and the types of all fields that the blog writes. */
const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: address,
  feed_url: address,
  description: z.string(),
  language,
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
        language,
        tags: z.array(z.string().min(1)).min(1).optional(),
        authors: authors.optional(),
      }),
    )
    .min(1),
});

/** Checks the required elements of RSS 2.0 and their formats (rssboard.org/rss-specification). */
const checkRss = (text: string, root: string): void => {
  const rss = readXml(text);
  assert.equal(rss.attributes['version'], '2.0');
  const channel = childrenOf(rss, 'channel')[0] ?? assert.fail('no channel');
  for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate'])
    assert.equal(childrenOf(channel, name).length, 1, name);
  const items = childrenOf(channel, 'item');
  for (const item of items) {
    for (const name of ['title', 'link', 'guid', 'pubDate', 'description', 'content:encoded', 'dc:creator'])
      assert.equal(childrenOf(item, name).length, 1, `${textIn(item, 'link')}: ${name}`);
    assert.deepEqual(childrenOf(item, 'author'), [], 'must be an email address in RSS, so it is not used');
    assert.match(textIn(item, 'pubDate'), /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
    assert.match(textIn(item, 'link'), /^https:\/\/[\x21-\x7e]+$/);
    assert.ok(textIn(item, 'link').startsWith(`${root}/`));
  }
  assert.equal(new Set(items.map((item) => textIn(item, 'guid'))).size, items.length, 'each id once');
};

for (const built of [sample, odd]) {
  const { name, root } = built;

  test(`every feed, sitemap and list of feeds of ${name} is well-formed XML`, async () => {
    const files = [...built.atom, ...built.rss, ...built.sitemap, ...built.opml];
    assert.equal(await runOk('xmllint', ['--nonet', '--noout', ...paths(built, files)]), '');
  });

  test(`every Atom feed of ${name} conforms to RFC 4287, with unique ids`, async () => {
    await runOk('jing', ['-c', grammar, ...paths(built, built.atom)]);
    for (const file of built.atom) {
      const ids = childrenOf(readXml(await read(built, file)), 'entry').map((entry) => textIn(entry, 'id'));
      assert.equal(new Set(ids).size, ids.length, file);
    }
  });

  test(`every RSS feed of ${name} conforms to RSS 2.0`, async () => {
    for (const file of built.rss) checkRss(await read(built, file), root);
  });

  test(`the JSON feed of ${name} conforms to JSON Feed 1.1`, async () => {
    const feed = jsonFeedSchema.parse(JSON.parse(await read(built, 'feed.json')));
    assert.equal(feed.feed_url, `${root}/feed.json`);
    assert.equal(new Set(feed.items.map(({ id }) => id)).size, feed.items.length);
  });

  test(`every sitemap of ${name} conforms to the schema of sitemaps.org`, async () => {
    for (const file of built.sitemap) {
      const text = await read(built, file);
      if (/<sitemapindex\b/.test(text)) {
        const parts = childrenOf(readXml(text), 'sitemap').map((part) => textIn(part, 'loc'));
        assert.ok(parts.length > 0 && parts.every((loc) => loc.startsWith(`${root}/`)), file);
      } else await runOk('xmllint', ['--nonet', '--noout', '--schema', sitemapSchema, ...paths(built, [file])]);
    }
  });

  test(`the list of feeds of ${name} is OPML 2.0, and each feed in it exists`, async () => {
    const opml = readXml(await read(built, 'feeds.opml'));
    assert.equal(opml.attributes['version'], '2.0');
    const outlines = childrenOf(opml, 'body').flatMap((body) => childrenOf(body, 'outline'));
    assert.ok(outlines.length > 5);
    for (const { attributes } of outlines) {
      assert.equal(attributes['type'], 'rss');
      assert.ok(attributes['text'] && attributes['htmlUrl']?.startsWith(`${root}/`));
      const { pathname } = new URL(attributes['xmlUrl'] ?? '');
      assert.ok(built.rss.includes(decodeURIComponent(pathname).slice(1)), pathname);
    }
  });
}
