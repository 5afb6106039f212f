import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodePath, fileOf, readPermalink, collisionKey } from '#urls/permalink.ts';

const nfd = '/tên.html'.normalize('NFD');

for (const [written, wanted, why] of [
  ['/2016/02/name.html', '/2016/02/name.html', 'the format of Blogger'],
  ['2016/02/name.html', '/2016/02/name.html', 'without the first slash'],
  [' /2016/02/name.html ', '/2016/02/name.html', 'spaces around it'],
  ['/2016/02/tên.html', '/2016/02/tên.html', 'unencoded letters'],
  ['/2016/02/t%C3%AAn.html', '/2016/02/tên.html', 'percent-encoded'],
  ['/%7Ename', '/~name', 'encoded without need'],
  [nfd, nfd, 'NFD stays NFD, so that old links work'],
  ['/name', '/name', 'no extension'],
  ['/name/', '/name/', 'a folder'],
  ['/name.md', '/name.md', 'the extension .md'],
  ['/v1.5.2-notes', '/v1.5.2-notes', 'dots'],
  ['/..name/...', '/..name/...', 'dots that are not path steps'],
  ['/Name.HTML', '/Name.HTML', 'capitals'],
  ['/a b', '/a b', 'a space inside a name'],
  ["/c++-and-c,'(x)!;=&@:$*~", "/c++-and-c,'(x)!;=&@:$*~", 'symbols that a path may contain'],
  [`/${'ế'.repeat(80)}`, `/${'ế'.repeat(80)}`, '240 bytes'],
] as const) {
  test(`parses an address: ${why}`, () => assert.deepEqual(readPermalink(written), { permalink: wanted }));
}

const example = 'write the address as in /2016/02/name.html';

for (const [written, problem, remedy] of [
  ['', 'is the address of the home page', example],
  ['/', 'is the address of the home page', example],
  ['https://blog.example/a.html', 'is an absolute URL', 'write only its path, as in /2016/02/name.html'],
  ['//blog.example/a.html', 'is an absolute URL', 'write only its path, as in /2016/02/name.html'],
  ['javascript:alert(1)', 'is an absolute URL', 'write only its path, as in /2016/02/name.html'],
  ['/a.html?m=1', 'contains ? or #, which begin a query or a fragment', 'remove them: /2016/02/name.html'],
  ['/a.html#top', 'contains ? or #, which begin a query or a fragment', 'remove them: /2016/02/name.html'],
  ['/a\\b', 'contains a backslash', 'separate with /, as in /2016/02/name.html'],
  ['/100%', 'contains a % that does not begin a valid escape', 'remove the %, or write the letters unencoded'],
  ['/100%25', 'contains a % that does not begin a valid escape', 'remove the %, or write the letters unencoded'],
  ['/%E1%BB', 'contains a % that does not begin a valid escape', 'remove the %, or write the letters unencoded'],
  ['/a\u0000b', 'contains a control character', `type it again; ${example}`],
  ['/a\nb', 'contains a control character', `type it again; ${example}`],
  ['/a%0Ab', 'contains a control character', `type it again; ${example}`],
  ['/a\u2028b', 'contains a control character', `type it again; ${example}`],
  ['/a\ufffdb', 'contains a control character', `type it again; ${example}`],
  ['/a\ud83d', 'contains a control character', `type it again; ${example}`],
  ['/a%3Fb', 'encodes a ?, # or backslash, which servers treat differently', `remove it; ${example}`],
  ['/a%23b', 'encodes a ?, # or backslash, which servers treat differently', `remove it; ${example}`],
  ['/a%5Cb', 'encodes a ?, # or backslash, which servers treat differently', `remove it; ${example}`],
  ['../a', 'contains “.” or “..” as a part', 'write it from the root of the blog, as in /2016/02/name.html'],
  ['/a/../../b', 'contains “.” or “..” as a part', 'write it from the root of the blog, as in /2016/02/name.html'],
  ['/a/./b', 'contains “.” or “..” as a part', 'write it from the root of the blog, as in /2016/02/name.html'],
  ['/%2e%2e/a', 'contains “.” or “..” as a part', 'write it from the root of the blog, as in /2016/02/name.html'],
  ['/a//b', 'contains //', 'separate with one /'],
  ['/a//', 'contains //', 'separate with one /'],
  ['/a /b', 'has a space at the beginning or end of a part', 'remove the space'],
  ['/a/%20b', 'has a space at the beginning or end of a part', 'remove the space'],
  [`/${'a'.repeat(241)}`, 'has a part of more than 240 bytes, too long for a file name', 'shorten it'],
  [`/${'ế'.repeat(81)}`, 'has a part of more than 240 bytes, too long for a file name', 'shorten it'],
] as const) {
  test(`${JSON.stringify(written.slice(0, 30))} ${problem}`, () =>
    assert.deepEqual(readPermalink(written), { problem, remedy }));
}

for (const [permalink, wanted, why] of [
  ['/', 'index.html', 'the home page'],
  ['/2016/02/x.html', '2016/02/x.html', 'a file of the same name'],
  ['/a/x/', 'a/x/index.html', 'a folder'],
  ['/a/x', 'a/x/index.html', 'no extension: a folder, to which servers redirect'],
  ['/a/x.md', 'a/x.md/index.html', 'a file x.md would be served as text'],
  ['/a/x.1.5', 'a/x.1.5/index.html', 'a version number, not an extension'],
  ['/a/x.html/', 'a/x.html/index.html', 'a folder that looks like a file'],
] as const) {
  test(`the file of ${permalink} is ${wanted}: ${why}`, () => assert.equal(fileOf(permalink), wanted));
}

for (const [one, other, same, why] of [
  ['/a', '/a/', true, 'with and without slash'],
  ['/A.html', '/a.HTML'.replace('HTML', 'html'), true, 'case'],
  ['/tên.html', nfd, true, 'Unicode form'],
  ['/a.html', '/a/', false, 'a file and a folder'],
  ['/a.html', '/a', false, 'with and without .html'],
  ['/dang', '/đang', false, 'letters with and without diacritics'],
] as const) {
  test(`${one} and ${other} ${same ? 'collide' : 'do not collide'}: ${why}`, () =>
    assert.equal(collisionKey(one) === collisionKey(other), same));
}

for (const [path, wanted] of [
  ['/a%20b', '/a b'],
  ['/t%C3%AAn', '/tên'],
  ['/100%', undefined],
] as const) {
  test(`${path} decoded is ${wanted}`, () => assert.equal(decodePath(path), wanted));
}
