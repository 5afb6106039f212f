import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { open } from './browser.ts';

const long = '/2026/11/what-a-random-key-costs/';

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const mayCopy = { permissions: ['clipboard-read', 'clipboard-write'] };

test('a button copies exactly the code', async () => {
  const { page, faults } = await open(long, mayCopy);
  const block = page.locator('.copyable').first();
  const code = (await block.locator('code').textContent()) ?? '';
  await block.locator('button').click();
  assert.equal(await copied(page), code.replace(/\n$/, ''));
  assert.notEqual(code, '');
  assert.deepEqual(faults, []);
});

test('a post can be copied as Markdown, by its address, and as a citation', async () => {
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

test('the share dialog of the system gets title and address', async () => {
  const { page } = await open('/404.html');
  await page.addInitScript(() => {
    navigator.share = (given) => {
      document.title = JSON.stringify(given);
      return Promise.reject(new Error('The reader cancelled.'));
    };
  });
  await page.goto(long);
  await page.locator('.take-along').getByRole('button', { name: 'Share' }).click();
  assert.deepEqual(JSON.parse(await page.title()), {
    title: 'What a random key costs in SQLite',
    url: `https://muc.example${long}`,
  });
});

test('without script there is a link to the Markdown, and no visible button', async () => {
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

test('the theme of the system is used until the reader chooses one, which is kept on other pages', async () => {
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

test('the theme switch is in the header, has names, and keeps its place before its script runs', async () => {
  for (const width of [320, 390, 1280]) {
    const viewport = { width, height: 800 };
    const { page } = await open(long, { viewport });
    const group = page.locator('header').getByRole('group', { name: 'Colours' });
    for (const name of ['System', 'Light', 'Dark']) {
      const box = await group.getByRole('button', { name }).boundingBox();
      assert.ok(box && box.width >= 24 && box.height >= 24, 'large enough for a finger (WCAG 2.5.8)');
    }
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    const plain = await open(long, { viewport, javaScriptEnabled: false });
    assert.equal(await plain.page.locator('.theme').isVisible(), false);
    const header = (visit: typeof page) => visit.locator('.site-header').boundingBox();
    assert.deepEqual(await header(plain.page), await header(page));
  }
});

test('the chosen theme is set before any script file has loaded', async () => {
  const { page } = await open('/', { colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.locator('.theme button[value=dark]').click();
  const dark = await paper();
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto(long);
  assert.equal(await paper(), dark);
});

test('reduced motion has no animations, and forced colours show the chosen theme', async () => {
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
      .evaluate((button) => getComputedStyle(button).borderBottomStyle);
  assert.deepEqual([await line('true'), await line('false')], ['solid', 'none']);
});

test('print shows only the post', async () => {
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
