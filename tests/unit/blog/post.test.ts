import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newestFirst, toPost } from '#blog/post.ts';
import { aPage, aPost, aSite, aWriting } from '../samples.ts';

const nfd = '/2016/02/tên.html'.normalize('NFD');

for (const [slug, permalink, url, why] of [
  ['/2016/02/x.html', '/2016/02/x.html', '/2016/02/x.html', 'as written'],
  ['2016/02/x.html', '/2016/02/x.html', '/2016/02/x.html', 'without a leading slash'],
  ['/2016/02/tên.html', '/2016/02/tên.html', '/2016/02/t%C3%AAn.html', 'letters with diacritics'],
  ['/2016/02/t%C3%AAn.html', '/2016/02/tên.html', '/2016/02/t%C3%AAn.html', 'percent-encoded'],
  [nfd, nfd, '/2016/02/te%CC%82n.html', 'NFD unchanged'],
  ['/notes.md', '/notes.md', '/notes.md', 'the extension .md'],
  ['/v1.5', '/v1.5', '/v1.5', 'dots'],
] as const) {
  test(`a slug is the permalink: ${why}`, () => {
    const post = aPost({ slug });
    assert.deepEqual([post.permalink, post.url, post.absoluteUrl], [permalink, url, `https://blog.example${url}`]);
  });
}

test('a sub-path is in URLs, but not in permalinks', () => {
  const post = aPost({ slug: '/x.html' }, {}, aSite({ url: 'https://me.example/blog/' }));
  assert.deepEqual(
    [post.permalink, post.url, post.absoluteUrl],
    ['/x.html', '/blog/x.html', 'https://me.example/blog/x.html'],
  );
});

const lateAtNight = new Date('2016-01-31T17:30:00Z');

for (const [id, from, wanted, why] of [
  ['2016/2016-02-01-name', [], '/2016/02/name.html', 'the date in the zone of the blog'],
  ['2016/2016-02-01-name', ['gatsby'], '/posts/2016/2016-02-01-name/', 'the format of Gatsby'],
  ['tên bài', [], '/2016/02/tên-bài.html', 'a space in the name'],
  ['c#-100%', [], '/2016/02/c--100-.html', 'symbols that are special in URLs'],
  ['a%20b', [], '/2016/02/a-20b.html', 'a name that looks percent-encoded'],
] as const) {
  test(`the file “${id}” without a slug gives the permalink ${wanted}: ${why}`, () => {
    const post = aPost({ date: lateAtNight }, { id }, aSite({ from: [...from] }));
    assert.equal(post.permalink, wanted);
    assert.equal(post.guid, `https://blog.example${wanted}`);
  });
}

for (const [settings, slug, wanted, why] of [
  [{}, '/x.html', 'https://blog.example/x.html', 'the origin of the URL'],
  [{ legacyOrigin: 'https://old.example' }, '/x.html', 'https://old.example/x.html', 'the legacy origin'],
  [{ url: 'https://me.example/blog/' }, '/x.html', 'https://me.example/x.html', 'without the sub-path'],
  [{}, 'x.html', 'https://blog.example/x.html', 'a slug without a slash'],
  [{}, '/t%C3%AAn.html', 'https://blog.example/t%C3%AAn.html', 'the slug unchanged'],
  [{}, '/tên.html', 'https://blog.example/tên.html', 'the slug unchanged, not encoded'],
] as const) {
  test(`the guid is ${wanted}: ${why}`, () => assert.equal(aPost({ slug }, {}, aSite(settings)).guid, wanted));
}

for (const [lang, detected, site, wanted, why] of [
  ['en', 'vi', 'vi', 'en', 'that of the front matter'],
  [undefined, 'en', 'vi', 'en', 'else that of the text'],
  [undefined, undefined, 'en', 'en', 'else that of the blog'],
] as const) {
  test(`the language is ${why}`, () => {
    const prose = { lead: '', words: 0, codeLines: 0, lang: detected };
    assert.equal(aPost(lang ? { lang } : {}, { prose }, aSite({ lang: site })).lang, wanted);
  });
}

test('the lead is the description, or the beginning of the text', () => {
  assert.deepEqual([aPost().description, aPost().lead], ['', 'How it begins.']);
  const post = aPost({ description: 'In short.' });
  assert.deepEqual([post.description, post.lead], ['In short.', 'In short.']);
});

test('missing fields come from the settings or stay absent', () => {
  const post = aPost();
  assert.equal(post.author, 'Duyet');
  assert.equal(aPost({ author: 'Guest' }).author, 'Guest');
  assert.deepEqual(
    [post.category, post.tags, post.series, post.cover, post.canonical, post.updated, post.discussions, post.aliases],
    [undefined, [], undefined, undefined, undefined, undefined, [], []],
  );
  assert.equal(post.minutes, 2);
});

test('existing discussions, in display order', () => {
  const post = aPost({ linkedInCommentUrl: 'https://l.example/', fbCommentUrl: 'https://f.example/' });
  assert.deepEqual(post.discussions, [
    { place: 'facebook', url: 'https://f.example/' },
    { place: 'linkedIn', url: 'https://l.example/' },
  ]);
});

test('a cover without alternative text has an empty one', () => {
  assert.deepEqual(aPost({ cover: '/a.png' }).cover, { src: '/a.png', alt: '' });
  assert.deepEqual(aPost({ cover: '/a.png', coverAlt: 'A cat' }).cover, { src: '/a.png', alt: 'A cat' });
});

test('references and aliases are decoded', () => {
  const post = aPost({ aliases: ['/t%C3%AAn', 'old.html'], translationOf: 'a%20b', supersededBy: '/new.html' });
  assert.deepEqual([post.aliases, post.translationOf, post.supersededBy], [['/tên', '/old.html'], '/a b', '/new.html']);
});

for (const [slug, id, wanted] of [
  [undefined, 'about', '/about/'],
  [undefined, 'vi/giới thiệu', '/vi/giới thiệu/'],
  ['/p/about.html', 'about', '/p/about.html'],
] as const) {
  test(`the permalink of a page in the file “${id}” with slug ${slug} is ${wanted}`, () =>
    assert.equal(aPage(slug ? { slug } : {}, { id }).permalink, wanted));
}

test('newest first; posts with the same date are sorted by permalink', () => {
  const at = (day: number, slug: string) => aPost({ slug, date: new Date(Date.UTC(2016, 0, day)) });
  const posts = [at(1, '/c'), at(2, '/b'), at(2, '/a'), at(3, '/d')];
  for (const order of [posts, posts.toReversed()])
    assert.deepEqual(
      [...order].sort(newestFirst).map(({ permalink }) => permalink),
      ['/d', '/a', '/b', '/c'],
    );
});

test('a post without a date throws', () => {
  const writing = aWriting();
  const { date: _, ...undated } = writing.frontMatter;
  assert.throws(
    () => toPost({ ...writing, frontMatter: undated }, aSite()),
    /posts\/2016\/2016-02-04-name\.md has no date/,
  );
});

test('a guid in the front matter replaces the default', () => {
  const old = 'https://blog.example/2016/02/tpyo.html';
  assert.equal(aPost({ slug: '/2016/02/typo.html', guid: old }).guid, old);
});
