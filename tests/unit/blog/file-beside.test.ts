import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOfPage } from '#blog/file-beside.ts';

const files = [
  { path: 'x/a.pdf', size: 1 },
  { path: 'a.pdf', foundAt: 'x/a.pdf', size: 1 },
  { path: 'b.pdf', size: 1 },
];

const addressesOf = (folder?: string): readonly string[] =>
  [...filesOfPage('/2018/x/', files, folder).values()].map(({ permalink }) => permalink);

test('files in the folder of a post keep their addresses at Hexo', () => {
  assert.deepEqual(addressesOf('x'), ['/2018/x/a.pdf', '/2018/x/a.pdf', '/2018/x/b.pdf']);
  assert.deepEqual(addressesOf(), ['/2018/x/x/a.pdf', '/2018/x/x/a.pdf', '/2018/x/b.pdf']);
});
