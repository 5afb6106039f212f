import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSpelling } from '#blog/label-spellings.ts';
import { buildBlog } from '#blog/blog.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import { aSite, aWriting } from '../samples.ts';

const aBlog = (posts: readonly Partial<FrontMatter>[]) =>
  buildBlog(
    posts.map((fields, index) => aWriting(fields, { id: `2016/${index}` })),
    aSite(),
  );

const posts = (...tags: readonly (readonly string[])[]) =>
  tags.map((labels, index) => ({ slug: `/${index}.html`, tags: [...labels] }));

test('a tag that differs in case, blanks or hyphens gets the spelling that most posts have', () => {
  const spelling = createSpelling(aBlog(posts(['Học máy'], ['Học máy'], ['học-máy'], ['HỌC MÁY'])), 'ascii');
  assert.equal(spelling('tags', 'học-máy'), 'Học máy');
  assert.equal(spelling('tags', 'HỌC MÁY'), 'Học máy');
  assert.equal(spelling('tags', 'Học máy'), undefined);
  assert.equal(spelling('category', 'học-máy'), undefined);
});

test('another word with the same address stays', () => {
  const spelling = createSpelling(aBlog(posts(['bạn'], ['bạn'], ['bán'])), 'ascii');
  assert.equal(spelling('tags', 'bán'), undefined);
});

test('labels of posts from Blogger stay, since each spelling has a feed', () => {
  const [first, ...others] = posts(['Linux'], ['Linux'], ['linux']);
  const spelling = createSpelling(
    aBlog([{ ...first, bloggerId: 'tag:blogger.com,1999:blog-1.post-1' }, ...others]),
    'ascii',
  );
  assert.equal(spelling('tags', 'linux'), undefined);
});
