import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBacklinks } from '#links/backlinks.ts';
import { buildBlog } from '#blog/blog.ts';
import { createAddresses } from '#urls/routes.ts';
import { aSite, aWriting } from '../samples.ts';

const blog = buildBlog(
  [
    aWriting({ slug: '/a.html', aliases: ['/old-a'] }, { id: 'a' }),
    aWriting({ slug: '/b.html' }, { id: 'b' }),
    aWriting({ slug: '/c/' }, { id: 'c' }),
  ],
  aSite(),
);

const linksOf = (links: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(
    findBacklinks(
      Object.entries(links).flatMap(([permalink, links]) => {
        const page = blog.byPermalink.get(permalink);
        return page ? [{ page, links }] : [];
      }),
      blog,
      createAddresses('https://blog.example/'),
    ),
  );

for (const [links, backlinks] of [
  [{ '/a.html': ['/b.html'] }, { '/b.html': ['/a.html'] }],
  [{ '/a.html': ['/b.html', '/b.html#x', '/b'] }, { '/b.html': ['/a.html'] }],
  [{ '/b.html': ['/old-a'], '/c/': ['/a.html'] }, { '/a.html': ['/b.html', '/c/'] }],
  [{ '/a.html': ['/a.html#top', '#top', '/nowhere'] }, {}],
] as const) {
  test(`backlinks of ${JSON.stringify(links)} are ${JSON.stringify(backlinks)}`, () =>
    assert.deepEqual(linksOf(links), backlinks));
}
