import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch } from './browser.ts';
import { measureFirstResult, wordsToSearch } from './first-result.ts';
import { slowDown } from './slow-4g.ts';
import { serve } from '../build/serve.ts';

/** Limits: milliseconds, and the sum of layout shifts. */
const budget = { lcp: 2_000, cls: 0.01, firstResult: 1_000 };

const types: readonly (readonly [type: string, file: RegExp])[] = [
  ['home', /^index\.html$/],
  ['list', /^page\/\d+\/index\.html$/],
  ['language', /^(?:en|vi)\/index\.html$/],
  ['archive', /^archive\/index\.html$/],
  ['year', /^\d{4}\/index\.html$/],
  ['month', /^\d{4}\/\d{2}\/index\.html$/],
  ['tags', /^tag\/index\.html$/],
  ['tag', /^tag\/[^/]+\/index\.html$/],
  ['categories', /^category\/index\.html$/],
  ['category', /^category\/[^/]+\/index\.html$/],
  ['all series', /^series\/index\.html$/],
  ['series', /^series\/[^/]+\/index\.html$/],
  ['author', /^author\/[^/]+\/index\.html$/],
  ['search', /^search\/index\.html$/],
  ['subscribe', /^subscribe\/index\.html$/],
  ['page', /^(?:about|colophon|now)\/index\.html$/],
  ['404', /^404\.html$/],
];

const isPost = /^\d{4}\/\d{2}\/[^/]+(?:\.html|\/index\.html)$/;

const addressOf = (file: string): string => encodeURI(`/${file.replace(/(?<=^|\/)index\.html$/, '')}`);

/** The largest page of each type, and the smallest, the median and the largest post. A redirect is the smaller one. */
const chosen = async (folder: string): Promise<readonly (readonly [type: string, file: string])[]> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
  const sizes = await Promise.all(names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size })));
  const files = sizes.toSorted((a, b) => a.size - b.size).map(({ name }) => name);
  const posts = files.filter((name) => isPost.test(name) && !/^\d{4}\/\d{2}\/index/.test(name));
  return [
    ...types.flatMap(([type, pattern]) => {
      const file = files.findLast((name) => pattern.test(name));
      return file === undefined ? [] : [[type, file] as const];
    }),
    ...[posts[0], posts[posts.length >> 1], posts.at(-1)].flatMap((file) =>
      file === undefined ? [] : [['post', file] as const],
    ),
  ];
};

/** Collects paints and layout shifts from the first moment of a page. */
const observe = (): void => {
  const seen = { lcp: 0, cls: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.lcp = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.cls += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
};

const read = (): { readonly lcp: number; readonly cls: number } =>
  (window as unknown as { seen: { lcp: number; cls: number } }).seen;

/** Loads a page with an empty cache, then scrolls to its end. */
const measure = async (browser: Browser, url: string) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    await slowDown(page);
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(1_500);
    const { lcp } = await page.evaluate(read);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < Math.min(height, 16_000); top += 800) {
      await page.evaluate((y) => window.scrollTo(0, y), top);
      await page.waitForTimeout(100);
    }
    await page.waitForTimeout(700);
    const { cls } = await page.evaluate(read);
    return { lcp: Math.round(lcp), cls };
  } finally {
    await context.close();
  }
};

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const folder = resolve(process.argv[2] ?? 'dist');
const { origin, close } = await serve(folder, { isCompressed: true });
const browser = await launch();
let isWithin = true;
print(`${'type'.padEnd(12)}${'LCP ms'.padStart(8)}${'CLS'.padStart(8)}  address`);
for (const [type, file] of await chosen(folder)) {
  const { lcp, cls } = await measure(browser, origin + addressOf(file));
  const isOver = lcp > budget.lcp || cls > budget.cls;
  isWithin &&= !isOver;
  const numbers = `${String(lcp).padStart(8)}${cls.toFixed(4).padStart(8)}`;
  print(`${type.padEnd(12)}${numbers}  ${addressOf(file)}${isOver ? '  over the limit' : ''}`);
}
print(`\n${'search'.padEnd(12)}${'ms'.padStart(8)}  from the last key to the first result`);
for (const word of await wordsToSearch(folder)) {
  const time = await measureFirstResult(browser, `${origin}/search/`, word);
  const isOver = time > budget.firstResult;
  isWithin &&= !isOver;
  print(`${''.padEnd(12)}${String(time).padStart(8)}  ${word}${isOver ? '  over the limit' : ''}`);
}
print(isWithin ? '\nEverything is within the limits.' : '\nSome pages are over the limits.');
await browser.close();
await close();
