import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aText, readBlog } from './samples.ts';

const post = (tags: string): string => aText('Text.', `tags: [${tags}]`);

test('terms.yaml in the content folder describes tags, wherever that folder is', async () => {
  for (const folder of ['', 'content/']) {
    const { termNotes, diagnostics } = await readBlog({
      [`${folder}posts/a.md`]: post('Redis'),
      [`${folder}terms.yaml`]: 'tags:\n  Redis:\n    description: A store.\n',
    });
    assert.deepEqual(termNotes.tags, { redis: { description: 'A store.', parent: undefined } });
    assert.deepEqual(diagnostics, []);
  }
});

test('posts under another name of a tag are listed under the name that stands for it', async () => {
  const { blog } = await readBlog({
    'posts/a.md': post('Redis'),
    'posts/b.md': post('redis-db'),
    'terms.yaml': 'tags:\n  Redis:\n    aliases: [redis-db]\n',
  });
  assert.deepEqual(
    blog.tags.map(({ label, posts }) => [label, posts.length]),
    [['Redis', 2]],
  );
});

test('a note about a tag that no post has is a warning with its line', async () => {
  const { diagnostics } = await readBlog({
    'posts/a.md': post('Redis'),
    'terms.yaml': 'tags:\n  Redsi:\n    description: A store.\n',
  });
  assert.deepEqual(
    diagnostics.map(({ level, file, line }) => [level, file, line]),
    [['warning', 'terms.yaml', 2]],
  );
});

test('a blog without terms.yaml has no notes and nothing is told', async () => {
  const { termNotes, diagnostics } = await readBlog({ 'posts/a.md': post('Redis') });
  assert.deepEqual([termNotes, diagnostics], [{ tags: {}, categories: {}, series: {} }, []]);
});
