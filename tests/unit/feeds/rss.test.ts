import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getRssString } from '@astrojs/rss';
import { lastUpdated, type FeedItem } from '#feeds/item.ts';
import { rssFeed, rssItem } from '#feeds/rss.ts';
import { escapeHtml } from '#text/plain-text.ts';
import { childrenOf, readXml, textIn, type XmlElement } from '../../build/xml.ts';
import { anItem, aPlace } from './items.ts';

const feed = async (items: readonly FeedItem[]): Promise<string> =>
  rssFeed(aPlace, await Promise.all(items.map(rssItem)), lastUpdated(items));

/** The channel, parsed from the XML that the library writes. */
const channelOf = async (items: readonly FeedItem[]): Promise<XmlElement> =>
  childrenOf(readXml(await feed(items)), 'channel')[0] ?? assert.fail('no channel');

const itemOf = async (fields: Partial<FeedItem> = {}): Promise<XmlElement> =>
  childrenOf(await channelOf([anItem(fields)]), 'item')[0] ?? assert.fail('no item');

test('the channel has a title, links, a language and a date', async () => {
  const channel = await channelOf([anItem(), anItem({ updated: new Date('2020-01-02T03:04:05Z') })]);
  for (const [name, wanted] of [
    ['title', 'Blog'],
    ['description', 'Một blog.'],
    ['link', 'https://blog.example/'],
    ['language', 'vi'],
    ['lastBuildDate', 'Thu, 02 Jan 2020 03:04:05 GMT'],
  ] as const)
    assert.equal(textIn(channel, name), wanted);
  assert.deepEqual(childrenOf(channel, 'atom:link')[0]?.attributes, {
    href: 'https://blog.example/feed',
    rel: 'self',
    type: 'application/rss+xml',
  });
});

test('a channel without items has no date', async () =>
  assert.deepEqual(childrenOf(await channelOf([]), 'lastBuildDate'), []));

test('an item has the values of its post', async () => {
  const item = await itemOf({ topics: ['Web', 'C & C++'] });
  for (const [name, wanted] of [
    ['title', 'Title'],
    ['link', 'https://blog.example/2016/02/x.html'],
    ['guid', 'https://first.example/2016/02/x.html'],
    ['pubDate', 'Thu, 04 Feb 2016 01:02:03 GMT'],
    ['description', 'How it begins.'],
    ['content:encoded', '<p>Text.</p>'],
    ['dc:creator', 'Duyet'],
  ] as const)
    assert.equal(textIn(item, name), wanted);
  assert.deepEqual(
    childrenOf(item, 'category').map(({ text }) => text),
    ['Web', 'C & C++'],
  );
});

test('an item has one guid, which is not a permalink', async () => {
  const guids = childrenOf(await itemOf(), 'guid');
  assert.deepEqual(
    guids.map(({ attributes, text }) => [attributes, text]),
    [[{ isPermaLink: 'false' }, 'https://first.example/2016/02/x.html']],
  );
});

for (const guid of [
  'https://first.example/tên',
  'https://first.example/t%C3%AAn',
  'https://first.example/a&b.html',
  'https://first.example/2016/02/x.html/',
]) {
  test(`a guid stays unchanged: ${guid}`, async () => assert.equal(textIn(await itemOf({ guid }), 'guid'), guid));
}

for (const [fields, name, wanted, why] of [
  [{ title: '</script> & <b>“x”</b>' }, 'title', '</script> & <b>“x”</b>', 'XML special characters in a title'],
  [{ title: '007' }, 'title', '007', 'a title that looks like a number'],
  [{ author: 'Tom & <Jerry>' }, 'dc:creator', 'Tom & <Jerry>', 'XML special characters in a name'],
  [{ summary: '1 < 2 & 3' }, 'description', '1 &lt; 2 &amp; 3', 'a summary is text, and readers show HTML'],
  [{ html: '<p>]]> &amp; &lt;b&gt;</p>' }, 'content:encoded', '<p>]]> &amp; &lt;b&gt;</p>', 'escapes in a text'],
  [{ html: '<pre>  a\n\n\tb</pre>' }, 'content:encoded', '<pre>  a\n\n\tb</pre>', 'spaces in code'],
] as const) {
  test(`the library keeps the text of an item: ${why}`, async () =>
    assert.equal(textIn(await itemOf(fields), name), wanted));
}

test('there is no other id than the guid, which FreshRSS would prefer', async () => {
  const names = (await itemOf()).children.map(({ name }) => name);
  assert.deepEqual(
    names.filter((name) => /^(?:atom:id|dc:identifier|id|author)$/.test(name)),
    [],
  );
});

test('the summary comes before the full text', async () => {
  const names = (await itemOf()).children.map(({ name }) => name);
  assert.ok(names.indexOf('description') < names.indexOf('content:encoded'));
});

test('single items give the same feed as the library gives for all items', async () => {
  const items = [
    anItem({ title: '</item></channel>', html: '<p>&lt;item&gt; and <code>&lt;/item&gt;</code></p>' }),
    anItem({ guid: 'https://first.example/y', updated: new Date('2020-01-02T03:04:05Z'), topics: ['a', 'b'] }),
  ];
  const { title, description, alternate, self, lang } = aPlace;
  const whole = await getRssString({
    title,
    description,
    site: alternate,
    xmlns: {
      content: 'http://purl.org/rss/1.0/modules/content/',
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
    },
    customData: `<language>${lang}</language><lastBuildDate>Thu, 02 Jan 2020 03:04:05 GMT</lastBuildDate><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      pubDate: item.published,
      description: escapeHtml(item.summary),
      content: item.html,
      categories: [...item.topics],
      customData: `<guid isPermaLink="false">${item.guid}</guid><dc:creator>${item.author}</dc:creator>`,
    })),
  });
  assert.equal(await feed(items), whole);
});
