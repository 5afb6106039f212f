import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileAddress, pathInLink } from '#urls/file-address.ts';
import { mediaTypeOf } from '#urls/media-type.ts';

for (const [permalink, path, wanted] of [
  ['/2016/02/x.html', 'clip.mp4', '/2016/02/x/clip.mp4'],
  ['/posts/x/', 'clips/a b.mp4', '/posts/x/clips/a b.mp4'],
  ['/a/x', 'phim tên.pdf', '/a/x/phim tên.pdf'],
  ['/a/x.md', 'a.pdf', '/a/x.md/a.pdf'],
  ['/2016/02/x.html', '../../shared/a.pdf', '/2016/02/x/shared/a.pdf'],
] as const)
  test(`the address of ${path} beside ${permalink}`, () => assert.equal(fileAddress(permalink, path), wanted));

for (const [link, wanted] of [
  ['clip.mp4', 'clip.mp4'],
  ['./clips/../a.pdf#page=2', 'a.pdf'],
  ['../a%20b.pdf?x', '../a b.pdf'],
  ['100%.pdf', '100%.pdf'],
  ['t%C3%AAn.zip', 'tên.zip'],
  ['/a.pdf', undefined],
  ['//b.example/a.pdf', undefined],
  ['https://b.example/a.pdf', undefined],
  ['mailto:a@b.example', undefined],
  ['#a', undefined],
  ['?a', undefined],
  ['folder/', undefined],
  ['..\\a.pdf', undefined],
  ['%00.pdf', undefined],
  ['.', undefined],
] as const)
  test(`the path in the link ${link}`, () => assert.equal(pathInLink(link), wanted));

test('films and sounds are told from other files by their extension', () => {
  assert.deepEqual(mediaTypeOf('a/B.MP4?x#t=1'), { kind: 'video', type: 'video/mp4' });
  assert.deepEqual(mediaTypeOf('https://b.example/a.opus'), { kind: 'audio', type: 'audio/ogg' });
  for (const other of ['a.png', 'mp4', 'a.mp4.zip', 'a.constructor']) assert.equal(mediaTypeOf(other), undefined);
});
