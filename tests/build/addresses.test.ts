import assert from 'node:assert/strict';
import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lineOf, find, hrefs } from './html.ts';
import { serve } from './serve.ts';
import { blogs, copyOf, odd, sample, site, type Site } from './site.ts';
import { addressOf, diskOf, field, isPage, isPublished, writtenIn } from './written.ts';

/** The blogs to request, each with its built site. */
const visited = [
  { name: 'sample', blog: blogs.sample, built: sample },
  { name: 'odd', blog: blogs.odd, built: odd },
];

const closers: (() => Promise<void>)[] = [];
after(() => Promise.all(closers.map((close) => close())));

const served = async ({ folder }: Site): Promise<string> => {
  const { origin, close } = await serve(folder);
  closers.push(close);
  return origin;
};

for (const { name, blog, built } of visited) {
  test(`each text of the ${name} blog is served as HTML at exactly its slug`, async () => {
    const origin = await served(await built());
    for (const text of (await writtenIn(blog)).filter(isPublished)) {
      const address = addressOf(text);
      const first = await fetch(origin + encodeURI(address), { redirect: 'manual' });
      const answer = first.status === 200 ? first : await fetch(origin + (first.headers.get('location') ?? ''));
      assert.equal(answer.status, 200, `${text.file} at ${address}`);
      assert.match(answer.headers.get('content-type') ?? '', /^text\/html/, address);
      assert.ok((await answer.text()).includes('<article'), `${address} has no article`);
    }
  });

  test(`each text of the ${name} blog has a file whose path is its slug, byte for byte`, async () => {
    const { files } = await built();
    const known = new Set(files);
    for (const text of (await writtenIn(blog)).filter(isPublished))
      assert.ok(known.has(diskOf(addressOf(text))), `${text.file} has no ${diskOf(addressOf(text))}`);
  });

  test(`unpublished posts of the ${name} blog are in no file`, async () => {
    const { files, read } = await built();
    const hidden = (await writtenIn(blog)).filter((text) => !isPublished(text));
    const words = hidden.flatMap((text) => [field(text, 'title') ?? '', addressOf(text)]);
    for (const file of files.filter((name) => !/\.(?:png|webp|ico|woff2)$/.test(name)))
      for (const word of [...words, 'draftonly', 'scheduledonly'])
        assert.ok(!(await read(file)).toLowerCase().includes(word.toLowerCase()), `${file} contains “${word}”`);
  });
}

/** Labels as authors write them, and their slugs: default, and with `taxonomy: 'gatsby'`. */
const labels = [
  ['I/O', 'i-o', 'i-o'],
  ['C++', 'cpp', 'c'],
  ['San Francisco, USA', 'san-francisco-usa', 'san-francisco-usa'],
  ['Ph.D', 'ph-d', 'ph-d'],
  ['Tiếng Việt', 'tieng-viet', 'tiếng-việt'],
  ['Đà Nẵng', 'da-nang', 'da-nẵng'],
] as const;

test('addresses of tags and categories have no diacritics', async () => {
  const { pages } = await odd();
  for (const [label, slug] of labels)
    assert.equal(lineOf(find(pages.get(`tag/${slug}/index.html`) ?? assert.fail(slug), 'h1')[0]), label);
  assert.ok(pages.has('category/dia-chi/index.html'));
  assert.ok(pages.has('tag/csharp/index.html'));
});

test('a blog from Gatsby, below a sub-path, keeps the tag addresses that lodash made', async () => {
  const blog = await copyOf(blogs.odd, 'gatsby');
  const settings = await readFile(join(blog, 'site.config.ts'), 'utf8');
  await writeFile(
    join(blog, 'site.config.ts'),
    settings.replace(`from: ['blogger']`, `from: ['gatsby'],\n  taxonomy: 'gatsby'`),
  );
  const { pages, files } = await site('gatsby', { blog, env: { SITE_URL: 'https://odd.example/below/' } });
  for (const [label, , slug] of labels) {
    const page = pages.get(`tag/${slug}/index.html`);
    if (label === 'C++') assert.ok(page, 'C, C++ and C# are one tag');
    else assert.equal(lineOf(find(page ?? assert.fail(`tag/${slug}`), 'h1')[0]), label);
  }
  assert.ok(files.includes('posts/2014/2014-05-06-no-slug/index.html'), 'the address is the path of the file');
  assert.ok(files.includes('2014/06/no-leading-slash.html'), 'a slug is the address');
  const internal = [...pages.values()].flatMap(hrefs).filter((href) => href.startsWith('/'));
  assert.deepEqual(
    internal.filter((href) => !href.startsWith('/below/')),
    [],
  );
});

test('lists longer than a page continue at page/2/', async () => {
  const { pages } = await odd();
  const texts = (await writtenIn(blogs.odd)).filter((text) => isPublished(text) && !isPage(text));
  const homes = Math.ceil(texts.length / 4);
  for (const [list, count] of [
    ['', homes],
    ['tag/many/', 2],
    ['category/relations/', 2],
  ] as const) {
    assert.ok(pages.has(`${list}index.html`), list);
    for (let page = 2; page <= count; page += 1) assert.ok(pages.has(`${list}page/${page}/index.html`), list + page);
    assert.ok(!pages.has(`${list}page/${count + 1}/index.html`), `${list} has a page too many`);
    assert.ok(!pages.has(`${list}page/1/index.html`), `${list} has its first page twice`);
  }
});

test('archives, pages, feeds and the 404 page are at their usual addresses', async () => {
  const { files } = await odd();
  const wanted =
    'archive/index.html 2013/index.html 2013/05/index.html 2013/06/index.html about/index.html colophon/index.html ' +
    'series/bo-ba/index.html 404.html rss.xml sitemap-index.xml robots.txt manifest.webmanifest notes.txt';
  assert.deepEqual(
    wanted.split(' ').filter((file) => !files.includes(file)),
    [],
  );
  assert.ok(!files.includes('2099/index.html'));
});

test('old addresses have redirect pages, for any host', async () => {
  const { stubs } = await odd();
  assert.equal(stubs.get('old/address.html'), '/2018/05/aliases.html');
  assert.equal(stubs.get('older/index.html'), '/2018/05/aliases.html');
});
