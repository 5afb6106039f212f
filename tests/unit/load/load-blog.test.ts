import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { aFolder, writeBelow } from '../temporary-folder.ts';
import { aText, readBlog, readFolder } from './samples.ts';

const dated = (date: string, fields = ''): string => aText('Text.', fields).replace('2016-02-04', date);

const withUnpublished = {
  'site.config.ts': '',
  'posts/public.md': aText('Text.', 'slug: /public.html'),
  'posts/draft.md': aText('Text.', 'slug: /draft.html\ndraft: true'),
  'posts/late.md': dated('2031-05-06', 'slug: /late.html'),
};

const permalinks = ({ blog }: Awaited<ReturnType<typeof readFolder>>): readonly string[] =>
  blog.posts.map(({ permalink }) => permalink).toSorted();

test('a build holds no drafts and no scheduled posts, and counts them', async () => {
  const reading = await readFolder(aFolder(withUnpublished));
  assert.deepEqual(permalinks(reading), ['/public.html']);
  const { drafts, scheduled, nextScheduled } = reading.counts;
  assert.deepEqual([drafts, scheduled, nextScheduled?.toISOString()], [1, 1, '2031-05-05T17:00:00.000Z']);
});

test('while writing, they are shown', async () => {
  const reading = await readFolder(aFolder(withUnpublished), {}, { unpublished: true });
  assert.deepEqual(permalinks(reading), ['/draft.html', '/late.html', '/public.html']);
});

test('a draft with a date to come waits for its author, not for that date', async () => {
  const { counts } = await readBlog({ 'posts/a.md': dated('2031-05-06', 'draft: true'), 'posts/b.md': aText('Text.') });
  assert.deepEqual([counts.drafts, counts.scheduled, counts.nextScheduled], [1, 0, undefined]);
});

test('a scheduled post is in the build that is made when it is due', async () => {
  const root = aFolder(withUnpublished);
  const before = await readFolder(root, {}, { now: new Date('2031-05-05T16:59:59Z') });
  const after = await readFolder(root, {}, { now: new Date('2031-05-05T17:00:00Z') });
  assert.deepEqual([permalinks(before), permalinks(after)], [['/public.html'], ['/late.html', '/public.html']]);
});

/** Diagnostics as `level file:line [field]`. */
const told = ({ diagnostics }: Awaited<ReturnType<typeof readFolder>>): readonly string[] =>
  diagnostics.map(({ level, file, line, field }) => `${level} ${file}:${line} [${field}]`);

test('a diagnostic that spans posts has the line of the field that it is about', async () => {
  const reading = await readBlog({
    'posts/a.md': aText('Text.', 'tags: [Redis]\nsupersededBy: /gone.html'),
    'posts/b.md': aText('Text.', 'slug: /b.html'),
  });
  assert.deepEqual(told(reading), ['error posts/a.md:5 [supersededBy]']);
});

test('a reference to a draft is no mistake', async () => {
  const reading = await readBlog({
    'posts/a.md': aText('Text.', 'supersededBy: /draft.html'),
    'posts/draft.md': aText('Text.', 'slug: /draft.html\ndraft: true'),
  });
  assert.deepEqual(told(reading), []);
});

test('while a file cannot be read, links to it and addresses of it are not called lost', async () => {
  const files = {
    'posts/a.md': aText('[b](/b.html)'),
    'ledger/published.json': JSON.stringify({ addresses: { '/b.html': 'post' }, ids: { guid: {}, blogger: {} } }),
  };
  const unreadable = await readBlog({ ...files, 'posts/b.md': '---\ntitle: [\n---\n' });
  assert.equal(unreadable.counts.unreadable, 1);
  assert.ok(
    told(unreadable).length > 0 && told(unreadable).every((line) => line.includes('posts/b.md')),
    told(unreadable).join('\n'),
  );
  assert.equal(told(await readBlog(files)).length, 2, 'a link and an address');
});

test('a blog without settings is told so', async () => {
  const reading = await readFolder(aFolder({ 'posts/a.md': aText('Text.') }));
  assert.deepEqual(
    reading.diagnostics.map(({ level, file }) => `${level} ${file}`),
    ['warning site.config.ts'],
  );
});

test('a second reading tells the same and gives the same HTML, from what the first one kept', async () => {
  const root = aFolder({ 'site.config.ts': '', 'posts/a.md': aText('**Bold** [x](javascript:x)') });
  const [first, second] = [await readFolder(root), await readFolder(root)];
  assert.deepEqual(second.diagnostics, first.diagnostics);
  assert.equal(first.diagnostics.length, 1);
  const htmlOf = async ({ entries, htmlOf }: typeof first) => htmlOf(entries[0] ?? assert.fail('no entry'));
  assert.equal(await htmlOf(second), await htmlOf(first));
  assert.match(await htmlOf(second), /<strong>Bold<\/strong>/);
});

test('a damaged cache costs a reading and no text', async () => {
  const root = aFolder({ 'site.config.ts': '', 'posts/a.md': aText('**Bold**') });
  await readFolder(root);
  writeFileSync(join(root, 'cache/texts.v8'), 'damaged');
  writeFileSync(join(root, 'cache/rendered/html.v8'), 'damaged');
  const { entries, htmlOf } = await readFolder(root);
  assert.match(await htmlOf(entries[0] ?? assert.fail('no entry')), /<strong>Bold<\/strong>/);
});

test('an edit of terms.yaml gives a post that was kept its new tag', async () => {
  const root = aFolder({ 'site.config.ts': '', 'posts/a.md': aText('Text.', 'tags: [redis-db]') });
  const tags = async () => (await readFolder(root)).blog.tags.map(({ label }) => label);
  assert.deepEqual(await tags(), ['redis-db']);
  writeBelow(root, 'terms.yaml', 'tags:\n  Redis:\n    aliases: [redis-db]\n');
  assert.deepEqual(await tags(), ['Redis']);
});

test('comments belong to their post', async () => {
  const comment = { id: '1', author: 'An', date: '2016-02-05T08:00:00+07:00', text: 'Hay.' };
  const { entries } = await readBlog({
    'posts/a.md': aText('Text.', 'slug: /a.html'),
    'comments/a.json': JSON.stringify({ post: '/a.html', comments: [comment] }),
  });
  assert.deepEqual(
    entries.map(({ comments }) => comments),
    [[comment]],
  );
});

test('addresses are compared with those of files with other errors, in their fields or their text', async () => {
  const reading = await readBlog({
    'posts/a.md': aText('Text.', 'slug: /a.html'),
    'posts/b.md': aText('Text.', 'slug: /a.html\nlang: vn'),
    'posts/c.mdx': aText('<Open>', 'slug: /search/'),
    'pages/d.md': aText('Text.', 'slug: /404/'),
  });
  const found = told(reading).join('\n');
  for (const wanted of [
    /posts\/b\.md:\d+ \[lang\]/,
    /posts\/b\.md:\S+ \[slug\]/,
    /posts\/c\.mdx:\d+ \[undefined\]/,
    /posts\/c\.mdx:\d+ \[slug\]/,
    /pages\/d\.md:\d+ \[slug\]/,
  ])
    assert.match(found, wanted);
});

test('a text in a language without words keeps it, with the words of the blog around it, and a warning', async () => {
  const reading = await readBlog({
    'posts/a.md': aText('Text.'),
    'pages/fr/b.md': aText('Texte.', 'lang: fr-FR'),
    'posts/c.md': aText('Text.', 'slug: /c.html\nlang: vn'),
  });
  assert.deepEqual(told(reading), ['error posts/c.md:5 [lang]', 'warning pages/fr/b.md:4 [lang]']);
  assert.match(reading.diagnostics[0]?.remedy ?? '', /^Write lang: vi or lang: en, or the code of another language/);
  assert.match(reading.diagnostics[1]?.message ?? '', /“fr-FR”.*“vi”/);
  assert.deepEqual(
    reading.blog.pages.map(({ lang }) => lang),
    ['fr-FR'],
  );
});

test('a text from Jekyll shows its own title and description', async () => {
  const { blog, diagnostics } = await readBlog({
    'posts/a.md': aText('# {{ page.title }}\n\n*{{ page.description }}* Text.', 'description: Một câu.'),
  });
  assert.deepEqual(diagnostics, []);
  assert.equal(blog.posts.length, 1);
});

test('a text that cannot be rendered is not called lost', async () => {
  const reading = await readBlog({
    'posts/a.md': aText('Text.'),
    'posts/c.mdx': aText('<Open>', 'slug: /c.html'),
    'ledger/published.json': JSON.stringify({ addresses: { '/c.html': 'post' }, ids: { guid: {}, blogger: {} } }),
  });
  assert.deepEqual([...new Set(reading.diagnostics.map(({ file }) => file))], ['posts/c.mdx']);
});

test('pages/404.md is the text for missing addresses, and no page of its own', async () => {
  const { blog, diagnostics } = await readBlog({
    'posts/a.md': aText('Text.'),
    'pages/404.md': '---\ntitle: Không tìm thấy\n---\n\nLạc đường rồi.\n',
  });
  assert.deepEqual([diagnostics, blog.notFound?.title, blog.pages], [[], 'Không tìm thấy', []]);
});
