import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBlog } from '#blog/blog.ts';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import {
  bloggerFeedId,
  bloggerFeeds,
  bloggerLabelFeed,
  bloggerLabelPage,
  findTwinIds,
  fromBlogger,
} from '#legacy/blogger.ts';
import { aPost, aSite, aWriting } from '../samples.ts';

/** Posts in February and December 2016, and in May 2018. */
const blog = buildBlog(
  ['2016-02-04', '2016-12-31', '2018-05-06'].map((day) =>
    aWriting({ date: new Date(`${day}T01:00:00Z`), slug: `/${day}.html`, tags: ['Tiếng Việt', 'Vim'] }, { id: day }),
  ),
  aSite(),
);

for (const [path, wanted, why] of [
  ['/2016_02_01_archive.html', '/2016/02/', 'a month, as Blogger wrote it before 2011'],
  ['/2016_02_21_archive.html', '/2016/02/', 'a week of it'],
  ['/2016_12_01_archive.html', '/2016/12/', 'December'],
  ['/2016_03_01_archive.html', '/2016/', 'a month without posts now: its year'],
  ['/2017_01_01_archive.html', '/archive/', 'a year without posts now: the archive'],
  ['/2016/02/21/', '/2016/02/', 'a day'],
  ['/2016/02/21', '/2016/02/', 'a day without slash'],
  ['/2018/04/01/', '/2018/', 'a day of a month without posts now'],
  ['/2016/02/', '/2016/02/', 'a month as Blogger wrote it since'],
  ['/2016/02', '/2016/02/', 'a month without slash'],
  ['/2016/03/', '/2016/', 'a month of which no post is left: its year'],
  ['/2017/03/', '/archive/', 'a month of a year of which none is left: the archive'],
  ['/2016/', '/2016/', 'a year'],
  ['/2048/', undefined, 'a number that is no year of the blog'],
  ['/2016/02/04/x', undefined, 'a post below a day'],
  ['/20160/', undefined, 'five digits'],
  ['/2016/02/x.html', undefined, 'a post'],
  ['/x/2016_02_01_archive.html', undefined, 'a post called like an archive'],
  ['/2016_2_1_archive.html', undefined, 'digits that Blogger never left out'],
  ['/2016_02_01_archive.html/', undefined, 'with a slash that Blogger never wrote'],
] as const) {
  test(`an archive at Blogger, ${path}: ${why}`, () => assert.equal(fromBlogger(path, blog), wanted));
}

for (const [path, wanted, why] of [
  ['/search/label/Vim', '/tag/vim/', 'a label'],
  ['/search/label/Tiếng Việt', '/tag/tieng-viet/', 'a label with marks and a blank'],
  ['/search/label/VIM', undefined, 'a label that no post has, but for case'],
  ['/search/label/', undefined, 'no label'],
  ['/feeds/posts/default/-/Vim', '/tag/vim/atom.xml', 'the feed of a label'],
  ['/feeds/posts/default/-/VIM', undefined, 'the feed of a label that no post has'],
  ['/feeds/posts/default', '/atom.xml', 'the feed'],
  ['/feeds/posts/summary', '/atom.xml', 'the feed of summaries'],
  ['/feeds/1234/comments/default', undefined, 'comments of one post'],
] as const) {
  test(`a list at Blogger, ${path}: ${why}`, () => assert.equal(fromBlogger(path, blog), wanted));
}

const idOf = (bloggerIds: readonly (string | undefined)[]) =>
  bloggerFeedId({
    posts: bloggerIds.map((bloggerId) => aPost(bloggerId === undefined ? {} : { bloggerId })),
  });

for (const [ids, wanted, why] of [
  [['tag:blogger.com,1999:blog-1.post-2'], 'tag:blogger.com,1999:blog-1', 'of a post'],
  [['tag:blogger.com,1999:blog-1.page-2'], 'tag:blogger.com,1999:blog-1', 'of a page'],
  [
    [undefined, 'tag:blogger.com,1999:blog-2.post-2', 'tag:blogger.com,1999:blog-1.post-2'],
    'tag:blogger.com,1999:blog-1',
    'of the oldest post, which changes never',
  ],
  [[undefined], undefined, 'no post lived there'],
  [['1234567'], undefined, 'an id in another shape'],
  [[], undefined, 'no post'],
] as const) {
  test(`id of the feeds at Blogger: ${why}`, () => assert.equal(idOf(ids), wanted));
}

test('Blogger kept one feed at three addresses, and tells labels by case and marks', () => {
  assert.deepEqual(bloggerFeeds, ['/feeds/posts/default', '/feeds/posts/full', '/feeds/posts/summary']);
  assert.equal(bloggerLabelPage('Tiếng Việt'), '/search/label/Tiếng Việt');
  assert.equal(bloggerLabelFeed('I/O'), '/feeds/posts/default/-/I/O');
  assert.notEqual(bloggerLabelFeed('VIM'), bloggerLabelFeed('Vim'));
});

test('two posts with one id at Blogger: readers would show one of them', () => {
  const a = aPost({ slug: '/a.html', bloggerId: 'tag:blogger.com,1999:blog-1.post-1' }, { id: 'a' });
  const b = aPost({ slug: '/b.html' }, { id: 'b' });
  assert.deepEqual(findTwinIds([a, b, { ...b, file: 'posts/c.md' }]), []);
  assert.equal(
    formatDiagnostics(findTwinIds([a, { ...b, bloggerId: a.bloggerId }])),
    'error posts/b.md [bloggerId]: “tag:blogger.com,1999:blog-1.post-1” is the id of posts/a.md too: feed readers would show only one of them.\n' +
      '    Leave it to the post that Blogger gave it to, and delete the line in the other.',
  );
});
