import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyOf } from '#output/page/security-policy.ts';

const needs = {
  styles: [],
  speculationRules: [],
  scripts: [],
  frames: [],
  media: [],
  hasGiscus: false,
  hasSearch: false,
  analytics: undefined,
  isSecure: false,
};

const directives = (frames: readonly string[]): readonly string[] => policyOf({ ...needs, frames }).split(';');

for (const [frame, wanted, why] of [
  ['https://e.example/x?y;z', 'https://e.example', 'the origin alone'],
  ['https://e.example:8443/x', 'https://e.example:8443', 'with its port'],
  ['https://[::1]/x', 'https://[::1]', 'an address of IPv6'],
  ['https://x;script-src-elem/a', "'none'", 'a host that would begin a directive'],
  ["https://x';/a", "'none'", 'a host with a quote'],
  ['https://*.example/a', "'none'", 'a host that would stand for many'],
  ['javascript:f()', "'none'", 'no web address'],
  ['x', "'none'", 'no address'],
] as const)
  test(`frames that a page may show: ${why}`, () => {
    const found = directives([frame]);
    assert.ok(found.includes(`frame-src ${wanted}`), found.join(';'));
    assert.equal(found.length, directives([]).length);
  });

test('forms are sent to the blog alone', () => assert.ok(directives([]).includes("form-action 'self'")));

for (const directive of ["object-src 'none'", "base-uri 'none'", "default-src 'self'"])
  test(`every page has ${directive}`, () => assert.ok(directives([]).includes(directive)));

test('a blog with HTTPS loads what its texts name over HTTPS too', () => {
  const of = (isSecure: boolean) =>
    policyOf({ ...needs, isSecure })
      .split(';')
      .includes('upgrade-insecure-requests');
  assert.deepEqual([of(true), of(false)], [true, false]);
});

test('films and sounds come from the blog and from where the page plays them', () => {
  const of = (media: readonly string[]) =>
    policyOf({ ...needs, media })
      .split(';')
      .find((directive) => directive.startsWith('media-src'));
  assert.equal(of(['/a.mp4', '', '../b.mp3']), "media-src 'self'");
  assert.equal(
    of(['https://b.example/x?a&amp;b', '//a.example/y', 'https://b.example/z']),
    "media-src 'self' https://a.example https://b.example",
  );
});

test('a service that counts visits may run its script and receive what that sends, and nothing else', () => {
  const analytics = { script: 'https://gc.zgo.at', connect: ['https://a.example', 'https://a.example'] };
  const policy = policyOf({ ...needs, analytics }).split(';');
  assert.ok(policy.includes("script-src 'self' https://gc.zgo.at"));
  assert.ok(policy.includes("connect-src 'self' https://a.example"));
  assert.ok(!policyOf(needs).includes('connect-src'));
});
