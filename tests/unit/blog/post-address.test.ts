import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteSettings } from '#config/site.ts';
import { parseSite } from '#config/site.ts';
import { aPage, aPost, aSite, readYamlOf, reportOf } from '../samples.ts';

for (const [why, fields, permalinks, permalink] of [
  ['an address of its own', { slug: '/2016/02/x.html' }, '/blog/:slug/', '/2016/02/x.html'],
  ['no slug', {}, '/blog/:slug/', '/blog/name/'],
  ['the last part of an address', { slug: 'x' }, '/blog/:slug/', '/blog/x/'],
  ['the same without the setting', { slug: 'x' }, undefined, '/x'],
  ['a pattern of its own', { slug: '/:year/:title/' }, undefined, '/2016/name/'],
  [
    'a pattern of its own, by the engine',
    { slug: '/:title/', title: 'A b' },
    { pattern: '/:slug/', engine: 'hugo' },
    '/a-b/',
  ],
  ['one category', { category: 'Linux' }, { pattern: 'none', engine: 'jekyll' }, '/linux/name.html'],
] as readonly (readonly [string, object, SiteSettings['permalinks'], string])[])
  test(`the address and the id of a post: ${why}`, () => {
    const post = aPost(fields, {}, aSite(permalinks === undefined ? {} : { permalinks }));
    assert.equal(post.permalink, permalink);
    assert.equal(post.guid, `https://blog.example${permalink}`);
  });

test('a variable that no engine has is an error at its line', () =>
  assert.equal(
    reportOf(readYamlOf('title: T\ndate: 2016-02-04\npermalink: /:year/:nmae/').diagnostics),
    'error 4:1 [permalink]: “/:year/:nmae/” has the variable :nmae, which no engine has.\n    Write the address as in /2016/02/name.html, or a variable that docs/front-matter.md lists.',
  ));

test('a wrong pattern in the settings is an error', () => {
  const settings = { url: 'https://blog.example/', title: 'T', description: 'D', author: { name: 'A' } };
  assert.throws(
    () => parseSite({ ...settings, permalinks: '/:nmae/' }, 'site.config.ts'),
    /:nmae cannot be made: choose from :year/,
  );
});

for (const [id, slug] of [
  ['404', undefined],
  ['404', '/404'],
  ['404', '/404/'],
] as const)
  test(`the page ${id} at ${slug ?? 'no address of its own'} is the one for missing addresses`, () =>
    assert.equal(aPage(slug === undefined ? {} : { slug }, { id }).permalink, '/404.html'));
