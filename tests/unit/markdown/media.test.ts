import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectReferences } from '#markdown/references.ts';
import { mapAddresses } from '#markdown/file-addresses.ts';
import { inspectMdx } from '#markdown/mdx.ts';
import { resolveBody } from '#markdown/resolve.ts';
import { srcsetAddresses } from '#markdown/srcset.ts';
import { strings } from '#strings/index.ts';
import { context, htmlOf, render } from './rendering.ts';

for (const [markdown, wanted, why] of [
  [
    '![A film](clip.mp4)',
    '<p><video src="internal:clip.mp4" controls preload="metadata" aria-label="A film"><a href="internal:clip.mp4">A film</a></video></p>',
    'an image that is a film',
  ],
  [
    '![](song.mp3 "How it sounds")',
    '<figure><audio src="internal:song.mp3" controls preload="metadata"><a href="internal:song.mp3">song.mp3</a></audio><figcaption>How it sounds</figcaption></figure>',
    'a sound with a caption',
  ],
  [
    '<video controls poster="p.png"><source src="a.webm"><track src="a.vtt"></video>',
    '<video controls poster="internal:p.png"><source src="internal:a.webm"><track src="internal:a.vtt"></video>',
    'everything that a player loads',
  ],
  [
    '<picture><source srcset="/w.png 2x, n.png"><img src="a.svg" alt="" srcset="https://b.example/b.png 1x, b.png 2x"></picture>',
    'srcset="internal:/w.png 2x, internal:n.png"',
    'variants of an image',
  ],
  [
    '<video src="https://b.example/a.mp4" autoplay></video>',
    '<video src="https://b.example/a.mp4" preload="none"></video>',
    'a film of another site loads nothing before a click',
  ],
  [
    '<video src="a.mp4" autoplay muted loop></video>',
    '<video src="internal:a.mp4" autoplay muted loop></video>',
    'a film of the blog that plays by itself',
  ],
] as const)
  test(`players: ${why}`, async () => assert.ok((await htmlOf(markdown)).includes(wanted), await htmlOf(markdown)));

test('what players with controls play is known, and no player is a word of the text', async () => {
  const { players, links, prose } = await render(
    'One.\n\n![Two](a.mp3)\n\n<video controls><source src="b.webm"><source src="b.mp4">Three</video>\n\n<video src="c.mp4" autoplay loop></video>',
  );
  assert.deepEqual(players, [['a.mp3'], ['b.webm', 'b.mp4']]);
  assert.deepEqual(new Set(links), new Set(['a.mp3', 'b.webm', 'b.mp4', 'c.mp4']));
  assert.deepEqual([prose.lead, prose.words], ['One.', 1]);
});

test('elements of an MDX text are read as those of Markdown', async () => {
  const { links, images, players } = await inspectMdx(
    'Text <a href="a.pdf">a</a>.\n\n<video src="b.mp4" controls poster="p.jpg" />\n\n<Figure src="c.png" alt="" />\n\n![song](d.mp3)',
    context,
  );
  assert.deepEqual([new Set(links), images], [new Set(['a.pdf', 'b.mp4', 'p.jpg', 'd.mp3']), ['c.png']]);
  assert.deepEqual(players.toSorted(), [['b.mp4'], ['d.mp3']]);
});

test('placeholders in every attribute are resolved, and the variants of the author stay', async () => {
  const html = await htmlOf(
    '<video poster="p.png" src="a&amp;b.mp4"></video><img src="x.png" alt="" srcset="y.png 2x, z.png 3x">',
  );
  const { links, images } = collectReferences(html);
  assert.deepEqual([links, images], [['p.png', 'a&b.mp4', 'y.png', 'z.png'], ['x.png']]);
  const resolution = {
    links: Object.fromEntries(links.map((link) => [link, { href: `/sub/${link}` }])),
    images: { 'x.png': { src: '/x.webp', srcset: '/x-1.webp 100w', sizes: '100vw', width: 10, height: 10 } },
    sizes: {},
    words: strings.en,
  };
  const resolved = resolveBody(html, resolution, 'page');
  assert.ok(resolved.includes('<video poster="/sub/p.png" src="/sub/a&amp;b.mp4">'), resolved);
  assert.ok(resolved.includes('srcset="/sub/y.png 2x, /sub/z.png 3x"'), resolved);
  assert.ok(!/x-1|100vw|internal:/.test(resolved), resolved);
});

test('the addresses in a set of images are found as browsers find them', () => {
  assert.deepEqual(srcsetAddresses(' a.png , b,c.png 1x,d.png 2x,, data:image/png;base64,AA= 3x (x,y), e.png,'), [
    'a.png',
    'b,c.png',
    'd.png',
    'data:image/png;base64,AA=',
    'e.png',
  ]);
});

test('in the source only addresses are replaced', () => {
  const source =
    '`a.pdf` a.pdf [a.pdf](a.pdf "a.pdf") ![a.pdf](<a.pdf>) [b]\n\n> <video src="a.pdf" poster=a.pdf></video>\n\n[b]: a.pdf\n\n    [c](a.pdf)\n';
  const replaced = mapAddresses(source, (written) => (written === 'a.pdf' ? 'https://x.example/a' : undefined));
  assert.equal(
    replaced,
    '`a.pdf` a.pdf [a.pdf](https://x.example/a "a.pdf") ![a.pdf](<https://x.example/a>) [b]\n\n> <video src="https://x.example/a" poster="https://x.example/a"></video>\n\n[b]: https://x.example/a\n\n    [c](a.pdf)\n',
  );
});
