import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { leadOn } from '#output/lead-on-script.ts';

/** The address after the script, as a browser computes it. */
const after = (address: string): string => {
  const location = new URL(address);
  runInNewContext(leadOn, { location });
  return location.href;
};

const host = 'https://blog.example';

for (const [path, wanted] of [
  ['/2016/02/x.html/', '/2016/02/x.html'],
  ['/blog/2016/02/x.html/?m=1#c2', '/blog/2016/02/x.html?m=1#c2'],
  ['/2016/02/ti%E1%BA%BFng.html/', '/2016/02/ti%E1%BA%BFng.html'],
  ['/page/9', '/'],
  ['/blog/tag/linux/page/12/', '/blog/tag/linux/'],
] as const)
  test(`the 404 page leads from ${path} to ${wanted}`, () => assert.equal(after(host + path), host + wanted));

for (const path of [
  '/2016/02/x.html',
  '/never/was/',
  '/x.html/y/',
  '/x.html//',
  '/page/two/',
  '//evil.example/x.html/',
  '//evil.example/page/9/',
  '/a//evil.example/x.html/',
  '/%5C%5Cevil.example/x.html/y',
] as const)
  test(`the 404 page stays at ${path}`, () => assert.equal(after(host + path), host + path));

for (const path of ['/%5Cevil.example/x.html/', '/%2F%2Fevil.example/x.html/', '/;@evil.example/page/9/'])
  test(`the 404 page leads from ${path} to no other host`, () =>
    assert.equal(new URL(after(host + path)).origin, host));
