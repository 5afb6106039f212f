import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodePath, fileOf, readPermalink, sameness } from '#urls/permalink.ts';

const nfd = '/tên.html'.normalize('NFD');

for (const [written, wanted, why] of [
  ['/2016/02/name.html', '/2016/02/name.html', 'as Blogger had it'],
  ['2016/02/name.html', '/2016/02/name.html', 'without the first slash'],
  [' /2016/02/name.html ', '/2016/02/name.html', 'outer blanks'],
  ['/2016/02/tên.html', '/2016/02/tên.html', 'letters as they are'],
  ['/2016/02/t%C3%AAn.html', '/2016/02/tên.html', 'percent-encoded'],
  ['/%7Ename', '/~name', 'encoded where it need not be'],
  [nfd, nfd, 'NFD stays NFD, or old links break'],
  ['/name', '/name', 'no ending'],
  ['/name/', '/name/', 'a folder'],
  ['/name.md', '/name.md', '.md at the end'],
  ['/v1.5.2-notes', '/v1.5.2-notes', 'dots'],
  ['/..name/...', '/..name/...', 'dots that step nowhere'],
  ['/Name.HTML', '/Name.HTML', 'capitals'],
  ['/a b', '/a b', 'a blank within a name'],
  ["/c++-and-c,'(x)!;=&@:$*~", "/c++-and-c,'(x)!;=&@:$*~", 'signs that a path may hold'],
  [`/${'ế'.repeat(80)}`, `/${'ế'.repeat(80)}`, '240 bytes'],
] as const) {
  test(`an address as written: ${why}`, () => assert.deepEqual(readPermalink(written), { permalink: wanted }));
}

const example = 'write the address as in /2016/02/name.html';

for (const [written, problem, remedy] of [
  ['', 'is the address of the home page', example],
  ['/', 'is the address of the home page', example],
  ['https://blog.example/a.html', 'is a whole web address', 'write only its path, as in /2016/02/name.html'],
  ['//blog.example/a.html', 'is a whole web address', 'write only its path, as in /2016/02/name.html'],
  ['javascript:alert(1)', 'is a whole web address', 'write only its path, as in /2016/02/name.html'],
  ['/a.html?m=1', 'holds ? or #, which begin a query or a fragment', 'leave them out: /2016/02/name.html'],
  ['/a.html#top', 'holds ? or #, which begin a query or a fragment', 'leave them out: /2016/02/name.html'],
  ['/a\\b', 'holds a backslash', 'separate with /, as in /2016/02/name.html'],
  ['/100%', 'holds a % that encodes nothing', 'leave the % out, or write letters as they are'],
  ['/100%25', 'holds a % that encodes nothing', 'leave the % out, or write letters as they are'],
  ['/%E1%BB', 'holds a % that encodes nothing', 'leave the % out, or write letters as they are'],
  ['/a\u0000b', 'holds a control character', `type it anew; ${example}`],
  ['/a\nb', 'holds a control character', `type it anew; ${example}`],
  ['/a%0Ab', 'holds a control character', `type it anew; ${example}`],
  ['/a\u2028b', 'holds a control character', `type it anew; ${example}`],
  ['/a\ufffdb', 'holds a control character', `type it anew; ${example}`],
  ['/a\ud83d', 'holds a control character', `type it anew; ${example}`],
  ['/a%3Fb', 'encodes a ?, # or backslash, which servers read in different ways', `leave it out; ${example}`],
  ['/a%23b', 'encodes a ?, # or backslash, which servers read in different ways', `leave it out; ${example}`],
  ['/a%5Cb', 'encodes a ?, # or backslash, which servers read in different ways', `leave it out; ${example}`],
  ['../a', 'steps up or stays with “.” or “..”', 'write it from the root of the blog, as in /2016/02/name.html'],
  ['/a/../../b', 'steps up or stays with “.” or “..”', 'write it from the root of the blog, as in /2016/02/name.html'],
  ['/a/./b', 'steps up or stays with “.” or “..”', 'write it from the root of the blog, as in /2016/02/name.html'],
  ['/%2e%2e/a', 'steps up or stays with “.” or “..”', 'write it from the root of the blog, as in /2016/02/name.html'],
  ['/a//b', 'holds //', 'separate with one /'],
  ['/a//', 'holds //', 'separate with one /'],
  ['/a /b', 'has a blank at the edge of a part', 'leave the blank out'],
  ['/a/%20b', 'has a blank at the edge of a part', 'leave the blank out'],
  [`/${'a'.repeat(241)}`, 'has a part of over 240 bytes, more than disks take', 'shorten it'],
  [`/${'ế'.repeat(81)}`, 'has a part of over 240 bytes, more than disks take', 'shorten it'],
] as const) {
  test(`${JSON.stringify(written.slice(0, 30))} ${problem}`, () =>
    assert.deepEqual(readPermalink(written), { problem, remedy }));
}

for (const [permalink, wanted, why] of [
  ['/', 'index.html', 'the home page'],
  ['/2016/02/x.html', '2016/02/x.html', 'a file by its own name'],
  ['/a/x/', 'a/x/index.html', 'a folder'],
  ['/a/x', 'a/x/index.html', 'no ending: a folder, which servers redirect to'],
  ['/a/x.md', 'a/x.md/index.html', 'a file x.md would be served as text'],
  ['/a/x.1.5', 'a/x.1.5/index.html', 'an ending that is none'],
  ['/a/x.html/', 'a/x.html/index.html', 'a folder that looks like a file'],
] as const) {
  test(`${permalink} is answered by ${wanted}: ${why}`, () => assert.equal(fileOf(permalink), wanted));
}

for (const [one, other, same, why] of [
  ['/a', '/a/', true, 'with and without slash'],
  ['/A.html', '/a.HTML'.replace('HTML', 'html'), true, 'case'],
  ['/tên.html', nfd, true, 'Unicode form'],
  ['/a.html', '/a/', false, 'a file and a folder'],
  ['/a.html', '/a', false, 'with and without .html'],
  ['/dang', '/đang', false, 'letters with and without marks'],
] as const) {
  test(`${one} and ${other} are ${same ? 'one' : 'two'} on some disk: ${why}`, () =>
    assert.equal(sameness(one) === sameness(other), same));
}

for (const [path, wanted] of [
  ['/a%20b', '/a b'],
  ['/t%C3%AAn', '/tên'],
  ['/100%', undefined],
] as const) {
  test(`${path} decoded is ${wanted}`, () => assert.equal(decodePath(path), wanted));
}
