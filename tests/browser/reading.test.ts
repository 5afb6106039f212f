import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, paths } from './browser.ts';

const everyPath = async () => Object.values(await paths()).flat();

test('there is a page of each type', async () => {
  const { types, posts } = await paths();
  assert.ok(types.length >= 13, types.join(' '));
  assert.ok(posts.length >= 5);
});

test('pages have the same text without scripts', async () => {
  for (const path of await everyPath()) {
    const [plain, scripted] = [await open(path, { javaScriptEnabled: false }), await open(path)];
    assert.ok(await plain.page.locator('h1').isVisible(), `${path}: the heading`);
    assert.ok(await plain.page.locator('header nav a').first().isVisible(), `${path}: the navigation`);
    // Scripts may add buttons and notes on embeds, since these do nothing without a script.
    await scripted.page
      .locator('main :is(button, [data-frame] > small)')
      .evaluateAll((added) => added.forEach((element) => element.remove()));
    // The 404 page says to readers without scripts what its script does.
    if (path === '/404.html')
      await plain.page.locator('noscript').evaluateAll((hints) => hints.forEach((hint) => hint.remove()));
    const [without = '', withScripts = ''] = await Promise.all(
      [plain, scripted].map(async ({ page }) =>
        (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ').trim(),
      ),
    );
    // Search needs scripts; without them its page says so and links to lists.
    if (path !== '/search/') assert.equal(without, withScripts, `${path}: scripts change the text`);
    else assert.match(without, /JavaScript/);
    await Promise.all([plain, scripted].map(({ page }) => page.context().close()));
  }
});

test('there are no errors in the console, and no requests to other sites', async () => {
  for (const path of await everyPath()) {
    const { page, faults } = await open(path);
    // Scrolls to the end, so that lazy images are loaded.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    const broken = await page.evaluate(() =>
      [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map((image) => image.src),
    );
    assert.deepEqual([...faults, ...broken], []);
    await page.context().close();
  }
});

test('no page scrolls horizontally: on the smallest phone, at 200 % zoom of a small screen, on a wide screen', async () => {
  const { page } = await open('/404.html');
  const wide: string[] = [];
  for (const path of await everyPath()) {
    await page.goto(path);
    for (const width of [320, 640, 1280]) {
      await page.setViewportSize({ width, height: 400 });
      const { content, available } = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        available: document.documentElement.clientWidth,
      }));
      if (content > available) wide.push(`${path}: ${content} px of content in ${available} px`);
    }
  }
  assert.deepEqual(wide, []);
  await page.context().close();
});

test('a name of one long word widens no page', async () => {
  const { page } = await open('/404.html', { viewport: { width: 320, height: 400 } });
  const wide: string[] = [];
  for (const path of await everyPath()) {
    await page.goto(path);
    const content = await page.evaluate(() => {
      for (const name of document.querySelectorAll('main :is(a, b, h1):not(.take-along a)'))
        if (/\p{L}{2}/u.test(name.textContent) && name.children.length === 0) name.textContent = 'Ngh'.repeat(25);
      return document.documentElement.scrollWidth;
    });
    if (content > 320) wide.push(`${path}: ${content} px`);
  }
  assert.deepEqual(wide, []);
  await page.context().close();
});

test('links to the newer and older post work in both directions', async () => {
  const { page } = await open('/archive/');
  const [newest, second] = await page
    .locator('main ol a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  assert.ok(newest && second);
  await page.goto(newest);
  assert.equal(await page.locator('main nav a[rel="next"]').count(), 0, 'the newest post has no newer one');
  await page.locator('main nav a[rel="prev"]').click();
  await page.waitForURL(`**${second}`);
  await page.locator('main nav a[rel="next"]').click();
  await page.waitForURL(`**${newest}`);
  await page.context().close();
});

test('the language of a link is that of its post', async () => {
  const { page } = await open('/archive/');
  const links = await page
    .locator('main ol a')
    .evaluateAll((links) =>
      links.map((link) => ({ href: link.getAttribute('href') ?? '', vietnamese: link.matches(':lang(vi)') })),
    );
  for (const { href, vietnamese } of links) {
    await page.goto(href);
    assert.equal(await page.locator('h1').evaluate((heading) => heading.matches(':lang(vi)')), vietnamese, href);
  }
  assert.equal(new Set(links.map(({ vietnamese }) => vietnamese)).size, 2, 'both languages are there');
  await page.context().close();
});
