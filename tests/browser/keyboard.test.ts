import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { open, paths } from './browser.ts';

/** The focused element: the part of the page it is in, and whether its focus is visible. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const [box, style] = [element.getBoundingClientRect(), getComputedStyle(element)];
    const part = ['header', 'main', 'footer'].find((name) => element.closest(`body > ${name}`));
    return {
      href: element.getAttribute('href'),
      part: part ?? 'skip',
      hasOutline: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1,
      isOnScreen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
    };
  });

test('the first Tab focuses a link that skips the navigation', async () => {
  // The search page focuses its search field.
  for (const path of (await paths()).types.filter((path) => path !== '/search/')) {
    const { page } = await open(path);
    await page.keyboard.press('Tab');
    const skip = await focused(page);
    assert.deepEqual([skip?.href, skip?.isOnScreen], ['#muc:content', true], path);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const next = await focused(page);
    assert.ok(next === undefined || next.part === 'main' || next.part === 'footer', `${path}: ${JSON.stringify(next)}`);
    await page.context().close();
  }
});

test('Tab goes through navigation, text and footer in this order, with visible focus', async () => {
  for (const path of ['/', ...(await paths()).posts.slice(0, 3)]) {
    const { page } = await open(path);
    const parts: string[] = [];
    for (let presses = 0; presses < 250; presses += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (!now) break;
      assert.ok(now.hasOutline && now.isOnScreen, `${path}: the focus at ${JSON.stringify(now)} cannot be seen`);
      if (parts.at(-1) !== now.part) parts.push(now.part);
    }
    assert.deepEqual(parts, ['skip', 'header', 'main', 'footer'], path);
    await page.context().close();
  }
});

test('on a narrow screen nothing covers the link that has the focus, and its outline is whole', async () => {
  for (const path of ['/', '/archive/']) {
    const { page } = await open(path, { viewport: { width: 320, height: 400 } });
    for (let presses = 0; presses < 250; presses += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const covers = [...element.getClientRects()].flatMap(({ left, right, top, bottom }) =>
          [left + 2, (left + right) / 2, right - 2].flatMap((x) => {
            const hit = document.elementFromPoint(x, (top + bottom) / 2);
            return hit && (element.contains(hit) || hit.contains(element)) ? [] : [hit?.outerHTML.slice(0, 80)];
          }),
        );
        const { top, bottom } = element.getBoundingClientRect();
        return { html: element.outerHTML.slice(0, 80), covers, hasRoom: top >= 5 && bottom <= innerHeight - 5 };
      });
      if (!seen) break;
      assert.deepEqual([seen.covers, seen.hasRoom], [[], true], `${path}: ${seen.html}`);
    }
    await page.context().close();
  }
});

test('code and tables that are wider than the screen can be scrolled by keyboard', async () => {
  for (const path of (await paths()).posts) {
    const { page } = await open(path, { viewport: { width: 320, height: 800 } });
    const stuck = await page
      .locator('main pre, main .table')
      .evaluateAll(
        (blocks) =>
          blocks.filter((block) => block.scrollWidth > block.clientWidth + 1 && (block as HTMLElement).tabIndex < 0)
            .length,
      );
    assert.equal(stuck, 0, path);
    await page.context().close();
  }
});
