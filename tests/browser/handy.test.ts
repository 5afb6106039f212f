import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { open } from './browser.ts';

const long = '/2026/11/what-a-random-key-costs/';

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const mayCopy = { permissions: ['clipboard-read', 'clipboard-write'] };

test('a button copies the code, and nothing but the code', async () => {
  const { page, faults } = await open(long, mayCopy);
  const block = page.locator('.copyable').first();
  const code = (await block.locator('code').textContent()) ?? '';
  await block.locator('button').click();
  assert.equal(await copied(page), code.replace(/\n$/, ''));
  assert.notEqual(code, '');
  assert.deepEqual(faults, []);
});

test('a post is taken along: as Markdown, by its address, as a citation', async () => {
  const { page, faults } = await open(long, mayCopy);
  const row = page.locator('.take-along');
  const button = row.getByRole('button', { name: 'Copy Markdown' });
  await button.click();
  await row.getByRole('button', { name: 'Copied' }).click();
  const markdown = await copied(page);
  assert.match(markdown, /^---\ntitle: "What a random key costs/);
  assert.equal(markdown, await (await page.request.get(`/md${long.slice(0, -1)}.md`)).text());
  await button.waitFor();
  await row.getByRole('button', { name: 'Share' }).click();
  await row.getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await copied(page), `https://muc.example${long}`);
  await row.getByText('Cite').click();
  await row.locator('.copyable').last().getByRole('button').click();
  assert.deepEqual(
    (JSON.parse(await copied(page)) as { type: string; URL: string }[]).map(({ type, URL }) => [type, URL]),
    [['post-weblog', `https://muc.example${long}`]],
  );
  assert.deepEqual(faults, []);
});

test('where the system shares, it is given title and address', async () => {
  const { page } = await open('/404.html');
  await page.addInitScript(() => {
    navigator.share = (given) => {
      document.title = JSON.stringify(given);
      return Promise.reject(new Error('The reader thought better of it.'));
    };
  });
  await page.goto(long);
  await page.locator('.take-along').getByRole('button', { name: 'Share' }).click();
  assert.deepEqual(JSON.parse(await page.title()), {
    title: 'What a random key costs in SQLite',
    url: `https://muc.example${long}`,
  });
});

test('without script there is the address of the Markdown, and no button that does nothing', async () => {
  const { page } = await open(long, { javaScriptEnabled: false });
  assert.ok(await page.locator('.take-along a[type="text/markdown"]').isVisible());
  for (const button of await page.getByRole('button').all()) assert.equal(await button.isVisible(), false);
});

test('an image opens in full size, and Escape closes it', async () => {
  const { page, faults } = await open(long);
  const image = page.locator('.prose figure img').first();
  await image.scrollIntoViewIfNeeded();
  await image.click();
  const dialog = page.locator('dialog.zoom');
  await dialog.waitFor();
  assert.equal(await dialog.locator('img').getAttribute('alt'), await image.getAttribute('alt'));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const link = page.locator('.prose figure a').first();
  assert.ok(await link.evaluate((element) => element === document.activeElement), 'the focus returns');
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

test('the chosen colours are there before any file has come', async () => {
  const { page } = await open('/', { colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.locator('.theme button[value=dark]').click();
  const dark = await paper();
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto(long);
  assert.equal(await paper(), dark);
});

test('who wants no motion meets none, and whose system forces its colours still sees what is chosen', async () => {
  const { page } = await open(long, { reducedMotion: 'reduce', forcedColors: 'active' });
  const moves = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(({ animationName, transitionDuration, scrollBehavior }) =>
          [animationName !== 'none', Number.parseFloat(transitionDuration) > 0, scrollBehavior === 'smooth'].includes(
            true,
          ),
        ).length,
  );
  assert.equal(moves, 0);
  const line = (state: string) =>
    page
      .locator(`.theme button[aria-pressed=${state}]`)
      .first()
      .evaluate((button) => getComputedStyle(button).textDecorationLine);
  assert.deepEqual([await line('true'), await line('false')], ['underline', 'none']);
});

test('on paper there is the post alone', async () => {
  const { page } = await open(long);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('h1').isVisible());
  for (const part of ['header nav', 'search', '.theme', '.copyable button', '.take-along'])
    for (const found of await page.locator(part).all()) assert.equal(await found.isVisible(), false, part);
  const link = page.locator('.prose a[href^="https://"]').first();
  const after = await link.evaluate((element) => getComputedStyle(element, '::after').content);
  assert.ok(
    after.includes(` (" "${await link.getAttribute('href')}" ")`) ||
      after.includes(`(${await link.getAttribute('href')})`),
    after,
  );
});
