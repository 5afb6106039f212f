import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import { labelFeeds } from '#legacy/label-feeds.ts';
import { mergeTopics, readAliases } from '#blog/term-aliases.ts';
import { aSite, aWriting } from '../samples.ts';

const aliases = readAliases('tags:\n  Node.js:\n    aliases: [NodeJS, node]\n', 'ascii');

interface Past {
  /** Tags of posts that lived at Blogger. */
  readonly old?: readonly (readonly string[])[];
  /** Tags of posts that were written since. */
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
  [{ old: [['Vim']] }, ['/tag/vim/ /-/Vim'], 'a label of a post that lived there'],
  [{ old: [['Vim']], from: ['gatsby'] }, [], 'a blog that never was there'],
  [{ young: [['Vim']] }, [], 'a label of a post written since'],
  [{ old: [['Vim']], young: [['VIM'], ['Rust']] }, ['/tag/vim/ /-/Vim'], 'another spelling, used since'],
  [{ old: [['Vim'], ['VIM']] }, ['/tag/vim/ /-/VIM /-/Vim'], 'two spellings, both used there'],
  [
    { old: [['NodeJS']] },
    ['/tag/node-js/ /tag/nodejs/atom.xml /tag/node/atom.xml /-/Node.js /-/NodeJS /-/node'],
    'a label that was merged into another: under all its names',
  ],
  [{ young: [['NodeJS']] }, [], 'a merged label of a post written since'],
  [{ old: [['a:b']] }, ['/tag/a-b/'], 'a name that no disk takes'],
  [
    { young: [['Vim']], feeds: ['/tag/vim/atom.xml'] },
    ['/tag/vim/'],
    'a feed that the ledger knows, though Blogger never had it',
  ],
  [
    { young: [['Vim'], ['VIM']], feeds: ['/feeds/posts/default/-/VIM'] },
    ['/tag/vim/ /-/VIM'],
    'an address at Blogger that the ledger knows, with the feed whose bytes it needs',
  ],
  [
    { young: [['Node.js']], feeds: ['/tag/nodejs/atom.xml'] },
    ['/tag/node-js/ /tag/nodejs/atom.xml'],
    'the feed of a merged name that the ledger knows',
  ],
  [{ young: [['Vim']], feeds: ['/tag/rust/atom.xml'] }, [], 'a feed of which no post is left'],
];

for (const [past, wanted, why] of cases)
  test(`feeds of labels at Blogger: ${why}`, () => assert.deepEqual(feeds(past), wanted));
