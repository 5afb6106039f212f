import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openHtmlStore } from '#cache/html-store.ts';
import { blogFolder } from '#load/blog-folder.ts';
import { findFiles } from '#load/content-files.ts';
import { loadSources } from '#load/load-sources.ts';
import { htmlOfText, renderText, type RenderOptions } from '#load/render-text.ts';
import { aSite } from '../samples.ts';
import { aFolder } from '../temporary-folder.ts';
import { aText, engine } from './samples.ts';

const optionsWith = (more: Partial<RenderOptions> = {}): RenderOptions => ({
  store: openHtmlStore(join(aFolder(), 'rendered')),
  engine: 'engine',
  site: aSite(),
  hosts: new Set(['blog.example']),
  ...more,
});

/** One file of a blog as `loadSources` leaves it. */
const read = async (text: string, name = 'posts/x.md') => {
  const { files } = await findFiles(blogFolder(engine, aFolder({ [name]: text })), {});
  const [one] = loadSources(files, 'Asia/Ho_Chi_Minh', 'engine', new Map());
  const { found, source, body } = one ?? assert.fail('no file');
  return { found, source: source ?? assert.fail('the source cannot be read'), body };
};

const render = async (text: string, options = optionsWith(), name?: string) => {
  const { source, body, found } = await read(text, name);
  return renderText(source, body, found, options, undefined);
};

const text = aText('A [link](https://old.example/x.html).');

test('a text that was rendered with the same options is not rendered again', async () => {
  const options = optionsWith();
  const { text: known, diagnostics } = await render(aText('[x](javascript:x)'), options);
  const { source, found } = await read(aText('[x](javascript:x)'));
  const again = await renderText(source, undefined, found, options, known);
  assert.equal(again.text, known);
  assert.deepEqual(again.diagnostics, diagnostics);
  assert.equal(diagnostics.length, 1, 'what is odd about it is told at each reading');
});

test('a text whose HTML the store lost is rendered again', async () => {
  const { text: known } = await render(text);
  const options = optionsWith();
  const { source, found } = await read(text);
  const again = await renderText(source, undefined, found, options, known);
  assert.ok(options.store.has(again.text?.facts.digest ?? ''));
});

const { text: usual } = await render(text);

for (const [other, options, why] of [
  [aText('Another text.'), {}, 'the text'],
  [text.replace('Title', 'Another'), {}, 'the title'],
  [text.replace('---\n\n', 'lang: en\n---\n\n'), {}, 'its language'],
  [text.replace('---\n\n', 'tags: [Redis]\n---\n\n'), {}, 'its tags, whose letters are checked too'],
  [text.replace('---\n\n', 'math: true\n---\n\n'), {}, 'whether it holds formulas'],
  [text, { engine: 'next' }, 'the code that renders'],
  [text, { site: aSite({ lang: 'en' }) }, 'the language of the blog'],
  [text, { hosts: new Set(['blog.example', 'old.example']) }, 'the hosts of the blog'],
] as const) {
  test(`the cache key changes with ${why}`, async () =>
    assert.notEqual((await render(other, optionsWith(options))).text?.key, usual?.key));
}

test('the cache key changes with the format', async () =>
  assert.notEqual((await render(text, optionsWith(), 'posts/x.mdx')).text?.key, usual?.key));

for (const [other, options, why] of [
  [text, { site: aSite({ title: 'Another', postsPerPage: 3, strict: true }) }, 'settings that no text shows'],
  [text.replace('---\n', '---\n# A remark\n'), {}, 'a remark in the front matter'],
] as const) {
  test(`the cache key does not change with ${why}`, async () =>
    assert.equal((await render(other, optionsWith(options))).text?.key, usual?.key));
}

test('links to the blog’s own hosts are its own', async () => {
  const hosts = new Set(['blog.example', 'old.example']);
  const own = await render(text, optionsWith({ hosts }));
  assert.deepEqual(own.text?.facts.links, ['https://old.example/x.html']);
  assert.deepEqual(usual?.facts.links, []);
});

test('a text says whether it embeds something, and where its first foreign character stands', async () => {
  const embed = '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>';
  const { text: rich } = await render(aText(`One.\n\n${embed}\n\nTwo ⟶ three.`));
  assert.deepEqual([rich?.facts.hasEmbeds, rich?.facts.unsupportedLine], [true, 10]);
  assert.deepEqual([usual?.facts.hasEmbeds, usual?.facts.unsupportedLine], [false, undefined]);
});

for (const [body, line, message, why] of [
  ['One.\n\n<b>', 8, /cannot be read/, 'a tag that is not closed'],
  ['One.\n\nTwo {', 8, /cannot be read/, 'a brace that is not closed'],
  ['One.\n\n<Chart />', 8, /<Chart>/, 'a component that nobody imports'],
] as const) {
  test(`a text that no page can show is an error with its line in the file: ${why}`, async () => {
    const { text: nothing, diagnostics } = await render(aText(body), optionsWith(), 'posts/x.mdx');
    assert.equal(nothing, undefined);
    assert.deepEqual(
      diagnostics.map(({ level, file, line }) => [level, file, line]),
      [['error', 'posts/x.mdx', line]],
    );
    assert.match(diagnostics[0]?.message ?? '', message);
  });
}

test('HTML comes from the store, and is made anew where the store has lost it', async () => {
  const options = optionsWith();
  const { source, found, body } = await read(text);
  const digest = (await renderText(source, body, found, options, undefined)).text?.facts.digest ?? '';
  const html = await htmlOfText(source, found, digest, options);
  assert.match(html, /<a href="https:\/\/old\.example/);
  assert.equal(await htmlOfText(source, { ...found, path: '/nowhere' }, digest, options), html, 'without the file');
  const empty = optionsWith();
  assert.equal(await htmlOfText(source, found, digest, empty), html);
  assert.equal(empty.store.load(digest), html, 'and kept there');
});
