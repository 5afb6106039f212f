import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { drawIcons } from '#astro/seal-icons.ts';
import { defaultPalette } from '#output/palette.ts';
import { engine } from '../load/samples.ts';
import { aFolder } from '../temporary-folder.ts';

const look = { palette: defaultPalette, seal: 'Đ' };

/** Width and height in the header of a PNG (ISO/IEC 15948 §11.2.2). */
const sizeOf = (png: Buffer): readonly number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('icons show the letters of the seal, in each size that browsers and phones ask for', async () => {
  const icons = await drawIcons(engine, aFolder(), look);
  const read = (name: string): Buffer => readFileSync(icons[name] ?? assert.fail(name));
  assert.deepEqual(sizeOf(read('apple-touch-icon.png')), [180, 180]);
  assert.deepEqual(sizeOf(read('icon-192.png')), [192, 192]);
  assert.deepEqual(sizeOf(read('icon-512.png')), [512, 512]);
  assert.match(read('favicon.svg').toString(), />Đ<\/text>/);
  const ico = read('favicon.ico');
  const [length, start] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
  assert.deepEqual([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6], start + length], [1, 1, 32, ico.length]);
  assert.deepEqual(sizeOf(ico.subarray(start)), [32, 32]);
});

test('icons are drawn once, and anew for other letters or colours', async () => {
  const cache = aFolder();
  const path = async (changed: object = {}) => (await drawIcons(engine, cache, { ...look, ...changed }))['favicon.ico'];
  const first = (await path()) ?? '';
  const drawn = statSync(first).mtimeMs;
  assert.deepEqual([await path(), statSync(first).mtimeMs], [first, drawn]);
  assert.notEqual(await path({ seal: 'M' }), first);
  assert.notEqual(await path({ palette: { ...defaultPalette, seal: '#000' } }), first);
});

test('an icon that was damaged in the cache is drawn again', async () => {
  const cache = aFolder();
  const path = (await drawIcons(engine, cache, look))['favicon.ico'] ?? assert.fail();
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, 9));
  assert.deepEqual(readFileSync((await drawIcons(engine, cache, look))['favicon.ico'] ?? assert.fail()), whole);
});

test('without letters that the font has, the default icons stay', async () =>
  assert.deepEqual(await drawIcons(engine, aFolder(), { ...look, seal: '' }), {}));
