import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showGalleries, type Attachment } from '#import/wordpress-gallery.ts';

const image = (id: string, more: Partial<Attachment> = {}): [string, Attachment] => [
  id,
  { id, url: `https://blog.example/${id}.png`, alt: '', caption: '', parent: '7', ...more },
];
const library = new Map([
  image('1', { alt: 'Một "ảnh"' }),
  image('2', { caption: 'Hai' }),
  image('3', { url: 'https://blog.example/3.pdf' }),
]);
const one = '<p><img src="https://blog.example/1.png" alt="Một &quot;ảnh&quot;"></p>';
const two = '<figure><img src="https://blog.example/2.png" alt=""><figcaption>Hai</figcaption></figure>';

for (const [html, wanted, why] of [
  ['[gallery columns="2" ids="2,1"]', `\n\n${two}\n${one}\n\n`, 'the named images in their order'],
  ['[gallery]', `\n\n${one}\n${two}\n\n`, 'the images that were uploaded to the post'],
  ['[gallery ids="9"]', '[gallery ids="9"]', 'unknown images: stays'],
  ['[[gallery]] <code>[gallery]</code>', '[[gallery]] <code>[gallery]</code>', 'a text about galleries: stays'],
] as const)
  test(`a gallery of WordPress: ${why}`, () => assert.equal(showGalleries(html, '7', library), wanted));
