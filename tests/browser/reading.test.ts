import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, paths } from './browser.ts';

const everyPath = async () => Object.values(await paths()).flat();

test('there is a page of each type', async () => {
  const { types, posts } = await paths();
  assert.ok(types.length >= 13, types.join(' '));
  assert.ok(posts.length >= 5);
});

test('everything reads with scripts off', async () => {
  for (const path of await everyPath()) {
    const [plain, scripted] = [await open(path, { javaScriptEnabled: false }), await open(path)];
    assert.ok(await plain.page.locator('h1').isVisible(), `${path}: the heading`);
    assert.ok(await plain.page.locator('header nav a').first().isVisible(), `${path}: the navigation`);
    // Buttons and what a click on a link would load are what scripts may add: without a script nothing would happen.
    await scripted.page
      .locator('main :is(button, [data-frame] > small)')
      .evaluateAll((added) => added.forEach((element) => element.remove()));
    const [without = '', withScripts = ''] = await Promise.all(
      [plain, scripted].map(async ({ page }) =>
        (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ').trim(),
      ),
    );
    // Search runs in the browser; without scripts its page says so and offers lists.
    if (path !== '/search/') assert.equal(without, withScripts, `${path}: scripts add or take words`);
    else assert.match(without, /JavaScript/);
    await Promise.all([plain, scripted].map(({ page }) => page.context().close()));
  }
});

test('nothing fails in the console, and nobody else is asked for anything', async () => {
  for (const path of await everyPath()) {
    const { page, faults } = await open(path);
    // Down to the end, where images load when they come near.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    const broken = await page.evaluate(() =>
      [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map((image) => image.src),
    );
    assert.deepEqual([...faults, ...broken], []);
    await page.context().close();
  }
});

test('no page scrolls sideways: on the smallest phone, at 200 % zoom of a small screen, on a wide one', async () => {
  const { page } = await open('/404.html');
  const wide: string[] = [];
  for (const path of await everyPath()) {
    await page.goto(path);
    for (const width of [320, 640, 1280]) {
      await page.setViewportSize({ width, height: 400 });
      const { content, room } = await page.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }));
      if (content > room) wide.push(`${path}: ${content} px of content in ${room} px`);
    }
  }
  assert.deepEqual(wide, []);
  await page.context().close();
});

test('newer and older lead from post to post and back', async () => {
  const { page } = await open('/archive/');
  const [newest, second] = await page
    .locator('main ol a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  assert.ok(newest && second);
  await page.goto(newest);
  assert.equal(await page.locator('main nav a[rel="next"]').count(), 0, 'nothing is newer than the newest');
  await page.locator('main nav a[rel="prev"]').click();
  await page.waitForURL(`**${second}`);
  await page.locator('main nav a[rel="next"]').click();
  await page.waitForURL(`**${newest}`);
  await page.context().close();
});

test('each text is in the language that the browser is told', async () => {
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
