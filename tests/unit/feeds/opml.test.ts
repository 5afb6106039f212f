import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opml } from '#feeds/opml.ts';
import { childrenOf, readXml, textIn } from '../../build/xml.ts';

/** What a feed reader takes from the file: its title, and the attributes of each feed. */
const read = (file: string) => {
  const root = readXml(file);
  const part = (name: string) => childrenOf(root, name)[0] ?? assert.fail(`no ${name}`);
  return {
    title: textIn(part('head'), 'title'),
    feeds: childrenOf(part('body'), 'outline').map(({ attributes }) => attributes),
  };
};

const feed = { title: 'Blog', self: 'https://blog.example/rss.xml', alternate: 'https://blog.example/' };

test('a whole list of feeds', () =>
  assert.equal(
    opml('Blog', [feed]),
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>Blog</title></head><body><outline type="rss" text="Blog" xmlUrl="https://blog.example/rss.xml" htmlUrl="https://blog.example/"/></body></opml>\n',
  ));

for (const title of ['C & C++', 'a < b > c', 'He said "no"', "It's", '&amp; as written', '</outline>', 'Chữ Việt']) {
  test(`a reader gets the title as it is: ${title}`, () => {
    const { title: blog, feeds } = read(opml(title, [{ ...feed, title }]));
    assert.deepEqual([blog, feeds.map(({ text }) => text)], [title, [title]]);
  });
}

test('a reader gets addresses with & as they are', () => {
  const self = 'https://blog.example/feed?kind=rss&tag=a';
  const alternate = 'https://blog.example/search?tag=a&lt;b';
  assert.deepEqual(read(opml('Blog', [{ ...feed, self, alternate }])).feeds, [
    { type: 'rss', text: 'Blog', xmlUrl: self, htmlUrl: alternate },
  ]);
});

test('several feeds keep their order', () =>
  assert.deepEqual(
    read(
      opml('Blog', [
        { ...feed, title: 'b' },
        { ...feed, title: 'a' },
      ]),
    ).feeds.map(({ text }) => text),
    ['b', 'a'],
  ));
