import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unpublishedDiagnostics } from '#load/unpublished-diagnostics.ts';
import { aText, readFolder } from './samples.ts';
import { aFolder } from '../temporary-folder.ts';

const check = async (files: Readonly<Record<string, string>>) => {
  const root = aFolder({ 'site.config.ts': '', ...files });
  return unpublishedDiagnostics(await readFolder(root), await readFolder(root, {}, { unpublished: true }));
};

const published = { 'posts/published.md': aText('[Nowhere](/none.html) <script>1</script>', 'slug: /taken.html') };

test('a mistake in a draft is a warning that says so; those of published posts are not repeated', async () => {
  const told = await check({ ...published, 'posts/draft.mdx': aText('<b>', 'draft: true') });
  assert.deepEqual(
    told.map(({ level, file, line }) => [level, file, line]),
    [['warning', 'posts/draft.mdx', 7]],
  );
  assert.match(told[0]?.message ?? '', /^Not published yet\. The text cannot be read: /);
});

test('a dead link in a scheduled post is told before its day', async () => {
  const later = aText('A [dead link](/nothing.html).').replace('2016-02-04', '2999-02-04');
  const told = await check({ ...published, 'posts/later.md': later });
  assert.deepEqual(
    told.map(({ level, file, line }) => [level, file, line]),
    [['warning', 'posts/later.md', 6]],
  );
});

test('an address that a published post has already is told before the draft is published', async () => {
  const told = await check({ ...published, 'posts/draft.md': aText('Text.', 'draft: true\nslug: /taken.html') });
  assert.ok(
    told.some(({ level, message }) => level === 'warning' && message.includes('/taken.html')),
    JSON.stringify(told),
  );
});

test('a blog without drafts has nothing more to tell', async () => assert.deepEqual(await check(published), []));
