import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute, elements, find, jsonLd, lineOf, linked, meta, textOf } from './html.ts';
import { blogs, odd, sample, site, type Site } from './site.ts';
import { addressOf, diskOf, field, isPage, isPublished, writtenIn } from './written.ts';

const below = () => site('below', { env: { SITE_URL: 'https://example.org/sub/' } });

const built = [
  { name: 'sample', root: 'https://muc.example', open: sample },
  { name: 'sample below a sub-path', root: 'https://example.org/sub', open: below },
  { name: 'odd', root: 'https://odd.example', open: odd },
] as const;

/** The address at which a file of the output is met. */
const addressOfFile = (file: string): string => `/${file.replace(/(?<=^|\/)index\.html$/, '')}`;

/** Pages whose author says that the original stands elsewhere, or that end without a slash. */
const canonicals = new Map([
  ['2018/07/canonical.html', 'https://example.org/the-original'],
  ['2013/05/no-extension/index.html', 'https://odd.example/2013/05/no-extension'],
  ['2013/05/airflow-2.0.1/index.html', 'https://odd.example/2013/05/airflow-2.0.1'],
  ['2013/06/readme.md/index.html', 'https://odd.example/2013/06/readme.md'],
]);

const offset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;

const everyPage = async (
  { pages }: Site,
  look: (page: NonNullable<ReturnType<typeof pages.get>>, file: string) => void,
) => pages.forEach(look);

for (const { name, root, open } of built) {
  test(`each page of ${name} tells browsers and crawlers what it is`, async () => {
    await everyPage(await open(), (page, file) => {
      const [html] = find(page, 'html');
      assert.match(attribute(html, 'lang') ?? '', /^(?:vi|en)$/, file);
      const [title, ...titles] = find(page, 'title').filter(({ parentNode }) => parentNode?.nodeName === 'head');
      assert.ok(lineOf(title) !== '' && titles.length === 0, `${file}: one title`);
      assert.equal(find(page, 'h1').length, 1, `${file}: one h1`);
      assert.notEqual(lineOf(find(page, 'h1')[0]), '', `${file}: an empty h1`);
      assert.deepEqual(
        meta(page, 'description').map((text) => text !== ''),
        [true],
        `${file}: one description`,
      );
      const canonical = canonicals.get(file) ?? encodeURI(root + addressOfFile(file));
      assert.deepEqual(linked(page, 'canonical'), [canonical], file);
      assert.deepEqual(meta(page, 'og:url'), [canonical], file);
      for (const property of ['og:title', 'og:description', 'og:type', 'og:site_name', 'og:locale', 'twitter:card'])
        assert.equal(meta(page, property).filter((text) => text !== '').length, 1, `${file}: ${property}`);
      assert.deepEqual(
        find(page, 'link')
          .flatMap((link) => (attribute(link, 'type') === 'application/rss+xml' ? attribute(link, 'href') : []))
          .slice(0, 1),
        [`${root}/rss.xml`],
        `${file}: the feed`,
      );
      for (const thing of jsonLd(page)) assert.equal(thing['@context'], 'https://schema.org', file);
      assert.ok(jsonLd(page).length > 0, `${file}: JSON-LD`);
    });
  });

  test(`no page of ${name} has an id twice, a skipped heading or a value that is none`, async () => {
    await everyPage(await open(), (page, file) => {
      const ids = find(page, '[id]').map((element) => attribute(element, 'id'));
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
        `${file}: ids`,
      );
      const bodies = new Set(find(page, '.prose').flatMap(elements));
      const levels = find(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')
        .filter((heading) => !bodies.has(heading))
        .map(({ tagName }) => Number(tagName[1]));
      levels.forEach((level, index) =>
        assert.ok(level <= (levels[index - 1] ?? 0) + 1, `${file}: headings go ${levels.join(' ')}`),
      );
      const code = find(page, 'pre').flatMap(elements);
      assert.deepEqual(
        code.filter((element) => attribute(element, 'style') !== undefined),
        [],
        `${file}: colours of code by style`,
      );
      const attributes = elements(page).flatMap(({ attrs }) => attrs.map(({ value }) => value));
      for (const text of [textOf(find(page, 'main')[0]), ...attributes])
        assert.doesNotMatch(text, /\[object \w+\]|\bNaN\b|Invalid Date|^undefined$|&amp;lt;/, file);
    });
  });
}

for (const { name, open, blog, root } of [
  { name: 'sample', open: sample, blog: blogs.sample, root: 'https://muc.example' },
  { name: 'odd', open: odd, blog: blogs.odd, root: 'https://odd.example' },
])
  test(`each post of the ${name} blog is a BlogPosting with its language and dates`, async () => {
    const { pages } = await open();
    for (const text of (await writtenIn(blog)).filter((text) => isPublished(text) && !isPage(text))) {
      const page = pages.get(diskOf(addressOf(text))) ?? assert.fail(text.file);
      const title = (field(text, 'title') ?? '').replaceAll(/\s+/g, ' ').trim();
      const posting = jsonLd(page).find((thing) => thing['@type'] === 'BlogPosting') ?? assert.fail(text.file);
      assert.equal(posting['headline'], title);
      assert.equal(lineOf(find(page, 'h1')[0]), title);
      assert.equal(posting['inLanguage'], attribute(find(page, 'html')[0], 'lang'), text.file);
      assert.equal(posting['url'], encodeURI(root + addressOf(text)));
      assert.match(String(posting['datePublished']), offset, text.file);
      assert.match(String(posting['dateModified']), offset, text.file);
      assert.deepEqual(meta(page, 'article:published_time'), [posting['datePublished']]);
      assert.deepEqual(meta(page, 'og:type'), ['article']);
    }
  });

/** Dates as authors wrote them, and the instant in the blog's zone. */
const dates = [
  ['/2013/05/airflow-2.0.1', '2013-05-07T00:30:00+07:00'],
  ['/2013/06/readme.md', '2013-06-01T00:30:00+07:00'],
  ['/2014/01/tiếng-việt.html', '2014-01-02T08:30:00+07:00'],
  ['/2014/03/đà-nẵng.html', '2014-03-04T07:05:00+07:00'],
  ['/2014/04/trailing/', '2014-04-05T08:00:00+07:00'],
  ['/2014/05/no-slug.html', '2014-05-06T23:59:59+07:00'],
  ['/2014/06/no-leading-slash.html', '2014-06-06T23:00:00+07:00'],
  ['/2015/01/with-picture.html', '2015-01-02T00:00:00+07:00'],
  ['/2015/04/front-matter.html', '2015-04-05T09:00:00+07:00'],
] as const;

test('dates are read in every form and shown in the zone of the blog', async () => {
  const { pages } = await odd();
  for (const [address, instant] of dates) {
    const page = pages.get(diskOf(address)) ?? assert.fail(address);
    assert.equal(attribute(find(page, 'time')[0], 'datetime'), instant, address);
    assert.match(lineOf(find(page, 'time')[0]), new RegExp(`^${Number(instant.slice(8, 10))} `), address);
  }
});

/** What must stand on the page of one post: a selector and the text or attributes there. */
test('a post shows what its author said of it', async () => {
  const { pages } = await odd();
  const at = (file: string) => pages.get(file) ?? assert.fail(file);
  const aliases = at('2018/05/aliases.html');
  assert.ok(
    find(aliases, 'time').some((time) => attribute(time, 'datetime') === '2020-06-07T08:09:10+07:00'),
    'updated',
  );
  assert.deepEqual(meta(at('2018/06/noindex.html'), 'robots'), ['noindex']);
  assert.match(textOf(find(at('2018/04/superseded.html'), 'main')[0]), /Known under other addresses/);
  assert.match(textOf(find(at('index.html'), 'main')[0]), /Known under other addresses/, 'pinned');
  const alternates = ['2018/01/ban-tieng-viet.html', '2018/01/english-version.html'].map((file) =>
    find(at(file), 'link')
      .filter((link) => attribute(link, 'hreflang'))
      .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')].join(' '))
      .sort(),
  );
  assert.deepEqual(alternates[0], [
    'en https://odd.example/2018/01/english-version.html',
    'vi https://odd.example/2018/01/ban-tieng-viet.html',
  ]);
  assert.deepEqual(alternates[1], alternates[0]);
  const parts = find(at('series/bo-ba/index.html'), 'a')
    .map(lineOf)
    .filter((name) => name.includes('part,'));
  assert.deepEqual(parts, ['First part, written later', 'Second part, written first']);
  const hostile = at('2016/01/hostile-title.html');
  assert.equal(meta(hostile, 'description')[0], 'A bold summary with a link and stars, & an entity');
  assert.match(
    meta(hostile, 'og:title')[0] ?? '',
    /^<\/script><script>alert\(1\)<\/script> & "quotes" <b>bold<\/b> ’ 😀$/,
  );
  assert.equal(
    find(hostile, 'script').filter(
      (script) => attribute(script, 'type') !== 'application/ld+json' && attribute(script, 'src') === undefined,
    ).length,
    0,
  );
  assert.equal(
    lineOf(find(at('2015/04/front-matter.html'), 'h1')[0]),
    'A title that goes on at the margin and then further in',
  );
});
