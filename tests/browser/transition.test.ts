import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { open } from './browser.ts';

/** Notes which elements have a name when a page is left, and which parts move when the next one is shown. */
const watch = () => {
  addEventListener('pageswap', () => {
    const named = [...document.querySelectorAll('*')].filter(
      (element) => getComputedStyle(element).viewTransitionName !== 'none',
    );
    // The root element has the name root.
    sessionStorage['left'] = named
      .flatMap((element) => (element.matches('html') ? [] : element.textContent.trim()))
      .join();
  });
  addEventListener('pagereveal', (event) => {
    const { viewTransition } = event as Event & { viewTransition?: { ready: Promise<void> } };
    void viewTransition?.ready.then(() => {
      document.documentElement.dataset['moved'] = document
        .getAnimations()
        .flatMap(({ effect }) => (effect as KeyframeEffect).pseudoElement ?? [])
        .join();
    });
  });
};

const leave = async (from: string, link: string, reducedMotion: 'reduce' | 'no-preference', by: 'click' | 'key') => {
  const { page, faults } = await open('/404.html', { reducedMotion });
  await page.addInitScript(watch);
  await page.goto(from, { waitUntil: 'load' });
  const anchor = page.locator(link).first();
  const title = (await anchor.innerText()).trim();
  await (by === 'click' ? anchor.click() : anchor.press('Enter'));
  await page.locator('article.post').waitFor();
  return { page, faults, title };
};

const leftOf = (page: Page) => page.evaluate(() => String(sessionStorage['left']));

for (const [from, link, by] of [
  ['/', '.post-list h3 a', 'click'],
  ['/archive/', '.post-rows a', 'key'],
  ['/tag/sqlite/', '.post-list h2 a', 'click'],
] as const)
  test(`the title moves from ${from} to the post that is opened by a ${by}, and back`, async () => {
    const { page, faults, title } = await leave(from, link, 'no-preference', by);
    assert.equal(await leftOf(page), title);
    await page.waitForFunction(() => document.documentElement.dataset['moved']);
    const moved = await page.evaluate(() => document.documentElement.dataset['moved'] ?? '');
    assert.ok(moved.includes('::view-transition-group(title)'), moved);
    assert.equal(await page.locator('h1').evaluate((h1) => getComputedStyle(h1).viewTransitionName), 'title');
    await page.goBack({ waitUntil: 'load' });
    assert.equal(await leftOf(page), title);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

test('nothing moves for a reader who asks for less motion', async () => {
  const { page, title } = await leave('/archive/', '.post-rows a', 'reduce', 'click');
  assert.equal(await page.locator('h1').innerText(), title);
  assert.equal(await leftOf(page), '');
  assert.equal(await page.evaluate(() => document.documentElement.dataset['moved']), undefined);
  assert.deepEqual(await page.evaluate(() => document.getAnimations().length), 0);
  await page.context().close();
});
