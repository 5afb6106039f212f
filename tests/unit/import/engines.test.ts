import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importGatsby } from '#import/engines/gatsby.ts';
import { importHexo } from '#import/engines/hexo.ts';
import { importJekyll } from '#import/engines/jekyll.ts';
import { has, importFrom, text } from './engine-import.ts';

test('an imported blog has the zone of its configuration, else that of Vietnam or UTC by its language', async () => {
  const zoneFor = async (config: string, text: string) => {
    const files = { '_config.yml': config, '_posts/2016-02-04-a.md': `---\ntitle: A\n---\n${text}\n` };
    const { settings, odd } = await importFrom(importJekyll, files);
    const why = odd.find((line) => line.includes('time zone'));
    return [/timeZone: '(.*)'/.exec(settings)?.[1], why && /names (.+); timeZone/.exec(why)?.[1]];
  };
  const vietnamese = 'Chào các bạn, đây là một bài viết ngắn về những điều tôi học được.';
  const english = 'A short text about what I have learned in the last few years.';
  assert.deepEqual(await zoneFor('timezone: Asia/Tokyo', english), ['Asia/Tokyo', undefined]);
  assert.deepEqual(await zoneFor('', vietnamese), ['Asia/Ho_Chi_Minh', 'no time zone']);
  assert.deepEqual(await zoneFor('', english), ['UTC', 'no time zone']);
  assert.deepEqual(await zoneFor('timezone: Nowhere', english), ['UTC', 'the time zone Nowhere, which does not exist']);
});

test('what an import cannot use is said: no posts, no title, an author of one post', async () => {
  const none = await importFrom(importJekyll, { '_config.yml': '', 'about.md': '---\ntitle: About\n---\n' });
  assert.ok(none.odd.some((line) => line.includes('no public post was found')));
  assert.ok(none.odd.some((line) => line.includes('has no title')));
  const guest = '---\ntitle: A\nauthor: Guest\n---\n';
  const posts = { '_posts/2016-02-04-a.md': guest, '_posts/2016-02-05-b.md': text, '_posts/2016-02-06-c.md': text };
  const { settings, odd } = await importFrom(importJekyll, { '_config.yml': 'title: T', ...posts });
  has(settings, ["author: { name: 'T' }"]);
  assert.ok(odd.some((line) => line.includes('does not name the author')));
  assert.ok(!odd.some((line) => line.includes('no public post')));
});

test('pages at addresses that the engine makes stay behind', async () => {
  const { copies, leftOut } = await importFrom(importGatsby, {
    'gatsby-config.js': 'module.exports = {}',
    'content/pages/search.md': text,
    'content/pages/archive/index.md': text,
    'content/pages/research.md': text,
  });
  assert.deepEqual(copies, ['content/pages/research.md → pages/research.md']);
  assert.ok(leftOut.some((line) => line.includes('lists and the search')));
});

test('Jekyll and Hexo: pages that ended in .html lead to where they are', async () => {
  const page = '---\ntitle: A\n---\n';
  const jekyll = await importFrom(importJekyll, {
    '_config.yml': 'url: https://blog.example',
    'about.md': page,
    'a/b.md': page,
    'c/index.md': page,
    'd.md': '---\ntitle: D\npermalink: /dd/\n---\n',
  });
  assert.deepEqual(jekyll.redirects, ['/a/b.html /a/b/', '/about.html /about/', '/feed.xml /atom.xml']);
  const pretty = await importFrom(importJekyll, { '_config.yml': 'permalink: pretty', 'about.md': page });
  assert.deepEqual(pretty.redirects, ['/feed.xml /atom.xml']);
  const hexo = await importFrom(importHexo, { '_config.yml': 'url: https://blog.example', 'source/about.md': page });
  assert.ok(hexo.redirects.includes('/about.html /about/'));
});
