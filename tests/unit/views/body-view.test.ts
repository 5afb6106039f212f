import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { References } from '#markdown/references.ts';
import { bodyView, type ImageFacts } from '#views/body-view.ts';
import { aContext } from './samples.ts';

const context = aContext([
  { slug: '/a.html', title: 'A', lang: 'vi' },
  { slug: '/b.html', title: 'On B', lang: 'en', description: 'About B.', aliases: ['/old-b.html'] },
]);
const page = context.blog.byPermalink.get('/a.html');
const none: References = {
  links: [],
  unnamed: [],
  texts: {},
  images: [],
  unsized: [],
  sized: [],
  others: [],
  linked: [],
};
const noImages: ImageFacts = { attributesOf: () => undefined, sizeOf: () => undefined, copyOf: () => undefined };

const viewOf = (references: Partial<References>, facts = noImages, hasEmbeds = false) => {
  assert.ok(page);
  return bodyView(page, 'digest', { ...none, ...references }, hasEmbeds, facts, context);
};

test('links are resolved to current permalinks, with previews of their targets', () => {
  const { links, previews } = viewOf({
    links: ['/old-b.html#x', 'https://blog.example/nowhere', '/a.html'],
    texts: { '/old-b.html#x': ['this post'] },
  });
  assert.deepEqual(links, {
    '/old-b.html#x': { href: '/b.html#x', preview: '/b.html' },
    'https://blog.example/nowhere': { href: 'https://blog.example/nowhere' },
    '/a.html': { href: '/a.html' },
  });
  assert.deepEqual(
    previews.map(({ id, lang, title, description }) => [id, lang, title, description]),
    [['/b.html', 'en', 'On B', 'About B.']],
  );
});

test('an image next to the post has its attributes; a missing one has its URL', () => {
  const facts = {
    ...noImages,
    attributesOf: (path: string) => (path === 'a.png' ? { src: '/_astro/a.webp' } : undefined),
  };
  assert.deepEqual(viewOf({ images: ['a.png', 'missing.png'] }, facts).images, {
    'a.png': { src: '/_astro/a.webp' },
    'missing.png': { src: '/missing.png' },
  });
});

test('the local copy of an external image is an internal link', () => {
  const facts = { ...noImages, sizeOf: () => ({ width: 4, height: 3, local: '/pictures/a.png' }) };
  const { sizes, links } = viewOf({ sized: ['https://e.example/a.png'] }, facts);
  assert.deepEqual(sizes, { 'https://e.example/a.png': { width: 4, height: 3, local: '/pictures/a.png' } });
  assert.deepEqual(links, { '/pictures/a.png': { href: '/pictures/a.png' } });
});

test('a copy that was downloaded is shown in place of an image on another site', () => {
  const copy = { shown: { src: '/_astro/a.webp', srcset: '/_astro/a.webp 4w' } };
  const facts = {
    ...noImages,
    sizeOf: () => ({ width: 4, height: 3, local: '/pictures/a.png' }),
    copyOf: (src: string) => (src.endsWith('/a.png') ? copy : undefined),
  };
  const { sizes, links } = viewOf({ unsized: ['https://e.example/a.png'], others: ['https://e.example/b.png'] }, facts);
  assert.deepEqual(sizes, {
    'https://e.example/a.png': { width: 4, height: 3, copy },
    'https://e.example/b.png': { width: 4, height: 3, local: '/pictures/a.png' },
  });
  assert.deepEqual(Object.keys(links), ['/pictures/a.png']);
});

test('only a text with embeds has a note on embeds', () => {
  assert.equal(viewOf({}).embedNote, undefined);
  assert.equal(typeof viewOf({}, noImages, true).embedNote, 'string');
});

for (const [texts, wanted, why] of [
  [{ '/b.html': ['On B'] }, undefined, 'the link says the title'],
  [{ '/b.html': ['“on B”, in English'] }, undefined, 'it says the title with other signs and more words'],
  [{ '/b.html': ['B'] }, 'On B', 'it says a part of the title'],
  [{ '/b.html': ['On B', 'here'] }, 'On B', 'another link says less'],
  [{ '/b.html': [''] }, 'On B', 'the link is an image'],
  [{}, undefined, 'a link without text shows the title'],
] as const)
  test(`a preview shows a title only if it says more than the link: ${why}`, () => {
    const { previews, links } = viewOf({ links: ['/b.html'], texts });
    assert.equal(previews[0]?.title, wanted);
    assert.equal(links['/b.html']?.preview, '/b.html');
  });
