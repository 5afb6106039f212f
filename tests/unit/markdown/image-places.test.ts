import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapAddresses } from '#markdown/file-addresses.ts';
import { imagePlaces } from '#markdown/image-places.ts';
import { assertLinear } from '../linear-time.ts';

const at = 'https://e.example';

const text = [
  `![a](${at}/1.png) and [![](<${at}/2.png> "t")](${at}/3.png)`,
  '',
  '> <p>',
  `> <img src="${at}/4.png"`,
  '> ></p>',
  '',
  `<img alt="" role="presentation" src='${at}/5.png' srcset="${at}/6.png 1x, ${at}/7.png 2x">`,
  '',
  '![named][it]',
  '',
  `\`${at}/1.png\` \`\`\`${at}/1.png\`\`\` ${at}/1.png`,
  '',
  '```',
  `![](${at}/1.png)`,
  '```',
  '',
  `[it]: ${at}/8.png`,
].join('\n');

test('images are found where the source names them', () => {
  const found = imagePlaces(text, 'md').map(({ address, line }) => `${line} ${address.replace(`${at}/`, '')}`);
  for (const place of [
    '1 1.png',
    '1 2.png',
    '1 3.png',
    '4 4.png',
    '7 5.png',
    '7 6.png',
    '7 7.png',
    '9 8.png',
    '17 8.png',
  ])
    assert.ok(found.includes(place), `${place} in ${found.join(', ')}`);
});

test('an image lacks alternative text unless it has some or is decoration', () =>
  assert.deepEqual(
    imagePlaces(text, 'md')
      .filter(({ hasNoAlt }) => hasNoAlt)
      .map(({ address }) => address),
    [`${at}/2.png`, `${at}/4.png`],
  ));

test('components of MDX that show images are read, code in braces is not', () => {
  const mdx = `Text <img src="${at}/1.png" /> here.\n\n<Figure src="${at}/2.png" alt="x" />\n\n<img src="${at}/3.png" alt={words} />\n`;
  assert.deepEqual(
    imagePlaces(mdx, 'mdx').map(({ address, line, hasNoAlt }) => [address.slice(at.length), line, hasNoAlt]),
    [
      ['/1.png', 1, true],
      ['/2.png', 3, false],
      ['/3.png', 5, false],
    ],
  );
});

test('only addresses of images are replaced', () => {
  const copied = mapAddresses(text, (address) =>
    /\/[1-8]\.png$/.test(address) ? address.replace(at, 'https://blog.example') : undefined,
  );
  const lines = copied.split('\n');
  assert.equal(
    lines[0],
    '![a](https://blog.example/1.png) and [![](<https://blog.example/2.png> "t")](https://blog.example/3.png)',
  );
  assert.equal(lines[3], '> <img src="https://blog.example/4.png"');
  assert.equal(
    lines[6],
    `<img alt="" role="presentation" src="https://blog.example/5.png" srcset="https://blog.example/6.png 1x, https://blog.example/7.png 2x">`,
  );
  assert.equal(lines[13], `![](${at}/1.png)`);
  assert.equal(lines[16], '[it]: https://blog.example/8.png');
  assert.equal(
    mapAddresses(text, () => undefined),
    text,
  );
});

test('finding images takes time in proportion to the text', async () => {
  await assertLinear((length) => imagePlaces(`![a](${at}/1.png)\n\n`.repeat(length), 'md'), 2000);
  await assertLinear((length) => imagePlaces(`<p>\n${`<img src="${at}/1.png">\n`.repeat(length)}</p>`, 'md'), 4000);
});
