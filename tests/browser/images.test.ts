import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './browser.ts';

const path = '/2026/11/what-a-random-key-costs/';
const files = /\/_astro\/[^/]+\.(?:webp|png)$/;

test('a missing image is replaced by a link with its alt text; its caption stays', async () => {
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
  assert.deepEqual([...frame, content], [true, 'solid', '""'], 'its icon is drawn by CSS and is no character');
  await page.context().close();
});

test('a missing image in a link keeps the link', async () => {
  const { page } = await open(path);
  await page.route(files, (route) => route.abort());
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /<figure><img[^>]*>/,
      (found) => found.replace('<img', '<a href="/about/" aria-label="Enlarge"><img') + '</a>',
    );
    await route.fulfill({ response, body });
  });
  await page.reload();
  await page.locator('.prose figure').first().scrollIntoViewIfNeeded();
  const link = page.locator('.prose figure a[href="/about/"]');
  await link.locator('.lost').waitFor();
  assert.equal(await link.locator('a').count(), 0, 'no nested link');
  assert.notEqual((await link.textContent())?.trim(), '');
  assert.equal(await link.getAttribute('aria-label'), null, 'its name is what it shows');
  await page.context().close();
});

test('a missing image keeps its place where a reader sees it, and gives it up below', async () => {
  const { page } = await open(path);
  const first = page.locator('.prose figure').first();
  const height = (await first.locator('img').boundingBox())?.height ?? 0;
  assert.ok(height > 100);
  await page.route(files, (route) => route.abort());
  const lostHeight = async (viewport: { readonly width: number; readonly height: number }) => {
    await page.setViewportSize(viewport);
    await page.reload();
    const lost = first.locator('.lost');
    await lost.waitFor();
    return (await lost.boundingBox())?.height ?? 0;
  };
  const { width } = page.viewportSize() ?? { width: 0 };
  const top = (await first.boundingBox())?.y ?? 0;
  assert.ok(Math.abs((await lostHeight({ width, height: Math.ceil(top + height) })) - height) < 2);
  const below = await lostHeight({ width, height: Math.floor(top - 100) });
  assert.ok(below < height / 2, `${below} of ${height}`);
  await page.context().close();
});

test('a missing image without a size takes no more than a line, since none was kept for it', async () => {
  const { page } = await open(path);
  await page.route(files, (route) => route.abort());
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<figure><img[^>]*>/, (found) =>
      found.replaceAll(/ (?:width|height)="[^"]*"/g, '').replace(/ alt="[^"]*"/, ' alt="Lost"'),
    );
    await route.fulfill({ response, body });
  });
  await page.reload();
  const figure = page.locator('.prose figure').first();
  await figure.scrollIntoViewIfNeeded();
  const lost = figure.locator('.lost');
  await lost.waitFor();
  assert.ok(((await lost.boundingBox())?.height ?? 0) < 60);
  await page.context().close();
});

test('where a cover in a list cannot be loaded, the seal stands', async () => {
  const { page } = await open('/');
  const cover = page.locator('.cover').first();
  const seal = await cover.locator('img').getAttribute('alt');
  assert.ok(seal);
  await page.route(files, (route) => route.abort());
  await page.reload();
  await cover.scrollIntoViewIfNeeded();
  await page.locator('.cover:empty').first().waitFor();
  assert.equal(await cover.evaluate((link) => getComputedStyle(link, '::before').content), `"${seal}" / ""`);
  await page.context().close();
});

test('a post with a cover takes no more room in a list than its cover, date and words', async () => {
  const { page } = await open('/', { viewport: { width: 1280, height: 900 } });
  const rows = await page.locator('.post-list li').evaluateAll((items) =>
    items.map((item) => {
      const bottoms = [...item.children].map((child) => child.getBoundingClientRect().bottom);
      return {
        cover: item.querySelector('img') !== null,
        empty: item.getBoundingClientRect().bottom - Math.max(...bottoms),
      };
    }),
  );
  assert.ok(rows.some(({ cover }) => cover));
  assert.deepEqual(
    rows.filter(({ empty }) => empty > 4),
    [],
  );
  await page.context().close();
});

test('an image has its size before it is loaded', async () => {
  for (const width of [390, 1280]) {
    const { page } = await open(path, { javaScriptEnabled: false, viewport: { width, height: 800 } });
    const heights = async () =>
      Promise.all((await page.locator('.prose img').all()).map(async (img) => (await img.boundingBox())?.height));
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    const loaded = await heights();
    await page.route(files, () => new Promise(() => {}));
    await page.reload({ waitUntil: 'commit' });
    await page.locator('footer').first().waitFor();
    assert.ok(loaded.length >= 2 && loaded.every((height) => height !== undefined && height > 100), loaded.join(' '));
    // Sizes of resized images are integers, so the height can differ by less than a pixel.
    for (const [index, height = 0] of (await heights()).entries())
      assert.ok(Math.abs(height - (loaded[index] ?? 0)) < 1, `${height} ${loaded[index]}`);
    await page.context().close();
  }
});

test('an image below the first screen loads lazily', async () => {
  const { page } = await open(path);
  for (const img of await page.locator('.prose img').all()) {
    const { top = 0 } = await img.evaluate((element) => ({ top: element.getBoundingClientRect().top }));
    assert.equal(await img.getAttribute('loading'), top > 800 ? 'lazy' : null);
  }
  await page.context().close();
});
