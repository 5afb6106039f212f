import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromGatsby } from '#legacy/gatsby.ts';

const standing = new Set(['/', '/page/1/', '/2016/02/x.html', '/about/', '/now', '/tag/linux/', '/tag/linux/page/1/']);
const exists = (path: string): boolean => standing.has(path);

for (const [path, wanted, why] of [
  ['/tags', '/tag/', 'the list of tags'],
  ['/tags/', '/tag/', 'the same with a slash'],
  ['/categories', '/category/', 'the list of categories'],
  ['/ping', '/', 'a page that told whether the site was up'],
  ['/admin/', '/', 'the editor'],
  ['/2016/02/x.html/', '/2016/02/x.html', 'a post with a slash'],
  ['/pages/about', '/about/', 'a page under the name of its file'],
  ['/pages/about/', '/about/', 'the same with a slash'],
  ['/pages/now/', '/now', 'a page whose address has no slash'],
  ['/about', '/about/', 'a page without its slash'],
  ['/now/', '/now', 'a page with a slash too many'],
  ['/page/7', '/', 'a page of the blog beyond the last'],
  ['/page/7/', '/', 'the same with a slash'],
  ['/page/1', '/page/1/', 'a page of the blog that exists'],
  ['/tag/linux/page/3', '/tag/linux/', 'a page of a tag beyond the last'],
  ['/tag/linux/page/1', '/tag/linux/page/1/', 'a page of a tag that exists'],
  ['/tag/gone/page/3', undefined, 'a page of a tag that nobody uses now'],
  ['/tag/gone/', undefined, 'that tag'],
  ['/2016/02/y.html/', undefined, 'a post that was never here'],
  ['/pages/gone/', undefined, 'a page that was never here'],
  ['/tagsoup', undefined, 'a name that begins like a list'],
  ['/about/page/x', undefined, 'no number'],
] as const) {
  test(`an address of the Gatsby years, ${path}: ${why}`, () => assert.equal(fromGatsby(path, exists), wanted));
}
