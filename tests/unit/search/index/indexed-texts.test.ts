import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LoadedBlog } from '#load/loaded-blog.ts';
import type { Post } from '#blog/post.ts';
import { indexedTexts } from '#search/index/indexed-texts.ts';
import { aPost, aSite } from '../../samples.ts';

/** The indexed text of a blog with one post; only the used parts of the blog exist. */
const textOf = (post: Post, html: string, code = 'code', onLoad = () => {}) => {
  const loaded = {
    blog: { byPermalink: new Map([[post.permalink, post]]) },
    entries: [{ source: { file: post.file }, text: { digest: html } }],
    htmlOf: async () => {
      onLoad();
      return html;
    },
  } as unknown as Pick<LoadedBlog, 'blog' | 'entries' | 'htmlOf'>;
  return indexedTexts(loaded, aSite(), code)[0];
};

test('a text has its address and a digest of everything that is indexed', async () => {
  const text = textOf(aPost(), '<p>Một hai.</p>');
  assert.equal(text?.url, aPost().permalink);
  assert.match((await text?.content()) ?? '', /<h1>Title<\/h1>[^]*Một hai/);
  assert.equal(textOf(aPost(), '<p>Một hai.</p>')?.digest, text?.digest);
  assert.notEqual(textOf(aPost(), '<p>Một ba.</p>')?.digest, text?.digest);
  assert.notEqual(textOf(aPost({ tags: ['Mới'] }), '<p>Một hai.</p>')?.digest, text?.digest);
  assert.notEqual(textOf(aPost(), '<p>Một hai.</p>', 'other code')?.digest, text?.digest);
});

test('a post with noindex is not in the search index', () =>
  assert.equal(textOf(aPost({ noindex: true }), ''), undefined));

test('the stored HTML is loaded only for the content', async () => {
  let loads = 0;
  const text = textOf(aPost(), '<p>Ba bốn.</p>', 'code', () => (loads += 1));
  assert.equal(loads, 0);
  await text?.content();
  assert.equal(loads, 1);
});
