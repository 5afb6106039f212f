import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { open } from './browser.ts';

const post = '/2026/11/what-a-random-key-costs/';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
const list = (page: Page) => page.getByRole('dialog');

test('/ and Ctrl-K focus the search field', async () => {
  for (const path of ['/archive/', post, '/search/'])
    for (const keys of ['/', 'Control+k']) {
      const { page, faults } = await open(path);
      await page.locator('h1').click();
      await page.keyboard.press(keys);
      assert.equal(await focused(page), 'q', `${path} ${keys}`);
      assert.equal(await page.locator('[name=q]').inputValue(), '');
      assert.deepEqual(faults, []);
      await page.context().close();
    }
});

test('typed characters and other key combinations are not shortcuts', async () => {
  const { page } = await open('/archive/');
  await page.locator('[name=q]').focus();
  await page.keyboard.type('a/b?');
  assert.equal(await page.locator('[name=q]').inputValue(), 'a/b?');
  await page.locator('header a').first().focus();
  for (const keys of ['Alt+/', 'Control+/', 'Control+Shift+?', 'Alt+k']) await page.keyboard.press(keys);
  assert.equal(await focused(page), '');
  assert.equal(await list(page).isVisible(), false);
});

test('? shows the list of shortcuts in the language of the page, Escape closes it, and the focus returns', async () => {
  for (const [path, word] of [
    ['/archive/', 'Tìm kiếm'],
    [post, 'Search'],
  ] as const) {
    const { page, faults } = await open(path);
    const link = page.locator('main a').first();
    await link.focus();
    await page.keyboard.press('?');
    assert.match(await list(page).innerText(), new RegExp(`Ctrl K\\s+${word}`));
    assert.ok(
      await list(page)
        .locator('input')
        .evaluate((box) => box === document.activeElement),
    );
    await page.keyboard.press('Escape');
    assert.equal(await list(page).isVisible(), false);
    assert.ok(await link.evaluate((element) => element === document.activeElement));
    assert.deepEqual(faults, []);
  }
});

test('the list on the search page has its additional shortcuts', async () => {
  const [search, archive] = [await open('/search/'), await open('/archive/')];
  // The field has the focus there, so that `?` is a character.
  await search.page.getByRole('button', { name: 'Phím tắt' }).click();
  await archive.page.keyboard.press('?');
  assert.match(await list(search.page).innerText(), /↑, ↓/);
  assert.doesNotMatch(await list(archive.page).innerText(), /↑/);
});

test('single-key shortcuts can be switched off, in a list that can be opened without them', async () => {
  const { page, faults } = await open('/archive/');
  await page.getByRole('button', { name: 'Phím tắt' }).click();
  await list(page).getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.goto(post);
  for (const key of ['/', '?']) await page.keyboard.press(key);
  assert.equal(await focused(page), '');
  assert.equal(await list(page).isVisible(), false);
  await page.keyboard.press('Control+k');
  assert.equal(await focused(page), 'q');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await list(page).getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  assert.equal(await focused(page), 'q');
  assert.deepEqual(faults, []);
});

test('shortcuts do nothing while a full-size image is open', async () => {
  const { page } = await open(post);
  await page.locator('.prose figure img').first().click();
  await page.locator('dialog.zoom').waitFor();
  await page.keyboard.press('?');
  assert.equal(await list(page).count(), 1);
});
