import assert from 'node:assert/strict';
import { test } from 'node:test';
import { controlsIn } from '#content/control-characters.ts';
import { aSite } from '../samples.ts';
import { aText, readBlog } from './samples.ts';

/** A character that XML forbids. With one of them, a feed cannot be read. */
const control = '\b';
const escaped = String.raw`\u0008`;

const aComment = (words: string): string =>
  `{"post":"/a.html","comments":[{"id":"1","author":"An","date":"2016-02-04T08:00:00+07:00","text":"Hel${words}lo"}]}`;
const anImageEntry = (words: string): string =>
  `{"https://a.example/x.png":{"width":1,"height":1,"local":"/pictures/x${words}.png"}}`;

const post = aText('Text.', 'slug: /a.html\ntags: [SQLite]');

for (const [file, text, place, why] of [
  ['posts/b.md', aText(`Hel${control}lo.`), 'posts/b.md:6', 'a post'],
  ['terms.yaml', `tags:\n  SQLite:\n    description: Hel${control}lo\n`, 'terms.yaml:3', 'terms'],
  ['comments/a.json', aComment(control), 'comments/a.json:1', 'comments'],
  ['comments/a.json', aComment(escaped), 'comments/a.json [comments.0.text]', 'comments, as an escape'],
  ['ledger/images.json', anImageEntry(control), 'ledger/images.json:1', 'the image ledger'],
  [
    'ledger/images.json',
    anImageEntry(escaped),
    'ledger/images.json [https://a.example/x.png.local]',
    'the same, as an escape',
  ],
  ['ledger/redirects.txt', `# Old\n/ol${control}d.html /a.html\n`, 'ledger/redirects.txt:2', 'redirects'],
  [
    'ledger/published.json',
    `{"addresses":{},"ids":{"guid":{},"blogger":{}},"titles":{"a":"b${control}"}}`,
    'ledger/published.json:1',
    'the ledger',
  ],
] as const)
  test(`a control character is removed and told: ${why}`, async () => {
    const blog = await readBlog({ 'posts/a.md': post, 'public/pictures/x.png': '', [file]: text });
    const told = blog.diagnostics.filter(({ message }) => message.includes('control character U+0008'));
    assert.deepEqual(
      told.map(({ level, file, line, field }) => [
        level,
        `${file}${line === undefined ? '' : `:${line}`}${field === undefined ? '' : ` [${field}]`}`,
      ]),
      [['warning', place]],
      JSON.stringify(blog.diagnostics),
    );
    const { termNotes, images, entries, publication } = blog;
    const data = {
      termNotes,
      images,
      comments: entries.map(({ comments }) => comments),
      redirects: publication.redirects,
    };
    assert.deepEqual(controlsIn(data), []);
  });

test('escapes in terms and in a series are removed', async () => {
  const blog = await readBlog({
    'posts/a.md': aText('Text.', `tags: [SQLite]\nseries: { name: "A${String.raw`\b`}b", order: 1 }`),
    'terms.yaml': `tags:\n  SQLite:\n    description: "Hel${String.raw`\b`}lo"\n`,
  });
  assert.deepEqual(controlsIn([blog.termNotes, blog.blog.series.map(({ name }) => name)]), []);
  assert.equal(blog.termNotes.tags['sqlite']?.description, 'Hello');
});

test('settings with a control character are errors that name each setting', () =>
  assert.throws(
    () => aSite({ title: `A${control}`, author: { name: 'B', bio: { vi: `C${control}`, en: 'C' } } }),
    /U\+0008[\s\S]*at title[\s\S]*U\+0008[\s\S]*at author\.bio\.vi/,
  ));

test('settings that contain themselves do not hang', () => {
  const settings: Record<string, unknown> = { url: 'https://a.example/' };
  settings['author'] = settings;
  assert.throws(() => aSite(settings), /site\.config\.ts has a problem/);
});
