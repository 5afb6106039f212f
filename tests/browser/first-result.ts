import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { slowDown } from './slow-4g.ts';

/** Milliseconds between two keys of a reader who types fast. */
const betweenKeys = 120;

/**
 * What to search for: a word that many texts of a site have, the same without its third letter, and two short words, of
 * which only the last keys tell the part of the index.
 * @param folder a built site
 */
export const wordsToSearch = async (folder: string): Promise<readonly string[]> => {
  const lines = (await readFile(join(folder, 'pagefind/words.txt'), 'utf8')).split('\n');
  const words = lines.toReversed().flatMap((line) => line.split(' '));
  const long = words.find((word) => word.length >= 7);
  const short = words.filter((word) => word.length === 3).slice(0, 2);
  return long === undefined ? [] : [long, long.slice(0, 2) + long.slice(3), short.join(' ')];
};

/** Resolves with the time since the call when the list has a result. */
const untilResult = (): Promise<number> => {
  const list = document.querySelector('muc-search ol');
  const start = performance.now();
  return new Promise((resolve) => {
    const check = (): void => {
      if (list?.firstElementChild) resolve(performance.now() - start);
      else setTimeout(check, 5);
    };
    check();
  });
};

/**
 * Opens the search page with an empty cache, waits until it has loaded, and types a word.
 * @param url the address of the search page
 * @returns milliseconds from the last key to the first result
 */
export const measureFirstResult = async (browser: Browser, url: string, word: string): Promise<number> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    await slowDown(page);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(5_000);
    await page.locator('muc-search input').pressSequentially(word.slice(0, -1), { delay: betweenKeys });
    // A result for the beginning of the word does not count.
    await page.evaluate(() => document.querySelector('muc-search ol')?.replaceChildren());
    await page.keyboard.press(word.slice(-1));
    return Math.round(await page.evaluate(untilResult));
  } finally {
    await context.close();
  }
};
