import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './browser.ts';

const long = '/2026/11/what-a-random-key-costs/';

test('a button copies the code, and nothing but the code', async () => {
  const { page, faults } = await open(long, { permissions: ['clipboard-read', 'clipboard-write'] });
  const block = page.locator('.copyable').first();
  const code = (await block.locator('code').textContent()) ?? '';
  await block.locator('button').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, code.replace(/\n$/, ''));
  assert.notEqual(copied, '');
  assert.deepEqual(faults, []);
});

test('a picture opens in full size, and Escape closes it', async () => {
  const { page, faults } = await open(long);
  const picture = page.locator('.prose figure img').first();
  await picture.scrollIntoViewIfNeeded();
  await picture.click();
  const dialog = page.locator('dialog.zoom');
  await dialog.waitFor();
  assert.equal(await dialog.locator('img').getAttribute('alt'), await picture.getAttribute('alt'));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual(faults, []);
});

test('the chosen colours stay from page to page, and the system decides until then', async () => {
  const { page, faults } = await open('/', { colorScheme: 'light' });
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const light = await ink();
  await page.locator('.theme button[value=dark]').click();
  const dark = await ink();
  assert.notEqual(dark, light);
  await page.goto(long);
  assert.equal(await ink(), dark);
  assert.equal(await page.locator('.theme button[value=dark]').getAttribute('aria-pressed'), 'true');
  await page.locator('.theme button[value=""]').click();
  assert.equal(await ink(), light);
  assert.deepEqual(faults, []);
});

test('on paper there is the post alone', async () => {
  const { page } = await open(long);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('h1').isVisible());
  for (const part of ['header nav', '.theme', '.copyable button', '.share'])
    for (const found of await page.locator(part).all()) assert.equal(await found.isVisible(), false, part);
});
