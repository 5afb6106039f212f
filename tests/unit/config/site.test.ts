import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineSite, legacyOriginOf, parseSite, placeholderSettings, type SiteSettings } from '#config/site.ts';
import { wordsIn } from '#text/words.ts';

const minimal: SiteSettings = {
  url: 'https://blog.example/',
  title: 'Blog',
  description: 'A blog.',
  author: { name: 'Duyet' },
};

test('four settings are required; the others have defaults', () => {
  const { url, title, description, author, ...rest } = parseSite(minimal, 'site.config.ts');
  assert.deepEqual({ url, title, description, author }, { ...minimal, author: { name: 'Duyet', contacts: [] } });
  const { lang, timeZone, from, oldHosts, taxonomy, feedLength, strict, trust } = rest;
  assert.deepEqual(
    { lang, timeZone, from, oldHosts, taxonomy, feedLength, strict, trust },
    {
      lang: 'vi',
      timeZone: 'Asia/Ho_Chi_Minh',
      from: [],
      oldHosts: [],
      taxonomy: 'ascii',
      feedLength: { main: 50, topic: 15 },
      strict: false,
      trust: 'author',
    },
  );
});

for (const [settings, wanted, why] of [
  [undefined, /export default .* object/, 'no default export'],
  [{ ...minimal, titel: 'x' }, /titel/, 'an unknown key'],
  [{ ...minimal, author: { name: 'x', mail: 'y' } }, /mail/, 'an unknown nested key'],
  [{ ...minimal, title: '' }, /title/, 'an empty title'],
  [{ ...minimal, title: undefined }, /this setting is missing\n.*title/, 'no title'],
  [{ ...minimal, url: 'blog.example' }, /write an absolute URL, such as https:\/\/blog\.example\//, 'no scheme'],
  [{ ...minimal, url: 'ftp://blog.example/' }, /write an absolute URL/, 'a scheme other than http and https'],
  [{ ...minimal, timeZone: 'Hanoi' }, /write an IANA zone, such as Asia\/Ho_Chi_Minh/, 'a zone that does not exist'],
  [{ ...minimal, lang: 'fr' }, /lang/, 'an unsupported language'],
  [
    { ...minimal, description: { vi: 'Một blog.', fr: 'x' } },
    /strings\.ts.*[\s\S]*description\.fr/,
    'text in a language without words',
  ],
  [{ ...minimal, description: {} }, /write \{ vi: '…', en: '…' \}/, 'text in no language'],
  [{ ...minimal, from: ['wordpress'] }, /from/, 'an unknown platform'],
  [{ ...minimal, postsPerPage: 0 }, /postsPerPage/, 'zero posts on a page'],
  [{ ...minimal, feedLength: { main: 0 } }, /feedLength\.main/, 'zero posts in a feed'],
  [{ ...minimal, feedLength: { topic: 1.5 } }, /feedLength\.topic/, 'a fraction of a post in a feed'],
  [{ ...minimal, author: { name: 'x', email: 'y' } }, /email/, 'an invalid mail address'],
  [{ ...minimal, trust: 'nobody' }, /trust/, 'an unknown trust'],
  ...[
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example/',
    '/\\evil.example/',
    'https:evil.example',
    'about.html',
    '',
  ].flatMap(
    (url) =>
      [
        [{ ...minimal, menu: [{ label: 'x', url }] }, /write a URL[\s\S]*menu\[0\]\.url/, `a menu with ${url}`],
        [
          { ...minimal, author: { name: 'x', contacts: [{ label: 'x', url }] } },
          /write a URL[\s\S]*contacts\[0\]\.url/,
          `a contact at ${url}`,
        ],
        [{ ...minimal, author: { name: 'x', support: url } }, /https:[\s\S]*author\.support/, `support at ${url}`],
        [{ ...minimal, author: { name: 'x', url } }, /https:[\s\S]*author\.url/, `an author at ${url}`],
        [{ ...minimal, author: { name: 'x', photo: url } }, /author\.photo/, `a photo at ${url}`],
        [{ ...minimal, legacyOrigin: url }, /legacyOrigin/, `an origin of ids at ${url}`],
      ] as const,
  ),
  [{ ...minimal, oldHosts: ['https://old.example/'] }, /write a host name/, 'an address instead of a host name'],
] as const) {
  test(`rejects settings: ${why}`, () => {
    assert.throws(
      () => parseSite(settings, '/blog/site.config.ts'),
      (error: Error) =>
        error.message.startsWith('/blog/site.config.ts has a problem:\n') &&
        wanted.test(error.message) &&
        error.stack === '',
    );
  });
}

test('links of the settings lead to the web, to a mailbox or telephone, or into the blog', () => {
  const links = ['https://a.example/', 'http://a.example', 'mailto:an@a.example', 'tel:+84123', '/about.html', '#top'];
  const menu = links.map((url) => ({ label: 'x', url }));
  const { menu: read } = parseSite({ ...minimal, menu, author: { name: 'x', contacts: menu } }, '');
  assert.deepEqual(read, ['archive', 'tags', ...menu]);
});

test('the menu of the owner follows Archive and Tags, or stands alone', () => {
  const menuOf = (menu?: SiteSettings['menu']) => parseSite({ ...minimal, ...(menu && { menu }) }, '').menu;
  const link = { label: 'x', url: '/x/' };
  assert.deepEqual(menuOf(), ['archive', 'tags']);
  assert.deepEqual(menuOf([link]), ['archive', 'tags', link]);
  assert.deepEqual(menuOf({ only: [link, 'search', 'archive'] }), [link, 'search', 'archive']);
  assert.deepEqual(menuOf({ only: [] }), []);
  assert.throws(() => parseSite({ ...minimal, menu: { only: ['archiv'] } }, ''), /'archive', 'tags'.*[\s\S]*at menu/);
});

test('the seal is one or two letters', () => {
  const sealOf = (seal: string) => parseSite({ ...minimal, seal }, '').seal;
  assert.deepEqual([sealOf('M'), sealOf('mự'.normalize('NFD')), sealOf('한')], ['M', 'mự', '한']);
  for (const wrong of ['', 'Mực', 'a b', '\u200b'])
    assert.throws(() => sealOf(wrong), /write one or two letters/, JSON.stringify(wrong));
});

test('a wrong link is shown with its line', () => {
  const settings = { ...minimal, menu: [{ label: 'x', url: 'javascript:alert(1)' }] };
  const source = "export default {\n  menu: [\n    { label: 'x', url: 'javascript:alert(1)' },\n  ],\n};\n";
  assert.throws(
    () => parseSite(settings, 'site.config.ts', undefined, source),
    /write a URL that starts with https:\/\/, mailto: or tel:, or a path from \/, found “javascript:alert\(1\)” in line 3\n/,
  );
});

test('reports all invalid settings at once', () => {
  const wrong = { ...minimal, title: '', lang: 'fr', strict: 'yes' };
  assert.throws(() => parseSite(wrong, 'site.config.ts'), /title[\s\S]*lang[\s\S]*strict|strict[\s\S]*lang/);
});

test('a preview URL replaces only the setting url', () => {
  const { words, ...site } = parseSite(minimal, 'site.config.ts', 'https://preview.example/blog/');
  const { words: usual, ...settings } = parseSite(minimal, 'site.config.ts');
  assert.deepEqual(site, { ...settings, url: 'https://preview.example/blog/' });
  assert.deepEqual([words.languages, words.key], [usual.languages, usual.key]);
  for (const lang of ['vi', 'en', 'fr']) assert.deepEqual(words.in(lang), usual.in(lang));
});

test('an invalid preview URL is reported with its name', () => {
  assert.throws(
    () => parseSite(minimal, 'site.config.ts', 'preview'),
    (error: Error) => /^SITE_URL has a problem:\n.*write an absolute URL/s.test(error.message),
  );
});

for (const [settings, origin, why] of [
  [{ legacyOrigin: 'https://old.example/blog/' }, 'https://old.example', 'scheme and host of the setting'],
  [{ url: 'https://new.example/blog/' }, 'https://new.example', 'scheme and host of the URL by default'],
] as const) {
  test(`the origin in feed ids: ${why}`, () =>
    assert.equal(legacyOriginOf(parseSite({ ...minimal, ...settings }, '')), origin));
}

test('a text for all languages, or one for each', () => {
  assert.equal(wordsIn('Blog', 'vi'), 'Blog');
  assert.equal(wordsIn({ vi: 'Nhật ký', en: 'Diary' }, 'vi'), 'Nhật ký');
  assert.equal(wordsIn({ vi: 'Nhật ký', en: 'Diary' }, 'en'), 'Diary');
});

test('the placeholder settings are valid', () => {
  assert.equal(parseSite(placeholderSettings, '').url, 'https://blog.example/');
  assert.equal(defineSite(placeholderSettings), placeholderSettings);
});
