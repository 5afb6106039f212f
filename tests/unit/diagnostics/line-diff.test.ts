import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatLineDiff } from '#diagnostics/line-diff.ts';

test('only lines that differ are shown, with their numbers and without breaks of Windows', () =>
  assert.equal(
    formatLineDiff('posts/a.md', 'a\r\nb\u0008\r\nc', 'a\r\nb\r\nd'),
    'posts/a.md:2\n- b<U+0008>\n+ b\nposts/a.md:3\n- c\n+ d',
  ));
