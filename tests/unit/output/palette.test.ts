import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { defaultPalette, paletteOf } from '#output/palette.ts';

test('drawn images have the colours that pages have without a theme', () => {
  const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
  assert.deepEqual(paletteOf(tokens), defaultPalette);
  for (const colour of Object.values(defaultPalette)) assert.ok(tokens.includes(colour), colour);
});

test('they have the colours of the theme', () =>
  assert.deepEqual(paletteOf(':root { --cinnabar: #17634a; --ink: #222; }'), {
    ...defaultPalette,
    seal: '#17634a',
    ink: '#222',
  }));

for (const [css, why] of [
  [':root{--ink:rebeccapurple}', 'a colour that is not hexadecimal'],
  ['@media print{:root{--ink:#000}}', 'a rule within another'],
  [':root{--ink:#000', 'invalid CSS'],
] as const)
  test(`the default stays: ${why}`, () => assert.deepEqual(paletteOf(css), defaultPalette));
