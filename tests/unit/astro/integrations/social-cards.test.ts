import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { defaultPalette } from '#output/palette.ts';
import { createCards } from '#astro/integrations/social-cards.ts';
import { engine } from '../../load/samples.ts';
import { aFolder } from '../../temporary-folder.ts';

const look = { palette: defaultPalette, seal: 'B' };
const card = { title: 'Sao lưu SQLite', blog: 'Blog', above: '4 tháng 2, 2016' };

const nameIn = (root: string, shown = card): string => createCards(root, aFolder(), look).fileOf(shown);

test('the name of a card is the same in each build, so that previews that were shared stay', () => {
  assert.match(nameIn(engine), /^card\.[\w-]{12}\.png$/);
  assert.equal(nameIn(engine), nameIn(engine));
});

for (const change of [{ title: 'Another' }, { blog: 'Nhật ký' }, { above: '5 tháng 2, 2016' }]) {
  test(`the name of a card changes with what it shows: ${Object.keys(change)[0]}`, () =>
    assert.notEqual(nameIn(engine, { ...card, ...change }), nameIn(engine)));
}

test('the name of a card changes with the fonts', () => {
  const fontsOf = (latin: string) =>
    aFolder({ 'src/fonts/muc-serif-latin.woff2': latin, 'src/fonts/muc-serif-vietnamese.woff2': 'x' });
  assert.notEqual(nameIn(fontsOf('one')), nameIn(fontsOf('two')));
});

/** Width and height in the header of a PNG (ISO/IEC 15948 §11.2.2). */
const sizeOf = (path: string): readonly number[] => {
  const bytes = readFileSync(path);
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test('a card is drawn in the size that social networks ask for, once, however often it was asked for', async () => {
  const folder = aFolder();
  const cards = createCards(engine, folder, look);
  const name = cards.fileOf(card);
  assert.equal(cards.fileOf({ ...card }), name);
  assert.ok(!existsSync(join(folder, name)), 'nothing is drawn before draw');
  await cards.draw();
  assert.deepEqual([readdirSync(folder).length, [...cards.files().keys()]], [1, [name]]);
  assert.deepEqual(sizeOf(cards.files().get(name) ?? ''), [1200, 630]);
});

/** Draws the card. Returns the path of its file. */
const draw = async (folder: string): Promise<string> => {
  const cards = createCards(engine, folder, look);
  const name = cards.fileOf(card);
  await cards.draw();
  return cards.files().get(name) ?? '';
};

test('a card that an earlier build drew is not drawn again', async () => {
  const folder = aFolder();
  const before = statSync(await draw(folder)).mtimeMs;
  assert.equal(statSync(await draw(folder)).mtimeMs, before);
});

test('a card that was damaged is drawn again', async () => {
  const folder = aFolder();
  const path = await draw(folder);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, 100));
  assert.deepEqual(readFileSync(await draw(folder)), bytes);
});

test('cards that no page shows any more are deleted', async () => {
  const folder = aFolder({ 'old.123': 'old' });
  await draw(folder);
  const cards = createCards(engine, folder, look);
  cards.fileOf(card);
  await cards.draw();
  cards.removeUnused();
  assert.deepEqual(
    readdirSync(folder),
    [...cards.files().values()].map((path) => basename(path)),
  );
});

test('a blog without cards needs no folder for them', async () => {
  const folder = join(aFolder(), 'cards');
  const cards = createCards(engine, folder, look);
  await cards.draw();
  cards.removeUnused();
  assert.deepEqual([cards.files().size, existsSync(folder)], [0, false]);
});
