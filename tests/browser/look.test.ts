import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { look } from '../build/look-blog.ts';
import { serve } from '../build/serve.ts';
import { launch } from './browser.ts';

let started:
  Promise<{ readonly browser: Browser; readonly origin: string; readonly close: () => Promise<void> }> | undefined;

/** The blog with a look of its own, below its sub-path. */
const running = () =>
  (started ??= (async () => {
    const { folder } = await look();
    return { browser: await launch(), ...(await serve(folder)) };
  })());

after(async () => {
  if (!started) return;
  const { browser, close } = await started;
  await browser.close();
  await close();
});

/** Opens a post. `script` is what the service that counts visits answers; it is unreachable without. */
const open = async (colorScheme: 'light' | 'dark', script?: string) => {
  const { browser, origin } = await running();
  const context = await browser.newContext({ colorScheme });
  const page = await context.newPage();
  const faults: string[] = [];
  const sent: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) faults.push(message.text());
  });
  await context.route('https://count.example/**', (route) => {
    const { pathname } = new URL(route.request().url());
    sent.push(pathname);
    if (script === undefined) return route.abort();
    const headers = { 'Access-Control-Allow-Origin': '*' };
    return route.fulfill({ body: script, contentType: 'text/javascript', headers });
  });
  // The server knows the site at its root.
  await context.route(`${origin}/sub/**`, async (route) =>
    route.fulfill({ response: await route.fetch({ url: route.request().url().replace('/sub/', '/') }) }),
  );
  await page.goto(`${origin}/2016/02/a.html`, { waitUntil: 'load' });
  return { page, faults, sent };
};

test('readers see the colours and the font of theme.css, in light and in dark', async () => {
  for (const [scheme, seal] of [
    ['light', 'rgb(23, 99, 74)'],
    ['dark', 'rgb(228, 89, 75)'],
  ] as const) {
    const { page, faults } = await open(scheme);
    const styles = await page.locator('.site-header .seal path:first-child').evaluate((element) => {
      const { fill, fontFamily } = getComputedStyle(element);
      return { fill, fontFamily };
    });
    assert.deepEqual(styles, { fill: seal, fontFamily: 'Mine, sans-serif' }, scheme);
    assert.equal(await page.locator('table').evaluate((table) => getComputedStyle(table).borderTopStyle), 'solid');
    assert.deepEqual(faults, []);
  }
});

test('the service that counts visits gets one, and the policy blocks nothing of it', async () => {
  const send = "fetch('https://count.example/api/event', { method: 'POST', mode: 'no-cors', body: 'x' })";
  const { page, faults, sent } = await open('light', send);
  await page.waitForLoadState('networkidle');
  assert.deepEqual([sent, faults], [['/js/script.js', '/api/event'], []]);
});

test('a page works while that service is unreachable', async () => {
  const { page, faults } = await open('light');
  assert.equal(await page.locator('h1').innerText(), 'Một bài');
  assert.deepEqual(faults, []);
});
