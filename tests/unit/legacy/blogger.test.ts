import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import { bloggerFeedId, bloggerFeeds, bloggerLabelFeed, bloggerLabelPage, fromBlogger } from '#legacy/blogger.ts';
import { aPost, aSite, aWriting } from '../samples.ts';

/** Posts in February and December 2016, and in May 2018. */
const blog = buildBlog(
  ['2016-02-04', '2016-12-31', '2018-05-06'].map((day) =>
    aWriting({ date: new Date(`${day}T01:00:00Z`), slug: `/${day}.html`, tags: ['Tiếng Việt', 'Vim'] }, { id: day }),
  ),
  aSite(),
);

for (const [path, wanted, why] of [
  ['/2016_02_01_archive.html', '/2016/02/', 'a month, in the format before 2011'],
  ['/2016_02_21_archive.html', '/2016/02/', 'a week'],
  ['/2016_12_01_archive.html', '/2016/12/', 'December'],
  ['/2016_03_01_archive.html', '/2016/', 'a month without posts: its year'],
  ['/2017_01_01_archive.html', '/archive/', 'a year without posts: the archive'],
  ['/2016/02/21/', '/2016/02/', 'a day'],
  ['/2016/02/21', '/2016/02/', 'a day without a slash'],
  ['/2018/04/01/', '/2018/', 'a day of a month without posts'],
  ['/2016/02/', '/2016/02/', 'a month, in the later format'],
  ['/2016/02', '/2016/02/', 'a month without a slash'],
  ['/2016/03/', '/2016/', 'a month without posts, in the later format: its year'],
  ['/2017/03/', '/archive/', 'a month of a year without posts: the archive'],
  ['/2016/', '/2016/', 'a year'],
  ['/2048/', undefined, 'a number that is not a year of the blog'],
  ['/2016/02/04/x', undefined, 'a post below a day'],
  ['/20160/', undefined, 'five digits'],
  ['/2016/02/x.html', undefined, 'a post'],
  ['/x/2016_02_01_archive.html', undefined, 'a post that is named like an archive'],
  ['/2016_2_1_archive.html', undefined, 'missing digits'],
  ['/2016_02_01_archive.html/', undefined, 'a trailing slash'],
] as const) {
  test(`an archive page at Blogger, ${path}: ${why}`, () => assert.equal(fromBlogger(path, blog), wanted));
}

for (const [path, wanted, why] of [
  ['/search/label/Vim', '/tag/vim/', 'a label'],
  ['/search/label/Tiếng Việt', '/tag/tieng-viet/', 'a label with diacritics and a space'],
  ['/search/label/VIM', undefined, 'a label that differs in case'],
  ['/search/label/', undefined, 'no label'],
  ['/feeds/posts/default/-/Vim', '/tag/vim/atom.xml', 'the feed of a label'],
  ['/feeds/posts/default/-/VIM', undefined, 'the feed of a label without posts'],
  ['/feeds/posts/default', '/atom.xml', 'the feed'],
  ['/feeds/posts/summary', '/atom.xml', 'the feed with summaries'],
  ['/feeds/1234/comments/default', undefined, 'comments of one post'],
] as const) {
  test(`a list at Blogger, ${path}: ${why}`, () => assert.equal(fromBlogger(path, blog), wanted));
}

const idOf = (bloggerIds: readonly (string | undefined)[]) =>
  bloggerFeedId({
    posts: bloggerIds.map((bloggerId) => aPost(bloggerId === undefined ? {} : { bloggerId })),
  });

for (const [ids, wanted, why] of [
  [['tag:blogger.com,1999:blog-1.post-2'], 'tag:blogger.com,1999:blog-1', 'from a post'],
  [['tag:blogger.com,1999:blog-1.page-2'], 'tag:blogger.com,1999:blog-1', 'from a page'],
  [
    [undefined, 'tag:blogger.com,1999:blog-2.post-2', 'tag:blogger.com,1999:blog-1.post-2'],
    'tag:blogger.com,1999:blog-1',
    'from the oldest post, which stays the same',
  ],
  [[undefined], undefined, 'no post from Blogger'],
  [['1234567'], undefined, 'an id in another format'],
  [[], undefined, 'no posts'],
] as const) {
  test(`the id of the feeds at Blogger: ${why}`, () => assert.equal(idOf(ids), wanted));
}

test('paths at Blogger, where labels are case-sensitive', () => {
  assert.deepEqual(bloggerFeeds, ['/feeds/posts/default', '/feeds/posts/full', '/feeds/posts/summary']);
  assert.equal(bloggerLabelPage('Tiếng Việt'), '/search/label/Tiếng Việt');
  assert.equal(bloggerLabelFeed('I/O'), '/feeds/posts/default/-/I/O');
  assert.notEqual(bloggerLabelFeed('VIM'), bloggerLabelFeed('Vim'));
});
