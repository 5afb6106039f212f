import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSite } from '#config/site.ts';
import { securityDiagnostics, securityTxt } from '#output/security-txt.ts';

const settings = {
  url: 'https://blog.example/',
  title: 'Blog',
  description: 'Notes',
  author: { name: 'An' },
  lang: 'en',
};
const security = { contact: ['mailto:an@blog.example', 'https://blog.example/report/'], expires: '2030-06-30' };
const site = (given: object = {}) => parseSite({ ...settings, security, ...given }, 'site.config.ts');

test('security.txt has contact, expiry, languages and its own address (RFC 9116)', () => {
  assert.equal(
    securityTxt(site()),
    `Contact: mailto:an@blog.example
Contact: https://blog.example/report/
Expires: 2030-06-30T23:59:59Z
Preferred-Languages: en
Canonical: https://blog.example/.well-known/security.txt
`,
  );
  const two = { ...security, languages: ['vi', 'en'] };
  assert.match(
    securityTxt(site({ security: two, url: 'https://me.example/blog/' })) ?? '',
    /Languages: vi, en\nCanonical: https:\/\/me\.example\/\.well-known/,
  );
});

test('without the setting there is no security.txt', () =>
  assert.equal(securityTxt(parseSite(settings, 'site.config.ts')), undefined));

for (const [wrong, message] of [
  [{ contact: ['an@blog.example'] }, /write mailto:/],
  [{ contact: ['http://blog.example/'] }, /write mailto:/],
  [{ contact: ['mailto:a@b.example\nExpires: never'] }, /control character|write mailto:/],
  [{ contact: [] }, /write an address/],
  [{ expires: 'next year' }, /write a day in the coming year/],
  [{ expires: '2030-02-30' }, /write a day in the coming year/],
  [{ languages: ['Vietnamese'] }, /code of a language/],
] as const)
  test(`a wrong setting is an error: ${JSON.stringify(wrong)}`, () =>
    assert.throws(() => site({ security: { ...security, ...wrong } }), message));

for (const [hsts, isRight] of [
  ['max-age=31536000', true],
  ['max-age=63072000; includeSubDomains; preload', true],
  ['31536000', false],
  ['max-age=1\r\nX: y', false],
] as const)
  test(`the setting hsts: ${JSON.stringify(hsts)}`, () => {
    if (isRight) assert.equal(site({ hsts }).hsts, hsts);
    else assert.throws(() => site({ hsts }), /write max-age=31536000/);
  });

const messages = (days: readonly string[], given: object = {}): readonly string[] =>
  securityDiagnostics(
    days.map((day) => ({ date: new Date(`${day}T12:00:00Z`) })),
    site(given),
  ).map(({ level, message }) => `${level}: ${message}`);

test('security.txt that a newer post shows to have expired is a warning', () => {
  assert.deepEqual(messages(['2030-06-30', '2029-01-01']), []);
  assert.deepEqual(messages([]), []);
  assert.deepEqual(messages(['2030-07-02', '2029-01-01']), [
    'warning: security.txt expires on 2030-06-30, and the newest post is of 2030-07-02: nobody relies on it.',
  ]);
});

test('security.txt of a blog below a sub-path must be copied to the root of the host', () =>
  assert.deepEqual(messages([], { url: 'https://me.example/blog/' }), [
    'warning: security.txt counts only at the root of a host, and this blog lies in /blog/.',
  ]));
