import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openBlogWriter } from '#cli/import-writer.ts';
import { aFolder } from '../temporary-folder.ts';

const run = (blog: string, files: Readonly<Record<string, string>>, dryRun = false) => {
  const writer = openBlogWriter(blog, dryRun);
  const decisions = Object.entries(files).map(([path, content]) => `${path} ${writer.write(path, content)}`);
  writer.close();
  return decisions;
};

test('a second import writes what changed at the source, and leaves alone what the owner changed', () => {
  const blog = aFolder({ 'mine.md': 'mine' });
  const first = { 'a.md': '1', 'b.md': '1', 'c.md': '1', 'd.md': '1', 'mine.md': 'x' };
  assert.deepEqual(run(blog, first), ['a.md new', 'b.md new', 'c.md new', 'd.md new', 'mine.md foreign']);
  writeFileSync(join(blog, 'b.md'), 'edited');
  rmSync(join(blog, 'c.md'));
  const second = { 'a.md': '2', 'b.md': '2', 'c.md': '2', 'd.md': '1', 'e.md': '1' };
  const wanted = ['a.md changed', 'b.md edited', 'c.md removed', 'd.md same', 'e.md new'];
  assert.deepEqual(run(blog, second, true), wanted);
  assert.equal(readFileSync(join(blog, 'a.md'), 'utf8'), '1', 'a dry run writes nothing');
  assert.deepEqual(run(blog, second), wanted);
  assert.deepEqual(
    ['a.md', 'b.md', 'd.md', 'e.md', 'mine.md'].map((file) => readFileSync(join(blog, file), 'utf8')),
    ['2', 'edited', '1', '1', 'mine'],
  );
  assert.ok(!existsSync(join(blog, 'c.md')));
  assert.deepEqual(run(blog, second).slice(1, 3), ['b.md edited', 'c.md removed'], 'a third one too');
});

test('a damaged manifest stops the import', () =>
  assert.throws(() => openBlogWriter(aFolder({ 'ledger/imported.json': '{' }), false), /imported\.json is damaged/));
