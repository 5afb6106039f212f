import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { open } from './browser.ts';

const post = '/2024/05/sqlite-sao-luu.html';
const linked = '/2017/03/flock-cho-cron.html';

const markOpacity = (page: Page) =>
  page
    .locator('.prose h2 a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').opacity);

test('each heading is a link to itself, is announced once, and shows a mark on hover, focus and touch screens', async () => {
  const { page } = await open(post, { javaScriptEnabled: false });
  const heading = page.locator('.prose h2').first();
  const text = (await heading.innerText()).trim();
  assert.match(
    await heading.ariaSnapshot(),
    /^- heading "[^"]+" \[level=2\]:\n\s+- link "[^"]+"[^\n]*(?:\n\s+- \/url: \S+)?$/,
  );
  assert.equal(await page.getByRole('heading', { name: text, exact: true }).count(), 1);
  assert.equal(await markOpacity(page), '0');
  await heading.locator('a').hover();
  assert.equal(await markOpacity(page), '1');
  await page.mouse.move(0, 0);
  await page.keyboard.press('Tab');
  await heading.locator('a').focus();
  assert.equal(await markOpacity(page), '1');
  await page.keyboard.press('Enter');
  assert.equal(decodeURI(new URL(page.url()).hash), `#${await heading.getAttribute('id')}`);
  const touched = await open(post, { hasTouch: true, isMobile: true });
  assert.equal(await markOpacity(touched.page), '1');
});

test('a link to a post shows a preview on hover and focus, without script', async () => {
  const { page } = await open(post, { javaScriptEnabled: false });
  const link = page.locator(`.prose a[href="${linked}"]`);
  const preview = page.locator('.preview');
  assert.equal(await preview.isVisible(), false);
  await page.keyboard.press('Tab');
  await link.focus();
  await preview.waitFor();
  assert.match(await preview.innerText(), /flock: .+\s+20 tháng 3, 2017\s+\S/);
  await page.keyboard.press('Escape');
  await preview.waitFor({ state: 'hidden' });
  assert.ok(await link.evaluate((element) => element === document.activeElement));
  await page.locator('h1').hover();
  await link.hover();
  await preview.waitFor();
  await page.locator('h1').hover();
  await preview.waitFor({ state: 'hidden' });
});

test('previews are not in print, feeds and Markdown exports', async () => {
  const { page } = await open(post);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.preview').isVisible(), false);
  for (const file of ['/rss.xml', '/feed.json', '/atom.xml', `/md${post}.md`]) {
    const text = await (await page.request.get(file)).text();
    assert.match(text, /flock-cho-cron/, file);
    assert.doesNotMatch(text, /interestfor|popover|href="#[^"]*">Khôi phục/, file);
  }
});

test('paragraphs of a text in HTML have the same distance as others', async () => {
  const { page } = await open(post, { javaScriptEnabled: false });
  const distances = await page.evaluate(() => {
    const prose = document.querySelector('.prose');
    if (!prose) return [];
    prose.innerHTML = '<p>One.</p><p>Two.</p><div><div id="x"><p>Three.</p><p>Four.</p></div></div>';
    const [one, two, three, four] = [...prose.querySelectorAll('p')].map((p) => p.getBoundingClientRect());
    return one && two && three && four ? [two.top - one.bottom, four.top - three.bottom] : [];
  });
  assert.ok((distances[0] ?? 0) > 0, String(distances));
  assert.equal(distances[0], distances[1]);
});
