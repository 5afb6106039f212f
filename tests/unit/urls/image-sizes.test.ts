import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageSizes } from '#urls/image-sizes.ts';

const blogger = (size: string) => `https://1.bp.blogspot.com/-a/B_c/AAA/d-e/${size}/x.png`;
const token = 'https://lh3.googleusercontent.com/AVvXsE-x_y';
const uploads = 'https://e.example/wp-content/uploads/2010/01';
const photon = 'https://i0.wp.com/e.example/wp-content/uploads/2010/01';

for (const [url, candidates] of [
  [blogger('s320'), [blogger('s0'), blogger('s320')]],
  [blogger('s320-h').replace('https', 'http'), [blogger('s0'), blogger('s320')]],
  [`${token}=w640-h480`, [`${token}=s0`, `${token}=w640-h480`]],
  [`${uploads}/a-300x200.jpg#x`, [`${uploads}/a.jpg`, `${uploads}/a-300x200.jpg`]],
  [`${uploads}/a.jpg`, [`${uploads}/a.jpg`]],
  [
    `${photon}/a.jpg?resize=300%2C200&ssl=1`,
    [`${uploads}/a.jpg`, `${photon}/a.jpg?ssl=1`, `${photon}/a.jpg?resize=300%2C200&ssl=1`],
  ],
  [
    `${photon}/a-9x9.jpg`,
    [
      `${uploads.replace('https', 'http')}/a.jpg`,
      `${uploads.replace('https', 'http')}/a-9x9.jpg`,
      `${photon}/a-9x9.jpg`,
    ],
  ],
  [
    'https://b.files.wordpress.com/2010/a.jpg?w=300',
    ['https://b.files.wordpress.com/2010/a.jpg', 'https://b.files.wordpress.com/2010/a.jpg?w=300'],
  ],
  ['https://e.example/icon-32x32.png', ['https://e.example/icon-32x32.png']],
  ['https://e.example/s320/a.png?w=300', ['https://e.example/s320/a.png?w=300']],
] as const)
  test(`where an image may be, in its original size first: ${url}`, () =>
    assert.deepEqual(imageSizes(url), candidates));
