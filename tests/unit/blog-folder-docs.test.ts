import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readTermNotes } from '#blog/term-notes.ts';
import { buildThreads, commentsFileSchema } from '#content/comments.ts';

const docs = readFileSync(new URL('../../docs/blog-folder.md', import.meta.url), 'utf8');

/** The example in a language of code. */
const example = (language: string): string =>
  new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(docs)?.[1] ?? assert.fail(language);

test('the example of terms.yaml in docs/blog-folder.md is right', () => {
  const { notes, diagnostics } = readTermNotes(example('yaml'), 'terms.yaml', undefined, 'ascii');
  assert.deepEqual(diagnostics, []);
  assert.deepEqual([notes.tags['sqlite']?.parent, Object.keys(notes.categories)], ['databases', ['notes']]);
});

test('the example of a file of comments in docs/blog-folder.md is right', () => {
  const { comments } = commentsFileSchema.parse(JSON.parse(example('json')));
  const [thread] = buildThreads(comments);
  assert.deepEqual([comments.length, thread?.replies.length], [2, 1]);
});
