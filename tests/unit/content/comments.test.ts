import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildThreads, commentsFileSchema, type Thread } from '#content/comments.ts';

const aComment = (id: string, parent?: string, day = 1) => ({
  id,
  ...(parent === undefined ? {} : { parent }),
  author: 'Minh',
  date: `2016-02-${String(day).padStart(2, '0')}T08:00:00+07:00`,
  text: 'Hay quá',
});

const shape = (threads: readonly Thread[]): string =>
  threads.map(({ id, replies }) => (replies.length > 0 ? `${id}(${shape(replies)})` : id)).join(' ');

for (const [comments, wanted, why] of [
  [[aComment('2', undefined, 2), aComment('1')], '1 2', 'oldest first, in any order of the file'],
  [[aComment('b'), aComment('a')], 'a b', 'equal times are sorted by id'],
  [
    [aComment('1'), aComment('2', '1'), aComment('3', '2'), aComment('4', '1')],
    '1(2(3) 4)',
    'replies below their comments',
  ],
  [[aComment('1', 'gone')], '1', 'a reply to a deleted comment'],
  [[aComment('1', '2'), aComment('2', '1')], '1 2', 'a cycle: all comments are kept'],
  [[aComment('1', '1')], '1', 'a reply to itself'],
] as const)
  test(`threads: ${why}`, () => assert.equal(shape(buildThreads([...comments])), wanted));

for (const [change, why] of [
  [{ date: '2016-02-01' }, 'a date without time and zone'],
  [{ url: 'javascript:alert(1)' }, 'a URL that runs code'],
  [{ id: 'a b' }, 'an id that is not valid in an anchor'],
  [{ html: '<b>' }, 'an unknown field'],
] as const)
  test(`refuses ${why}`, () => {
    const file = { post: '/a.html', comments: [{ ...aComment('1'), ...change }] };
    assert.equal(commentsFileSchema.safeParse(file).success, false);
  });
