import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './browser.ts';

const post = '/2021/10/event-loop-delay/';
const video = 'https://www.youtube.com/watch?v=8aGhZQkoFbQ';

test('an embed loads on a click, in place of its link', async () => {
  const { page, faults } = await open(post, { viewport: { width: 390, height: 800 } });
  const link = page.locator('a[data-frame]');
  await link.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  assert.deepEqual(faults, [], 'no requests before the click');
  assert.match(
    await link.innerText(),
    /Philip Roberts.*from youtube-nocookie\.com/s,
    'the link has the title and the site that it will load',
  );
  const panel = await link.boundingBox();
  assert.ok(panel && Math.abs(panel.width / panel.height - 16 / 9) < 0.02, JSON.stringify(panel));
  const after = page.locator('.prose > a.video + *');
  const below = (await after.boundingBox())?.y;
  await link.click();
  const frame = page.locator('main iframe');
  await frame.waitFor();
  assert.match((await frame.getAttribute('src')) ?? '', /^https:\/\/www\.youtube-nocookie\.com\/embed\/8aGhZQkoFbQ/);
  assert.match((await frame.getAttribute('title')) ?? '', /Philip Roberts/);
  assert.ok(await frame.evaluate((element) => element === document.activeElement));
  assert.equal((await page.locator('.prose > iframe + *').boundingBox())?.y, below, 'nothing moves');
  const box = await frame.boundingBox();
  assert.ok(box && Math.abs(box.width / box.height - 16 / 9) < 0.02, JSON.stringify(box));
  assert.ok(
    faults.every((fault) => /youtube-nocookie|ERR_FAILED/.test(fault)),
    faults.join('\n'),
  );
});

test('a click with Ctrl, and every click without script, opens the page of the service', async () => {
  const { page } = await open(post);
  await page.locator('a[data-frame]').click({ modifiers: ['ControlOrMeta'] });
  assert.equal(await page.locator('iframe').count(), 0);
  const plain = await open(post, { javaScriptEnabled: false });
  assert.equal(await plain.page.locator('a[data-frame]').getAttribute('href'), video);
  assert.equal(await plain.page.locator('iframe').count(), 0);
  assert.deepEqual(plain.faults, []);
});

test('the note that the script adds causes no layout shift', async () => {
  const heightOf = async (javaScriptEnabled: boolean) => {
    const { page } = await open(post, { javaScriptEnabled, viewport: { width: 390, height: 800 } });
    return (await page.locator('a[data-frame]').boundingBox())?.height;
  };
  assert.equal(await heightOf(true), await heightOf(false));
});
