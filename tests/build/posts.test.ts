import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restoreTheme } from '#output/theme-script.ts';
import { attribute, find, jsonLd, lineOf, meta, textOf } from './html.ts';
import { blogs, odd, sample } from './site.ts';
import { addressOf, diskOf, field, isPage, isPublished, writtenIn } from './written.ts';

const offset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?[+-]\d{2}:\d{2}$/;

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

/** Addresses of posts with dates in different forms, and their dates in the time zone of the blog. */
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

test('dates are parsed in every form and shown in the time zone of the blog', async () => {
  const { pages } = await odd();
  for (const [address, instant] of dates) {
    const page = pages.get(diskOf(address)) ?? assert.fail(address);
    assert.equal(attribute(find(page, 'time')[0], 'datetime'), instant, address);
    assert.match(lineOf(find(page, 'time')[0]), new RegExp(`^${Number(instant.slice(8, 10))} `), address);
  }
});

test('a post shows the fields of its front matter', async () => {
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
  assert.deepEqual(
    find(hostile, 'script')
      .filter(
        (script) =>
          !['application/ld+json', 'speculationrules'].includes(attribute(script, 'type') ?? '') &&
          attribute(script, 'src') === undefined,
      )
      .flatMap(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : node.nodeName))),
    [restoreTheme],
  );
  assert.equal(
    lineOf(find(at('2015/04/front-matter.html'), 'h1')[0]),
    'A title that goes on at the margin and then further in',
  );
});
