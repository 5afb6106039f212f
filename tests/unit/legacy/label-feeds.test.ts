import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import { labelFeeds } from '#legacy/label-feeds.ts';
import { mergeTopics, readAliases } from '#blog/term-aliases.ts';
import { aSite, aWriting } from '../samples.ts';

const aliases = readAliases('tags:\n  Node.js:\n    aliases: [NodeJS, node]\n', 'ascii');

interface Past {
  /** Tags of posts from Blogger. */
  readonly old?: readonly (readonly string[])[];
  /** Tags of later posts. */
  readonly young?: readonly (readonly string[])[];
  /** Feeds in the ledger. */
  readonly feeds?: readonly string[];
  readonly from?: readonly ('blogger' | 'gatsby')[];
}

const at = (id: string, tags: readonly string[], bloggerId?: string) => {
  const fields = mergeTopics({ tags: [...tags], category: undefined }, aliases, 'ascii');
  return aWriting({ slug: `/${id}`, tags: fields.tags, ...(bloggerId === undefined ? {} : { bloggerId }) }, { id });
};

const feeds = ({ old = [], young = [], feeds = [], from = ['blogger'] }: Past) => {
  const site = aSite({ from: [...from] });
  const writings = [
    ...old.map((tags, index) => at(`old-${index}`, tags, `tag:blogger.com,1999:blog-1.post-${index}`)),
    ...young.map((tags, index) => at(`young-${index}`, tags)),
  ];
  const blog = buildBlog(writings, site, { aliases, feeds: new Set(feeds) });
  return labelFeeds(blog, site).map(({ list, renamed, atBlogger }) =>
    [list, ...renamed, ...atBlogger.map((feed) => feed.replace('/feeds/posts/default', ''))].join(' '),
  );
};

const cases: readonly (readonly [past: Past, wanted: readonly string[], why: string])[] = [
  [{ old: [['Vim']] }, ['/tag/vim/ /-/Vim'], 'a label of a post from Blogger'],
  [{ old: [['Vim']], from: ['gatsby'] }, [], 'a blog that was not at Blogger'],
  [{ young: [['Vim']] }, [], 'a label of a later post'],
  [{ old: [['Vim']], young: [['VIM'], ['Rust']] }, ['/tag/vim/ /-/Vim'], 'another spelling in a later post'],
  [{ old: [['Vim'], ['VIM']] }, ['/tag/vim/ /-/VIM /-/Vim'], 'two spellings at Blogger'],
  [
    { old: [['NodeJS']] },
    ['/tag/node-js/ /tag/nodejs/atom.xml /tag/node/atom.xml /-/Node.js /-/NodeJS /-/node'],
    'a label that is an alias now: under all names',
  ],
  [{ young: [['NodeJS']] }, [], 'an alias in a later post'],
  [{ old: [['a:b']] }, ['/tag/a-b/ /-/a:b'], 'a label that is no file name on Windows'],
  [{ old: [['a\\b']] }, ['/tag/a-b/'], 'a label that is no path'],
  [{ young: [['Vim']], feeds: ['/tag/vim/atom.xml'] }, ['/tag/vim/'], 'a feed in the ledger that Blogger did not have'],
  [
    { young: [['Vim'], ['VIM']], feeds: ['/feeds/posts/default/-/VIM'] },
    ['/tag/vim/ /-/VIM'],
    'a path at Blogger in the ledger, with the feed that it copies',
  ],
  [
    { young: [['Node.js']], feeds: ['/tag/nodejs/atom.xml'] },
    ['/tag/node-js/ /tag/nodejs/atom.xml'],
    'the feed of an alias in the ledger',
  ],
  [{ young: [['Vim']], feeds: ['/tag/rust/atom.xml'] }, [], 'a feed without posts'],
];

for (const [past, wanted, why] of cases)
  test(`feeds of labels at Blogger: ${why}`, () => assert.deepEqual(feeds(past), wanted));
