import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInternalUrl, siteHosts } from '#config/site-hosts.ts';
import { aSite, aWriting } from '../samples.ts';

const hosts = siteHosts({ ...aSite(), legacyOrigin: 'https://first.example', oldHosts: ['Old.Example'] }, [
  aWriting({ bloggerUrl: 'http://me.blogspot.example/2016/02/x.html' }).frontMatter,
  aWriting().frontMatter,
]);

test('hosts come from the URL, the legacy origin, the old hosts and Blogger', () => {
  assert.deepEqual([...hosts].sort(), ['blog.example', 'first.example', 'me.blogspot.example', 'old.example']);
});

for (const [href, wanted, why] of [
  ['/x.html', true, 'from the root'],
  ['x.html', true, 'relative'],
  ['../x.html', true, 'a parent folder'],
  ['#section', true, 'a fragment'],
  ['?page=2', true, 'a query'],
  ['https://blog.example/x.html', true, 'with the host'],
  ['http://BLOG.example:80/x.html', true, 'another scheme, capital letters, a port'],
  ['//old.example/x.html', true, 'without a scheme'],
  [' https://old.example/ ', true, 'spaces around it'],
  ['http://me.blogspot.example', true, 'at Blogger'],
  ['https://other.example/', false, 'another host'],
  ['//other.example/', false, 'another host without a scheme'],
  ['/\\other.example/', false, 'another host with a backslash instead of a slash'],
  ['https://blog.example.other.example/', false, 'a host with the same beginning'],
  ['https://my-blog.example/', false, 'a host with the same end'],
  ['https://blog.example@other.example/', false, 'a user name before the host'],
  ['mailto:me@blog.example', false, 'a mail address'],
  ['tel:+84', false, 'a phone number'],
  ['javascript:alert(1)', false, 'code'],
  ['https://', false, 'no host'],
  ['http://[bad', false, 'an invalid URL'],
  ['', false, 'nothing'],
] as const) {
  test(`“${href}” ${wanted ? 'is' : 'is not'} internal: ${why}`, () =>
    assert.equal(isInternalUrl(href, hosts), wanted));
}
