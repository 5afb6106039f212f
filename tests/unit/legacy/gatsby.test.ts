import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromGatsby } from '#legacy/gatsby.ts';

const published = new Set(['/', '/page/1/', '/2016/02/x.html', '/about/', '/now', '/tag/linux/', '/tag/linux/page/1/']);
const exists = (path: string): boolean => published.has(path);

for (const [path, wanted, why] of [
  ['/tags', '/tag/', 'the list of tags'],
  ['/tags/', '/tag/', 'the same with a slash'],
  ['/categories', '/category/', 'the list of categories'],
  ['/ping', '/', 'the status page'],
  ['/admin/', '/', 'the editor'],
  ['/2016/02/x.html/', '/2016/02/x.html', 'a post with a slash'],
  ['/pages/about', '/about/', 'a page in the folder /pages/'],
  ['/pages/about/', '/about/', 'the same with a slash'],
  ['/pages/now/', '/now', 'a page without a trailing slash in its permalink'],
  ['/about', '/about/', 'a missing trailing slash'],
  ['/now/', '/now', 'an extra trailing slash'],
  ['/page/7', '/', 'a page of the home page after the last one'],
  ['/page/7/', '/', 'the same with a slash'],
  ['/page/1', '/page/1/', 'a page of the home page that exists'],
  ['/tag/linux/page/3', '/tag/linux/', 'a page of a tag after the last one'],
  ['/tag/linux/page/1', '/tag/linux/page/1/', 'a page of a tag that exists'],
  ['/tag/gone/page/3', undefined, 'a page of an unknown tag'],
  ['/tag/gone/', undefined, 'an unknown tag'],
  ['/2016/02/y.html/', undefined, 'an unknown post'],
  ['/pages/gone/', undefined, 'an unknown page'],
  ['/tagsoup', undefined, 'a name that begins like that of a list'],
  ['/about/page/x', undefined, 'a page number that is not a number'],
] as const) {
  test(`a path of Gatsby, ${path}: ${why}`, () => assert.equal(fromGatsby(path, exists), wanted));
}
