import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './browser.ts';

const path = '/2026/11/what-a-random-key-costs/';
const files = /\/_astro\/[^/]+\.(?:webp|png)$/;

test('an image that is lost leaves its words, its caption and its address', async () => {
  const { page } = await open(path);
  const figure = page.locator('.prose figure').first();
  const img = figure.locator('img');
  const [alt, caption] = [await img.getAttribute('alt'), await figure.locator('figcaption').textContent()];
  assert.ok(alt && caption);
  await page.route(files, (route) => route.abort());
  await page.reload();
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.lost').waitFor();
  const lost = figure.getByRole('link', { name: alt, exact: true });
  assert.match((await lost.getAttribute('href')) ?? '', files);
  assert.equal(await img.count(), 0);
  assert.equal(await figure.locator('figcaption').textContent(), caption);
  const { frame, content } = await figure.locator('.lost').evaluate((note) => {
    const { inlineSize, borderTopStyle, content } = getComputedStyle(note, '::before');
    return { frame: [Number.parseFloat(inlineSize) > 10, borderTopStyle], content };
  });
  assert.deepEqual([...frame, content], [true, 'solid', '""'], 'its frame is drawn, not a letter of some font');
  await page.context().close();
});

test('a lost image within a link leaves the link', async () => {
  const { page } = await open(path);
  await page.route(files, (route) => route.abort());
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /<figure><img[^>]*>/,
      (found) => found.replace('<img', '<a href="/about/"><img') + '</a>',
    );
    await route.fulfill({ response, body });
  });
  await page.reload();
  await page.locator('.prose figure').first().scrollIntoViewIfNeeded();
  const link = page.locator('.prose figure a[href="/about/"]');
  await link.locator('.lost').waitFor();
  assert.equal(await link.locator('a').count(), 0, 'no link within a link');
  assert.notEqual((await link.textContent())?.trim(), '');
  await page.context().close();
});

test('an image has its place before it comes', async () => {
  for (const width of [390, 1280]) {
    const { page } = await open(path, { javaScriptEnabled: false, viewport: { width, height: 800 } });
    const places = async () =>
      Promise.all((await page.locator('.prose img').all()).map(async (img) => (await img.boundingBox())?.height));
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    const loaded = await places();
    await page.route(files, () => new Promise(() => {}));
    await page.reload({ waitUntil: 'commit' });
    await page.locator('footer').first().waitFor();
    assert.ok(loaded.length >= 2 && loaded.every((height) => height !== undefined && height > 100), loaded.join(' '));
    // Sizes of shrunk images are whole numbers, so that their shape is off by less than a pixel.
    for (const [index, height = 0] of (await places()).entries())
      assert.ok(Math.abs(height - (loaded[index] ?? 0)) < 1, `${height} ${loaded[index]}`);
    await page.context().close();
  }
});

test('an image that readers do not see at once waits until they come near', async () => {
  const { page } = await open(path);
  for (const img of await page.locator('.prose img').all()) {
    const { top = 0 } = await img.evaluate((element) => ({ top: element.getBoundingClientRect().top }));
    assert.equal(await img.getAttribute('loading'), top > 800 ? 'lazy' : null);
  }
  await page.context().close();
});
