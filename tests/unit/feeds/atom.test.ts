import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atomDate, atomEntry, atomFeed, type AtomFeed } from '#feeds/atom.ts';
import { childrenOf, readXml, textIn } from '../../build/xml.ts';
import { anItem, aPlace } from './items.ts';

const feed = (fields: Partial<AtomFeed> = {}, item = anItem()): string => {
  const { updated } = item;
  const whole = { ...aPlace, id: 'tag:blogger.com,1999:blog-1', author: { name: 'Duyet' }, updated, ...fields };
  return atomFeed(whole, [atomEntry(item, whole.author.name)]);
};

const entryOf = (fields: Parameters<typeof anItem>[0]) => {
  const [entry] = childrenOf(readXml(feed({}, anItem(fields))), 'entry');
  return entry ?? assert.fail('no entry');
};

for (const [date, wanted, why] of [
  ['2016-02-04T01:02:03.456Z', '2016-02-04T01:02:03Z', 'no fraction'],
  ['2016-02-04T08:02:03+07:00', '2016-02-04T01:02:03Z', 'UTC'],
  ['2016-02-04', '2016-02-04T00:00:00Z', 'midnight'],
] as const) {
  test(`a date in a feed: ${why}`, () => assert.equal(atomDate(new Date(date)), wanted));
}

test('an Atom feed with one entry', () =>
  assert.equal(
    feed(),
    '<?xml version="1.0" encoding="utf-8"?>\n' +
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">' +
      '<id>tag:blogger.com,1999:blog-1</id><title>Blog</title><subtitle>Một blog.</subtitle>' +
      '<link rel="self" type="application/atom+xml" href="https://blog.example/feed"/>' +
      '<link rel="alternate" type="text/html" href="https://blog.example/"/>' +
      '<updated>2016-02-05T01:02:03Z</updated><author><name>Duyet</name></author>' +
      '<entry><id>tag:blogger.com,1999:blog-1.post-2</id><title>Title</title>' +
      '<link rel="alternate" type="text/html" href="https://blog.example/2016/02/x.html"/>' +
      '<published>2016-02-04T01:02:03Z</published><updated>2016-02-05T01:02:03Z</updated>' +
      '<category term="Web"/><summary>How it begins.</summary>' +
      '<content type="html" xml:lang="vi">&lt;p&gt;Text.&lt;/p&gt;</content></entry></feed>\n',
  ));

test('an entry has the id from Blogger', () =>
  assert.equal(textIn(entryOf({}), 'id'), 'tag:blogger.com,1999:blog-1.post-2'));

test('a feed without entries has the date 1970-01-01', () =>
  assert.match(feed({ updated: undefined }), /<updated>1970-01-01T00:00:00Z<\/updated>/));

test('ids have no spaces around them, because newsboat does not trim them', () =>
  assert.match(feed(), /<id>\S+<\/id>.*<id>\S+<\/id>/s));

for (const [fields, name, wanted, why] of [
  [{ title: '</title> & <b>' }, 'title', '</title> & <b>', 'XML special characters in the title'],
  [{ summary: 'a\u0008b' }, 'summary', 'ab', 'a character that XML forbids'],
  [{ html: '<p>]]> &amp; x</p>' }, 'content', '<p>]]> &amp; x</p>', 'full text'],
  [{ url: 'https://blog.example/a?b&c' }, 'title', 'Title', 'an & in the URL'],
] as const) {
  test(`an entry is well-formed: ${why}`, () => assert.equal(textIn(entryOf(fields), name), wanted));
}

test('an entry names its author if it is not the author of the feed', () => {
  assert.deepEqual(childrenOf(entryOf({}), 'author'), []);
  assert.equal(textIn(childrenOf(entryOf({ author: 'An' }), 'author')[0] ?? assert.fail(), 'name'), 'An');
  const withPage = readXml(feed({ author: { name: 'Duyet', url: 'https://me.example/' } }));
  assert.equal(textIn(childrenOf(withPage, 'author')[0] ?? assert.fail(), 'uri'), 'https://me.example/');
});

test('each topic is a category', () =>
  assert.deepEqual(
    childrenOf(entryOf({ topics: ['C & C++', '“x”'] }), 'category').map(({ attributes }) => attributes['term']),
    ['C & C++', '“x”'],
  ));

const linksOf = (archive: AtomFeed['archive']) =>
  childrenOf(readXml(feed(archive ? { archive } : {})), 'link')
    .filter(({ attributes }) => !/^(?:self|alternate)$/.test(attributes['rel'] ?? ''))
    .map(({ attributes }) => `${attributes['rel']} ${attributes['href']}`);

for (const [archive, wanted, isArchive, why] of [
  [undefined, [], false, 'no archive'],
  [{ previous: 'https://x/2' }, ['prev-archive https://x/2'], false, 'the main feed'],
  [
    { current: 'https://x/', previous: 'https://x/1', next: 'https://x/3' },
    ['current https://x/', 'prev-archive https://x/1', 'next-archive https://x/3'],
    true,
    'an archive document in the middle',
  ],
  [
    { current: 'https://x/', previous: undefined, next: 'https://x/3' },
    ['current https://x/', 'next-archive https://x/3'],
    true,
    'the oldest archive document',
  ],
] as const) {
  test(`archive links (RFC 5005): ${why}`, () => {
    assert.deepEqual(linksOf(archive), wanted);
    assert.equal(feed(archive ? { archive } : {}).includes('<fh:archive/>'), isArchive);
    assert.equal(feed(archive ? { archive } : {}).includes('xmlns:fh='), isArchive);
  });
}
