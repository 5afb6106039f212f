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
  threads.map(({ id, answers }) => (answers.length > 0 ? `${id}(${shape(answers)})` : id)).join(' ');

for (const [comments, wanted, why] of [
  [[aComment('2', undefined, 2), aComment('1')], '1 2', 'oldest first, whatever the file says'],
  [[aComment('b'), aComment('a')], 'a b', 'at one instant by id'],
  [
    [aComment('1'), aComment('2', '1'), aComment('3', '2'), aComment('4', '1')],
    '1(2(3) 4)',
    'answers below what they answer',
  ],
  [[aComment('1', 'gone')], '1', 'an answer to a comment that was deleted'],
  [[aComment('1', '2'), aComment('2', '1')], '1 2', 'a circle: nothing is lost'],
  [[aComment('1', '1')], '1', 'an answer to itself'],
] as const)
  test(`threads: ${why}`, () => assert.equal(shape(buildThreads([...comments])), wanted));

for (const [change, why] of [
  [{ date: '2016-02-01' }, 'a date without time and zone'],
  [{ url: 'javascript:alert(1)' }, 'an address that runs code'],
  [{ id: 'a b' }, 'an id that no anchor can be'],
  [{ html: '<b>' }, 'an unknown field'],
] as const)
  test(`refuses ${why}`, () => {
    const file = { post: '/a.html', comments: [{ ...aComment('1'), ...change }] };
    assert.equal(commentsFileSchema.safeParse(file).success, false);
  });
