import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './browser.ts';

const post = '/2026/11/what-a-random-key-costs';

test('on paper, addresses of links stand at the foot, once, images are there, and dark pages are black on white', async () => {
  const { page, faults } = await open(post, { colorScheme: 'dark' });
  await page.pdf();
  const list = page.locator('.addresses li');
  const wanted = await page
    .locator('.prose a[href^=http]:not(:has(img))')
    .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);
  assert.ok(wanted.length > 1);
  assert.deepEqual(await list.allTextContents(), wanted);
  assert.equal(await list.first().isVisible(), false, 'only on paper');
  await page.pdf();
  assert.equal(await list.count(), wanted.length, 'a second print does not repeat them');
  const loaded = await page
    .locator('.prose img')
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).complete));
  assert.ok(loaded.length > 1 && loaded.every(Boolean));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => (document.documentElement.style.colorScheme = 'dark'));
  assert.equal(await list.first().isVisible(), true);
  const colours = await page.locator('html').evaluate((html) => {
    const { backgroundColor, color } = getComputedStyle(html);
    return [backgroundColor, color];
  });
  assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  for (const hidden of ['.ways', '.site-footer', '.take-along'])
    assert.equal(await page.locator(hidden).isVisible(), false, hidden);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('without script, the address stands behind each link', async () => {
  const { page } = await open(post, { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  const after = await page
    .locator('.prose a[href^=http]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  assert.match(after, /http/);
  await page.context().close();
});

test('on paper, headings have no link signs, and an image that was not loaded leaves no hole', async () => {
  const { page } = await open(post, { javaScriptEnabled: false, hasTouch: true, isMobile: true });
  const sizes = () =>
    page.evaluate(() => {
      const image = document.createElement('img');
      image.className = 'unsized';
      const prose = document.querySelector('.prose');
      prose?.prepend(image);
      const heading = document.querySelector('.prose h2 > a');
      return [
        heading && getComputedStyle(heading, '::after').display,
        Math.round(image.getBoundingClientRect().height),
      ];
    });
  const onScreen = await sizes();
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await sizes(), ['none', 0]);
  assert.notDeepEqual(onScreen, ['none', 0]);
  await page.context().close();
});
