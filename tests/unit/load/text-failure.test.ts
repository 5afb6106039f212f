import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { blogFolder } from '#load/blog-folder.ts';
import { textFailure } from '#load/text-failure.ts';
import { readBlog } from './samples.ts';

const mdx = '---\ntitle: T\ndate: 2020-01-01\n---\n\nText.\n\nA {nobody.knows} and {two}.\n';

const failing = async (error: Error, trace: (root: string) => string = () => '') => {
  const { root, entries } = await readBlog({ 'posts/a.mdx': mdx });
  const entry = entries[0] ?? assert.fail('no entry');
  return textFailure(entry, Object.assign(error, { stack: trace(root) }), blogFolder('/', root));
};

test('an expression that throws is told with its line in the file and what to write', async () => {
  const { file, line, message, remedy } = await failing(new ReferenceError('nobody is not defined'));
  assert.deepEqual([file, line], ['posts/a.mdx', 8]);
  assert.match(message, /nobody is not defined$/);
  assert.match(remedy, /export const nobody = …/);
});

test('a component that throws is told with its own place, whatever line Astro counts for the text', async () => {
  const { file, line, message } = await failing(
    new Error('bad day'),
    (root) =>
      `Error: bad day\n    at ${join(root, 'components/X.astro')}:3:7\n    at ${join(root, 'posts/a.mdx')}:40:1`,
  );
  assert.deepEqual([file, line], ['components/X.astro', 3]);
  assert.match(message, /posts\/a\.mdx: bad day$/);
  const own = await failing(new Error('bad day'), (root) => `    at ${join(root, 'posts/a.mdx')}:40:1`);
  assert.deepEqual([own.file, own.line], ['posts/a.mdx', undefined]);
});

test('what a compiler says of its place comes before the stack', async () => {
  const { root, entries } = await readBlog({ 'posts/a.mdx': mdx });
  const entry = entries[0] ?? assert.fail('no entry');
  const path = join(root, 'components/X.astro');
  const error = Object.assign(new Error('Unexpected token'), { loc: { file: path, line: 2 }, stack: `at ${path}:9:9` });
  const { file, line } = textFailure(entry, error, blogFolder('/', root));
  assert.deepEqual([file, line], ['components/X.astro', 2]);
});
