import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import { findDuplicateIds } from '#legacy/duplicate-ids.ts';
import { aPost } from '../samples.ts';

const id = 'tag:blogger.com,1999:blog-1.post-1';
const a = aPost({ slug: '/a.html', bloggerId: id }, { id: 'a' });
const b = aPost({ slug: '/b.html' }, { id: 'b' });
const none = { guid: {}, blogger: {} };

test('posts with ids of their own, and two files at one address, give no error', () =>
  assert.deepEqual(findDuplicateIds([a, b, { ...b, file: 'posts/c.md' }], none), []));

for (const [known, wanted, why] of [
  [
    none,
    `error posts/b.md [bloggerId]: “${id}” is also the id of posts/a.md: feed readers would show only one of the two posts.\n` +
      '    Keep it in the post that had it at Blogger, and delete the line in the other.',
    'nobody knows which one had it',
  ],
  [
    { guid: {}, blogger: { [id]: '/b.html' } },
    `error posts/a.md [bloggerId]: “${id}” is also the id of posts/b.md: feed readers would show only one of the two posts.\n` +
      '    Delete blogger_id here: posts/b.md had this id first.',
    'the ledger knows which one had it',
  ],
] as const)
  test(`two posts with the same entry id: ${why}`, () =>
    assert.equal(formatDiagnostics(findDuplicateIds([a, { ...b, bloggerId: id }], known)), wanted));

test('two posts with the same guid', () =>
  assert.equal(
    formatDiagnostics(
      findDuplicateIds(
        [
          { ...a, guid: 'x' },
          { ...b, guid: 'x' },
        ],
        { guid: { x: '/b.html' }, blogger: {} },
      ),
    ),
    'error posts/a.md [guid]: “x” is also the id of posts/b.md: feed readers would show only one of the two posts.\n' +
      '    Write another id here: guid: x-2',
  ));
