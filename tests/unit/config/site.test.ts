import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineSite, legacyOriginOf, parseSite, placeholderSettings, type SiteSettings } from '#config/site.ts';
import { wordsIn } from '#text/words.ts';

const least: SiteSettings = {
  url: 'https://blog.example/',
  title: 'Blog',
  description: 'A blog.',
  author: { name: 'Duyet' },
};

test('four settings are enough; the rest has defaults', () => {
  const { url, title, description, author, ...rest } = parseSite(least, 'site.config.ts');
  assert.deepEqual({ url, title, description, author }, { ...least, author: { name: 'Duyet', contacts: [] } });
  const { lang, timeZone, from, oldHosts, taxonomy, feedLength, strict } = rest;
  assert.deepEqual(
    { lang, timeZone, from, oldHosts, taxonomy, feedLength, strict },
    {
      lang: 'vi',
      timeZone: 'Asia/Ho_Chi_Minh',
      from: [],
      oldHosts: [],
      taxonomy: 'ascii',
      feedLength: { main: 50, topic: 15 },
      strict: false,
    },
  );
});

for (const [settings, wanted, why] of [
  [undefined, /export default .* object/, 'no default export'],
  [{ ...least, titel: 'x' }, /titel/, 'a misspelt key'],
  [{ ...least, author: { name: 'x', mail: 'y' } }, /mail/, 'a misspelt key within'],
  [{ ...least, title: '' }, /title/, 'an empty title'],
  [{ ...least, title: undefined }, /write it: it is missing\n.*title/, 'no title'],
  [{ ...least, url: 'blog.example' }, /write a full address, as in https:\/\/blog\.example\//, 'no scheme'],
  [{ ...least, url: 'ftp://blog.example/' }, /write a full address/, 'a scheme that is none of the web'],
  [{ ...least, timeZone: 'Hanoi' }, /write an IANA zone, as in Asia\/Ho_Chi_Minh/, 'a zone that does not exist'],
  [{ ...least, lang: 'fr' }, /lang/, 'a language that the interface does not speak'],
  [{ ...least, description: { vi: 'Một blog.' } }, /description/, 'words in one language of two'],
  [{ ...least, from: ['wordpress'] }, /from/, 'a platform nobody knows'],
  [{ ...least, postsPerPage: 0 }, /postsPerPage/, 'no post on a page'],
  [{ ...least, feedLength: { main: 0 } }, /feedLength\.main/, 'no post in a feed'],
  [{ ...least, feedLength: { topic: 1.5 } }, /feedLength\.topic/, 'half a post in a feed'],
  [{ ...least, author: { name: 'x', email: 'y' } }, /email/, 'no mail address'],
] as const) {
  test(`refuses settings: ${why}`, () => {
    assert.throws(
      () => parseSite(settings, '/blog/site.config.ts'),
      (error: Error) =>
        error.message.startsWith('/blog/site.config.ts has a problem:\n') &&
        wanted.test(error.message) &&
        error.stack === '',
    );
  });
}

test('tells all wrong settings at once', () => {
  const wrong = { ...least, title: '', lang: 'fr', strict: 'yes' };
  assert.throws(() => parseSite(wrong, 'site.config.ts'), /title[\s\S]*lang[\s\S]*strict|strict[\s\S]*lang/);
});

test('an address for a preview replaces the one in the settings and nothing else', () => {
  const site = parseSite(least, 'site.config.ts', 'https://preview.example/blog/');
  assert.deepEqual(site, { ...parseSite(least, 'site.config.ts'), url: 'https://preview.example/blog/' });
});

test('an address for a preview that is none is told with its name', () => {
  assert.throws(
    () => parseSite(least, 'site.config.ts', 'preview'),
    (error: Error) => /^SITE_URL has a problem:\n.*write a full address/s.test(error.message),
  );
});

for (const [settings, origin, why] of [
  [{ legacyOrigin: 'https://old.example/blog/' }, 'https://old.example', 'only scheme and host'],
  [{ url: 'https://new.example/blog/' }, 'https://new.example', 'those of the address where nothing else is said'],
] as const) {
  test(`what feed ids are made with: ${why}`, () =>
    assert.equal(legacyOriginOf(parseSite({ ...least, ...settings }, '')), origin));
}

test('words once for all languages, or in each', () => {
  assert.equal(wordsIn('Blog', 'vi'), 'Blog');
  assert.equal(wordsIn({ vi: 'Nhật ký', en: 'Diary' }, 'vi'), 'Nhật ký');
  assert.equal(wordsIn({ vi: 'Nhật ký', en: 'Diary' }, 'en'), 'Diary');
});

test('a blog without settings can be looked at', () => {
  assert.equal(parseSite(placeholderSettings, '').url, 'https://blog.example/');
  assert.equal(defineSite(placeholderSettings), placeholderSettings);
});
