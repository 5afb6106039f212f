import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInternalUrl, siteHosts } from '#config/site-hosts.ts';
import { aSite, aWriting } from '../samples.ts';

const hosts = siteHosts({ ...aSite(), legacyOrigin: 'https://first.example', oldHosts: ['Old.Example'] }, [
  aWriting({ bloggerUrl: 'http://me.blogspot.example/2016/02/x.html' }).frontMatter,
  aWriting().frontMatter,
]);

test('a blog answered at its address, where its ids come from, at old hosts and at Blogger', () => {
  assert.deepEqual([...hosts].sort(), ['blog.example', 'first.example', 'me.blogspot.example', 'old.example']);
});

for (const [href, wanted, why] of [
  ['/x.html', true, 'from the root'],
  ['x.html', true, 'beside the post'],
  ['../x.html', true, 'a step up'],
  ['#section', true, 'within the post'],
  ['?page=2', true, 'a query'],
  ['https://blog.example/x.html', true, 'with the host'],
  ['http://BLOG.example:80/x.html', true, 'another scheme, capitals, a port'],
  ['//old.example/x.html', true, 'without scheme'],
  [' https://old.example/ ', true, 'outer blanks'],
  ['http://me.blogspot.example', true, 'at Blogger'],
  ['https://other.example/', false, 'elsewhere'],
  ['//other.example/', false, 'elsewhere, without scheme'],
  ['/\\other.example/', false, 'elsewhere, with a backslash for a slash'],
  ['https://blog.example.other.example/', false, 'a host that begins alike'],
  ['https://my-blog.example/', false, 'a host that ends alike'],
  ['https://blog.example@other.example/', false, 'a name before the host'],
  ['mailto:me@blog.example', false, 'a mail address'],
  ['tel:+84', false, 'a telephone'],
  ['javascript:alert(1)', false, 'code'],
  ['https://', false, 'no host'],
  ['http://[bad', false, 'no address'],
  ['', false, 'nothing'],
] as const) {
  test(`“${href}” ${wanted ? 'leads into' : 'does not lead into'} the blog: ${why}`, () =>
    assert.equal(isInternalUrl(href, hosts), wanted));
}
