import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { attribute, elements, find } from './html.ts';
import { media } from './site.ts';
import { childrenOf, readXml, textIn } from './xml.ts';

const root = 'https://media.example/sub';

const pageOf = async (file: string) => (await media()).pages.get(file) ?? assert.fail(`${file} was not built`);

test('the files of a post lie below its address with the bytes that they had', async () => {
  const { folder, files } = await media();
  for (const [file, source] of [
    ['2019/03/film/film.webm', '2019/film.webm'],
    ['2019/03/film/data/table.csv', '2019/data/table.csv'],
    ['2019/03/film/the paper.pdf', '2019/the paper.pdf'],
    ['2019/03/film/still.png', '2019/still.png'],
    ['hear/tone.wav', '2019/hear/tone.wav'],
    ['hear/tone.txt', '2019/hear/tone.txt'],
  ] as const) {
    const path = join('tests/fixtures/media/posts', source);
    assert.ok(readFileSync(join(folder, file)).equals(readFileSync(path)), file);
    assert.notEqual(statSync(join(folder, file)).ino, statSync(path).ino, 'a change of the one is none of the other');
  }
  assert.deepEqual(
    files.filter((file) => /secret|dot\.png$/.test(file)),
    ['assets/dot.png'],
    'neither files of drafts nor images that are published as WebP',
  );
});

test('a page of a blog below a sub-path links, plays and shows the files', async () => {
  const page = await pageOf('2019/03/film.html');
  const [film, old] = find(page, 'video');
  const shown = (element: Parameters<typeof attribute>[0], ...names: readonly string[]) =>
    names.map((name) => attribute(element, name));
  assert.deepEqual(shown(film, 'src', 'aria-label', 'controls'), [
    '/sub/2019/03/film/film.webm',
    'A red and a dark square in turn',
    '',
  ]);
  assert.deepEqual(shown(old, 'src', 'poster'), ['/sub/assets/old.webm', '/sub/2019/03/film/still.png']);
  const hrefs = find(page, 'a').map((link) => attribute(link, 'href') ?? '');
  for (const href of ['data/table.csv', 'the%20paper.pdf#page=2', 'still.png', 'film.webm'])
    assert.ok(hrefs.includes(`/sub/2019/03/film/${href}`), href);
  assert.equal(attribute(find(page, 'source')[0], 'srcset'), '/sub/2019/03/film/still.png 2x');
  const policy = find(page, 'meta').find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
  assert.ok(attribute(policy, 'content')?.includes("media-src 'self';"));
});

test('an MDX post links, plays and shows the files', async () => {
  const page = await pageOf('hear/index.html');
  assert.equal(attribute(find(page, 'audio')[0], 'src'), '/sub/hear/tone.wav');
  const links = find(page, 'a').filter((link) => attribute(link, 'href') === '/sub/hear/tone.txt');
  assert.equal(links.length, 2);
  const [image] = find(page, 'figure').flatMap((figure) => elements(figure).filter(({ tagName }) => tagName === 'img'));
  assert.match(attribute(image, 'src') ?? '', /^\/sub\/_astro\/dot/);
});

test('a cover that the text shows under another path of it is on its page once, in lists, and at the top of the home page', async () => {
  const ofDot = (page: Awaited<ReturnType<typeof pageOf>>) =>
    find(page, 'img').filter((image) => /\/dot\b/.test(attribute(image, 'src') ?? ''));
  const page = await pageOf('2019/02/dot.html');
  assert.equal(ofDot(page).length, 1);
  // The post is pinned.
  const [lead] = find(await pageOf('index.html'), 'article');
  for (const place of [await pageOf('2019/02/index.html'), lead ?? assert.fail()]) {
    const covers = find(place, 'a').filter((link) => attribute(link, 'class') === 'cover');
    assert.deepEqual(
      covers.map((link) => attribute(find(link, 'img')[0], 'src')),
      ['/sub/assets/dot.png'],
    );
  }
});

test('feeds have absolute addresses, and the sound or film of a post as its enclosure', async () => {
  const { read } = await media();
  const items = childrenOf(childrenOf(readXml(await read('rss.xml')), 'channel')[0] ?? assert.fail(), 'item');
  const byTitle = new Map(items.map((item) => [textIn(item, 'title'), item]));
  const [hear, film] = ['What it sounds like', 'A film'].map((title) => byTitle.get(title) ?? assert.fail(title));
  assert.ok(hear && film);
  assert.deepEqual(
    childrenOf(hear, 'enclosure').map(({ attributes }) => attributes),
    [{ url: `${root}/hear/tone.wav`, length: '2044', type: 'audio/wav' }],
  );
  assert.deepEqual(childrenOf(film, 'enclosure'), [], 'it plays two films');
  const text = textIn(film, 'content:encoded');
  for (const path of ['film.webm', 'data/table.csv', 'the%20paper.pdf#page=2'])
    assert.ok(text.includes(`"${root}/2019/03/film/${path}"`), path);
  assert.ok(text.includes(`src="${root}/assets/old.webm" poster="${root}/2019/03/film/still.png"`), text);
  const { items: json } = JSON.parse(await read('feed.json')) as { items: { title: string; attachments?: unknown }[] };
  assert.deepEqual(json.find(({ title }) => title === 'What it sounds like')?.attachments, [
    { url: `${root}/hear/tone.wav`, mime_type: 'audio/wav', size_in_bytes: 2044 },
  ]);
  assert.ok(
    (await read('atom.xml')).includes(
      `<link rel="enclosure" type="audio/wav" length="2044" href="${root}/hear/tone.wav"/>`,
    ),
  );
});

test('the Markdown export leads to the files', async () => {
  const text = await (await media()).read('md/2019/03/film.html.md');
  assert.ok(text.includes(`](${root}/2019/03/film/film.webm 'Two squares')`), text);
  assert.ok(text.includes(`[the picture](${root}/2019/03/film/still.png)`), text);
});

test('no warning is printed, and the sitemap lists pages only', async () => {
  const { output, read } = await media();
  assert.doesNotMatch(output, /warning/);
  assert.doesNotMatch(await read('sitemap-0.xml'), /webm|pdf|png/);
});
