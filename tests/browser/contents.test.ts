import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './browser.ts';

const long = '/2026/11/what-a-random-key-costs/';

test('on a wide screen the table of contents stays visible and marks the current section', async () => {
  const { page } = await open(long);
  const last = page.locator('.contents li a').last();
  assert.equal(await page.locator('.contents li a:target-current').count(), 0, 'none above the first heading');
  assert.ok(await last.isVisible(), 'open without a click');
  await last.click();
  assert.equal(decodeURIComponent(new URL(page.url()).hash), await last.getAttribute('href'));
  assert.ok(await last.evaluate((link) => link.getBoundingClientRect().bottom < innerHeight));
  const isCurrent = (at: number) =>
    page
      .locator('.contents li a')
      .nth(at)
      .evaluate((link) => link.matches(':target-current'));
  assert.deepEqual([await isCurrent(0), await isCurrent(-1)], [false, true]);
  await page.evaluate(() => document.querySelector('h2')?.scrollIntoView());
  await page.waitForFunction(() => document.querySelector('.contents li a')?.matches(':target-current'));
});

test('on a phone the table of contents is closed, above the text', async () => {
  const { page } = await open(long, { viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
  const first = page.locator('.contents li a').first();
  assert.equal(await first.isVisible(), false);
  await page.locator('.contents summary').click();
  assert.ok(await first.isVisible());
});
