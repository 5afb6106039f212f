import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { attribute, elements, find, textOf } from './html.ts';
import { blogs, odd, sample, type Site } from './site.ts';
import { addressOf, field, isPage, isPublished, writtenIn } from './written.ts';
import { childrenOf, readXml, textIn, type XmlElement } from './xml.ts';

const built = [
  { name: 'sample', blog: blogs.sample, open: sample, root: 'https://muc.example', legacy: 'https://muc.example' },
  { name: 'odd', blog: blogs.odd, open: odd, root: 'https://odd.example', legacy: 'http://first.odd.example' },
];

const channelOf = async ({ read }: Site): Promise<XmlElement> =>
  childrenOf(readXml(await read('rss.xml')), 'channel')[0] ?? assert.fail('no channel');

const itemsOf = async (site: Site): Promise<XmlElement[]> => childrenOf(await channelOf(site), 'item');

const date = (element: XmlElement, name: string): Date => new Date(textIn(element, name));

for (const { name, blog, open, root, legacy } of built) {
  test(`the feed of the ${name} blog is well-formed`, async () => {
    const { folder, read } = await open();
    const text = await read('rss.xml');
    readXml(text);
    // XML 1.0 §2.2: feed readers drop the whole feed for one such character.
    assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
    const lint = spawnSync('xmllint', ['--noout', join(folder, 'rss.xml')], { encoding: 'utf8' });
    if (!lint.error) assert.equal(lint.stderr, '');
  });

  test(`the feed of the ${name} blog has the newest 50 posts, with ids that never change`, async () => {
    const items = await itemsOf(await open());
    const texts = (await writtenIn(blog)).filter((text) => isPublished(text) && !isPage(text));
    assert.equal(items.length, Math.min(50, texts.length));
    const links = items.map((item) => textIn(item, 'link'));
    const guids = new Map(items.map((item) => [textIn(item, 'link'), textIn(item, 'guid')]));
    for (const text of texts) {
      const link = encodeURI(root + addressOf(text));
      const slug = field(text, 'slug') ?? addressOf(text);
      assert.equal(guids.get(link), legacy + (slug.startsWith('/') ? slug : `/${slug}`), text.file);
    }
    assert.equal(new Set(links).size, links.length, 'each post once');
    for (const item of items) assert.equal(childrenOf(item, 'guid')[0]?.attributes['isPermaLink'], 'false');
    const times = items.map((item) => date(item, 'pubDate').getTime());
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
      'newest first',
    );
  });

  test(`the feed of the ${name} blog has its date of change, language and address`, async () => {
    const site = await open();
    const channel = await channelOf(site);
    const changes = (await writtenIn(blog))
      .filter((text) => isPublished(text) && !isPage(text))
      .map((text) => Date.parse(field(text, 'modified_time') ?? field(text, 'updated') ?? ''))
      .filter((time) => !Number.isNaN(time));
    const published = childrenOf(channel, 'item').map((item) => date(item, 'pubDate').getTime());
    const newest = Math.floor(Math.max(...changes, ...published) / 1000) * 1000;
    assert.equal(date(channel, 'lastBuildDate').getTime(), newest);
    assert.equal(textIn(channel, 'language'), 'vi');
    assert.equal(childrenOf(channel, 'atom:link')[0]?.attributes['href'], `${root}/rss.xml`);
    assert.match(textIn(childrenOf(channel, 'item')[0] ?? assert.fail(), 'pubDate'), / GMT$/);
  });

  test(`texts in the feed of the ${name} blog have no scripts and only absolute addresses`, async () => {
    for (const item of await itemsOf(await open())) {
      const link = textIn(item, 'link');
      const html = parseFragment(textIn(item, 'content:encoded'));
      assert.notEqual(textOf(html).trim(), '', `${link}: full text`);
      assert.deepEqual(
        find(html, 'script', 'iframe', 'style', 'form').map(({ tagName }) => tagName),
        [],
        link,
      );
      for (const element of elements(html)) {
        for (const key of ['href', 'src']) {
          const address = attribute(element, key);
          if (address !== undefined) assert.match(address, /^(?:https?:\/\/|mailto:)/, `${link}: ${address}`);
        }
        assert.deepEqual(
          element.attrs.filter(({ name }) => /^(?:on|style$)/.test(name)),
          [],
          link,
        );
      }
    }
  });
}

test('an item has the date, title, topics and text of its post', async () => {
  const items = await itemsOf(await odd());
  const at = (path: string) =>
    items.find((item) => textIn(item, 'link') === `https://odd.example${path}`) ?? assert.fail(path);
  assert.equal(date(at('/2013/06/readme.md'), 'pubDate').toISOString(), '2013-05-31T17:30:00.000Z');
  assert.equal(
    date(at('/2018/05/aliases.html'), 'pubDate').toISOString(),
    '2018-05-05T17:00:00.000Z',
    'an edit does not change the date',
  );
  assert.equal(
    textIn(at('/2016/01/hostile-title.html'), 'title'),
    '</script><script>alert(1)</script> & "quotes" <b>bold</b> ’ 😀',
  );
  const topics = childrenOf(at('/2016/02/long-title.html'), 'category').map(({ text }) => text);
  assert.deepEqual(topics, ['I/O', 'C++', 'C#', 'San Francisco, USA', 'Ph.D', '2.0', 'Many']);
  assert.match(textIn(at('/2015/02/components.html'), 'content:encoded'), /Mind the gap/, 'MDX in full');
});
