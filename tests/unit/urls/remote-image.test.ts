import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestSide, originalImage, secureImage, sizeInAddress, directImage } from '#urls/remote-image.ts';

const blogger = (size: string) => `https://1.bp.blogspot.com/-a/B_c/AAA/d-e/${size}/x.png`;
const token = 'https://lh3.googleusercontent.com/AVvXsE-x_y';

for (const [url, original] of [
  [blogger('s1600'), blogger('s0')],
  [blogger('s1600-h'), blogger('s0')],
  [blogger('w640-h480-p-k-no-nu'), blogger('s0')],
  [`${token}=w640-h480`, `${token}=s0`],
  [token, token],
  [
    'https://blogger.googleusercontent.com/img/b/R29vZ2xl/AVvX/s320/s1600.png',
    'https://blogger.googleusercontent.com/img/b/R29vZ2xl/AVvX/s0/s1600.png',
  ],
  ['https://e.example/s1600/x.png', 'https://e.example/s1600/x.png'],
] as const) {
  test(`the URL of the original size: ${url}`, () => assert.equal(originalImage(url), original));
}

for (const [url, size] of [
  [blogger('w640-h480'), [640, 480]],
  [blogger('w640-h480-no'), [640, 480]],
  [`${token}=w640-h480`, [640, 480]],
  [blogger('w640-h480-p'), undefined],
  [blogger('w72-h72-p-k-no-nu'), undefined],
  [blogger('w640-h480-c'), undefined],
  [blogger('s640'), undefined],
  [blogger('w640'), undefined],
  ['https://e.example/w640-h480/x.png', undefined],
] as const) {
  test(`the size in a URL: ${url}`, () => {
    const found = sizeInAddress(url);
    assert.deepEqual(found && [found.width, found.height], size);
  });
}

test('only hosts that are known to support https get it', () => {
  assert.equal(secureImage('http://4.bp.blogspot.com/x/s1/y.png'), 'https://4.bp.blogspot.com/x/s1/y.png');
  assert.equal(secureImage('http://e.example/y.png'), 'http://e.example/y.png');
  assert.equal(secureImage('http://4.bp.blogspot.com.e.example/y.png'), 'http://4.bp.blogspot.com.e.example/y.png');
});

test('the image itself instead of the HTML page of Blogger', () => {
  assert.equal(directImage(blogger('s1600-h')), blogger('s1600'));
  assert.equal(directImage(blogger('s1600')), blogger('s1600'));
  assert.equal(directImage('https://e.example/s1600-h/x.png'), 'https://e.example/s1600-h/x.png');
});

test('the longest side, if the URL has only that', () => {
  const sides = ['s320', 's1600-h', 's0', 'w640', 's'].map((size) => longestSide(blogger(size)));
  assert.deepEqual(sides, [320, 1600, undefined, undefined, undefined]);
  assert.equal(longestSide('https://e.example/s320/x.png'), undefined);
});
