import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blogFolder } from '#load/blog-folder.ts';
import { loadComments } from '#load/load-comments.ts';
import { aSite } from '../samples.ts';
import { aFolder } from '../temporary-folder.ts';
import { aText, engine, readSources } from './samples.ts';

const comment = (id: string) => ({ id, author: 'An', date: '2016-02-05T08:00:00+07:00', text: 'Hay.' });

const file = (post: string, ...ids: readonly string[]): string => JSON.stringify({ post, comments: ids.map(comment) });

const posts = {
  'posts/a.md': aText('Text.', 'slug: /a.html'),
  'posts/b.md': aText('Text.', 'blogger_id: tag:blogger.com,1999:blog-1.post-2'),
  'posts/2016-02-04-đường.md': aText('Text.'),
};

/** Ids of the comments of each post, and what is told of the files. */
const load = async (comments: Readonly<Record<string, string>>) => {
  const root = aFolder({ ...posts, ...comments });
  const { comments: found, diagnostics } = await loadComments(
    blogFolder(engine, root),
    await readSources(root),
    aSite(),
  );
  return {
    found: Object.fromEntries([...found].map(([post, list]) => [post, list.map(({ id }) => id)])),
    told: diagnostics.map(({ level, file, message }) => `${level} ${file}: ${message}`),
  };
};

test('comments belong to the post that a file names by slug or by its id at Blogger', async () =>
  assert.deepEqual(
    await load({
      'comments/a.json': file('/a.html', '1', '2'),
      'comments/b.json': file('tag:blogger.com,1999:blog-1.post-2', '3'),
    }),
    { found: { 'posts/a.md': ['1', '2'], 'posts/b.md': ['3'] }, told: [] },
  ));

test('a post without slug is found by its address, written in either form', async () => {
  for (const address of ['/2016/02/đường.html', encodeURI('/2016/02/đường.html')])
    assert.deepEqual(await load({ 'comments/a.json': file(address, '1') }), {
      found: { 'posts/2016-02-04-đường.md': ['1'] },
      told: [],
    });
});

test('each wrong field of a file is told with its line and its place', async () => {
  const root = aFolder({
    ...posts,
    'comments/a.json':
      '{\n "post": "/a.html",\n "comments": [\n  { "id": "1", "date": "May",\n    "text": 3, "mail": "x" }\n ]\n}\n',
  });
  const { diagnostics } = await loadComments(blogFolder(engine, root), await readSources(root), aSite());
  assert.deepEqual(
    diagnostics.map(({ line, field, message }) => [line, field, message]),
    [
      [4, 'comments[0].author', 'This field is missing.'],
      [4, 'comments[0].date', 'This value is wrong: write the date as in 2016-02-04T08:00:00+07:00.'],
      [5, 'comments[0].text', 'Invalid input: expected string, received number.'],
      [4, 'comments[0]', 'There is no field “mail” here.'],
    ],
  );
});

test('several files of one post add up, in the order of their names', async () =>
  assert.deepEqual(
    (await load({ 'comments/2.json': file('/a.html', 'late'), 'comments/1.json': file('/a.html', 'early') })).found,
    { 'posts/a.md': ['early', 'late'] },
  ));

test('a blog without comments, and other files in the folder', async () => {
  const none = { found: {}, told: [] };
  assert.deepEqual(await load({}), none);
  assert.deepEqual(await load({ 'comments/README.md': 'x' }), none);
});

for (const [content, wanted, why] of [
  [file('/gone.html', '1'), /^error comments\/x\.json: .*\/gone\.html/, 'a post that is not there'],
  ['{', /^error comments\/x\.json: .*JSON/, 'no JSON'],
  [JSON.stringify({ post: '/a.html', comments: [{ ...comment('1'), date: 'May' }] }), /^error .*date/, 'a wrong date'],
  [JSON.stringify({ post: '/a.html', comments: [], author: 'An' }), /^error .*author/, 'a field that no file has'],
] as const) {
  test(`a wrong file is an error with its name, and the others are read: ${why}`, async () => {
    const { found, told } = await load({ 'comments/x.json': content, 'comments/y.json': file('/a.html', '1') });
    assert.deepEqual(found, { 'posts/a.md': ['1'] });
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', wanted);
    assert.doesNotMatch(told[0] ?? '', /\n/);
  });
}

test('two comments on a post with the same id are an error, in one file or in two', async () => {
  const [inOne, inTwo] = [
    await load({ 'comments/a.json': file('/a.html', '1', '1') }),
    await load({ 'comments/a.json': file('/a.html', '1'), 'comments/b.json': file('/a.html', '1') }),
  ];
  assert.match(inOne.told.join('\n'), /^error comments\/a\.json: 2 comments have the id 1\.$/);
  assert.match(inTwo.told.join('\n'), /^error comments\/b\.json: 2 comments have the id 1\.$/);
});
