import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newestFirst, toPost } from '#blog/post.ts';
import { aPage, aPost, aSite, aWriting } from '../samples.ts';

const nfd = '/2016/02/tên.html'.normalize('NFD');

for (const [slug, permalink, url, why] of [
  ['/2016/02/x.html', '/2016/02/x.html', '/2016/02/x.html', 'as written'],
  ['2016/02/x.html', '/2016/02/x.html', '/2016/02/x.html', 'without the first slash'],
  ['/2016/02/tên.html', '/2016/02/tên.html', '/2016/02/t%C3%AAn.html', 'letters with marks'],
  ['/2016/02/t%C3%AAn.html', '/2016/02/tên.html', '/2016/02/t%C3%AAn.html', 'encoded'],
  [nfd, nfd, '/2016/02/te%CC%82n.html', 'NFD to the byte'],
  ['/notes.md', '/notes.md', '/notes.md', '.md'],
  ['/v1.5', '/v1.5', '/v1.5', 'dots'],
] as const) {
  test(`a slug is the address, ${why}`, () => {
    const post = aPost({ slug });
    assert.deepEqual([post.permalink, post.url, post.absoluteUrl], [permalink, url, `https://blog.example${url}`]);
  });
}

test('below a sub-path links have it, permalinks do not', () => {
  const post = aPost({ slug: '/x.html' }, {}, aSite({ url: 'https://me.example/blog/' }));
  assert.deepEqual(
    [post.permalink, post.url, post.absoluteUrl],
    ['/x.html', '/blog/x.html', 'https://me.example/blog/x.html'],
  );
});

const lateAtNight = new Date('2016-01-31T17:30:00Z');

for (const [id, from, wanted, why] of [
  ['2016/2016-02-01-name', [], '/2016/02/name.html', 'by the day in the zone of the blog'],
  ['2016/2016-02-01-name', ['gatsby'], '/posts/2016/2016-02-01-name/', 'as Gatsby made it'],
  ['tên bài', [], '/2016/02/tên-bài.html', 'a blank in the name'],
  ['c#-100%', [], '/2016/02/c--100-.html', 'signs that would end an address'],
  ['a%20b', [], '/2016/02/a-20b.html', 'what looks encoded is a name'],
] as const) {
  test(`without slug the file “${id}” gives the address ${wanted}: ${why}`, () => {
    const post = aPost({ date: lateAtNight }, { id }, aSite({ from: [...from] }));
    assert.equal(post.permalink, wanted);
    assert.equal(post.guid, `https://blog.example${wanted}`);
  });
}

for (const [settings, slug, wanted, why] of [
  [{}, '/x.html', 'https://blog.example/x.html', 'made with the address'],
  [{ legacyOrigin: 'https://old.example' }, '/x.html', 'https://old.example/x.html', 'frozen when the blog moves'],
  [{ url: 'https://me.example/blog/' }, '/x.html', 'https://me.example/x.html', 'without the sub-path'],
  [{}, 'x.html', 'https://blog.example/x.html', 'a slug without slash'],
  [{}, '/t%C3%AAn.html', 'https://blog.example/t%C3%AAn.html', 'the slug to the byte'],
  [{}, '/tên.html', 'https://blog.example/tên.html', 'the slug to the byte, not encoded'],
] as const) {
  test(`the id in feeds is ${wanted}: ${why}`, () => assert.equal(aPost({ slug }, {}, aSite(settings)).guid, wanted));
}

for (const [lang, told, site, wanted, why] of [
  ['en', 'vi', 'vi', 'en', 'what the author says'],
  [undefined, 'en', 'vi', 'en', 'else what the text tells'],
  [undefined, undefined, 'en', 'en', 'else that of the blog'],
] as const) {
  test(`the language is ${why}`, () => {
    const prose = { lead: '', words: 0, codeLines: 0, lang: told };
    assert.equal(aPost(lang ? { lang } : {}, { prose }, aSite({ lang: site })).lang, wanted);
  });
}

test('the lead is the summary of the author, else the beginning of the text', () => {
  assert.deepEqual([aPost().description, aPost().lead], ['', 'How it begins.']);
  const post = aPost({ description: 'In short.' });
  assert.deepEqual([post.description, post.lead], ['In short.', 'In short.']);
});

test('what the author left out comes from the settings or stays absent', () => {
  const post = aPost();
  assert.equal(post.author, 'Duyet');
  assert.equal(aPost({ author: 'Guest' }).author, 'Guest');
  assert.deepEqual(
    [post.category, post.tags, post.series, post.cover, post.canonical, post.updated, post.discussions, post.aliases],
    [undefined, [], undefined, undefined, undefined, undefined, [], []],
  );
  assert.equal(post.minutes, 2);
});

test('discussions in the order shown, only those that exist', () => {
  const post = aPost({ linkedInCommentUrl: 'https://l.example/', fbCommentUrl: 'https://f.example/' });
  assert.deepEqual(post.discussions, [
    { place: 'facebook', url: 'https://f.example/' },
    { place: 'linkedIn', url: 'https://l.example/' },
  ]);
});

test('a cover without words for it has empty ones', () => {
  assert.deepEqual(aPost({ cover: '/a.png' }).cover, { src: '/a.png', alt: '' });
  assert.deepEqual(aPost({ cover: '/a.png', coverAlt: 'A cat' }).cover, { src: '/a.png', alt: 'A cat' });
});

test('references and old addresses are decoded as addresses are', () => {
  const post = aPost({ aliases: ['/t%C3%AAn', 'old.html'], translationOf: 'a%20b', supersededBy: '/new.html' });
  assert.deepEqual([post.aliases, post.translationOf, post.supersededBy], [['/tên', '/old.html'], '/a b', '/new.html']);
});

for (const [slug, id, wanted] of [
  [undefined, 'about', '/about/'],
  [undefined, 'vi/giới thiệu', '/vi/giới thiệu/'],
  ['/p/about.html', 'about', '/p/about.html'],
] as const) {
  test(`a page in the file “${id}” with slug ${slug} stands at ${wanted}`, () =>
    assert.equal(aPage(slug ? { slug } : {}, { id }).permalink, wanted));
}

test('newest first; of equal instants the order of addresses, whatever the disk says', () => {
  const at = (day: number, slug: string) => aPost({ slug, date: new Date(Date.UTC(2016, 0, day)) });
  const posts = [at(1, '/c'), at(2, '/b'), at(2, '/a'), at(3, '/d')];
  for (const order of [posts, posts.toReversed()])
    assert.deepEqual(
      [...order].sort(newestFirst).map(({ permalink }) => permalink),
      ['/d', '/a', '/b', '/c'],
    );
});

test('a post without date is a mistake of the engine', () => {
  const writing = aWriting();
  const { date: _, ...undated } = writing.frontMatter;
  assert.throws(
    () => toPost({ ...writing, frontMatter: undated }, aSite()),
    /posts\/2016\/2016-02-04-name\.md has no date/,
  );
});

test('a post whose slug was corrected keeps the id that feeds know', () => {
  const old = 'https://blog.example/2016/02/tpyo.html';
  assert.equal(aPost({ slug: '/2016/02/typo.html', guid: old }).guid, old);
});
