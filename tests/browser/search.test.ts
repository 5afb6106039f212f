import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { open, paths } from './browser.ts';

/** The policy of the worker, which a host would send as a header. The page has its own policy. */
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

const openSearch = async (query = '') => {
  const visit = await open('/404.html');
  await visit.page.route('**/pagefind/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await visit.page.goto(`/search/${query}`);
  return visit;
};

const titles = (page: Page): Promise<string[]> => page.locator('muc-search li h2').allTextContents();

const status = (page: Page) => page.locator('muc-search [role=status]');

/** Waits until the first twelve results are shown with their excerpts. */
const settle = (page: Page) =>
  page.waitForFunction(() => {
    const wanted = Number(/\d+/.exec(document.querySelector('muc-search [role=status]')?.textContent ?? '')?.[0]);
    const excerpts = [...document.querySelectorAll('muc-search li .lead')];
    return excerpts.length >= Math.min(wanted, 12) && excerpts.every(({ textContent }) => textContent !== '');
  });

const search = async (page: Page, typed: string): Promise<string[]> => {
  await page.locator('#query').fill('');
  await page.locator('#query').pressSequentially(typed, { delay: 20 });
  await page.waitForFunction((wanted) => new URL(location.href).searchParams.get('q') === wanted, typed);
  await status(page).filter({ hasText: /\S/ }).waitFor();
  await page.waitForTimeout(400);
  return (await titles(page)).map((title) => title.trim());
};

test('finds words with diacritics, without, in Telex and incomplete, under a strict content security policy', async () => {
  const { page, faults } = await openSearch();
  const withDiacritics = await search(page, 'chữ Việt');
  assert.match(withDiacritics[0] ?? '', /CHỮ VIỆT/);
  assert.match((await search(page, 'chu viet'))[0] ?? '', /CHỮ VIỆT/);
  assert.match((await search(page, 'chuwx vieetj'))[0] ?? '', /CHỮ VIỆT/);
  assert.match((await status(page).textContent()) ?? '', /Hiểu là “chữ việt”/);
  assert.match((await search(page, 'chữ vi'))[0] ?? '', /CHỮ VIỆT/);
  assert.deepEqual(faults, []);
});

test('a misspelt word is corrected and said so, and a click searches for it as it was typed', async () => {
  const { page, faults } = await openSearch();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'query');
  assert.ok((await search(page, 'sqllite sao lưu')).length > 0);
  assert.match((await status(page).textContent()) ?? '', /Hiểu là “sqlite sao lưu”/);
  await page.getByRole('button', { name: 'Tìm đúng “sqllite sao lưu”' }).click();
  await status(page)
    .filter({ hasText: /Không có bài nào/ })
    .waitFor();
  assert.equal(await page.getByRole('button', { name: /Tìm đúng/ }).count(), 0);
  assert.deepEqual(faults, []);
});

test('đ is found with d', async () => {
  const { page } = await openSearch();
  const [withDiacritics, plain] = [await search(page, 'địa chỉ'), await search(page, 'dia chi')];
  assert.equal(withDiacritics[0], 'Địa chỉ là lời hứa');
  assert.equal(plain[0], withDiacritics[0]);
});

test('shows the found words in excerpts, and the number of results', async () => {
  const { page } = await openSearch('?q=sqlite');
  await page.locator('muc-search li mark').first().waitFor();
  assert.match((await page.locator('muc-search li mark').first().textContent()) ?? '', /sqlite/i);
  assert.match((await status(page).textContent()) ?? '', /^\d+ kết quả\.$/);
});

test('says when nothing is found, and escapes the query', async () => {
  const { page } = await openSearch();
  assert.deepEqual(await search(page, '<b>zzzqqq'), []);
  assert.match((await status(page).textContent()) ?? '', /Không có bài nào chứa “<b>zzzqqq”/);
  assert.deepEqual(await search(page, '🎉 *'), []);
  assert.match((await status(page).textContent()) ?? '', /Không có bài nào chứa “🎉 \*”/);
});

test('filters by language, and keeps the filter in the address', async () => {
  const { page } = await openSearch('?q=sqlite');
  await settle(page);
  const all = await page.locator('muc-search li').count();
  await page.locator('summary', { hasText: 'Lọc' }).click();
  await page.locator('select[name=language] option[value=en]').waitFor({ state: 'attached' });
  await page.selectOption('select[name=language]', 'en');
  await page.waitForFunction((before) => document.querySelectorAll('muc-search li').length < before, all);
  assert.ok((await page.locator('muc-search li').count()) > 0);
  assert.equal(new URL(page.url()).searchParams.get('language'), 'en');
  await page.reload();
  await page.locator('muc-search li').first().waitFor();
  assert.equal(await page.locator('select[name=language]').inputValue(), 'en');
});

test('arrow keys move through the results', async () => {
  const { page } = await openSearch('?q=sqlite');
  await settle(page);
  await page.locator('#query').focus();
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await page.keyboard.press('ArrowDown');
  const found = (await titles(page)).map((title) => title.trim());
  assert.equal(await focused(), found[0]);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), found[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'query');
});

test('Enter opens a result; Escape goes back to the field, then clears it', async () => {
  const { page } = await openSearch('?q=sqlite');
  const first = page.locator('muc-search li a').first();
  await first.waitFor();
  await page.locator('#query').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'query');
  assert.equal(await page.locator('#query').inputValue(), 'sqlite');
  await page.keyboard.press('Escape');
  await first.waitFor({ state: 'detached' });
  assert.equal(await page.locator('#query').inputValue(), '');
  assert.equal(await status(page).textContent(), '');
  assert.equal(new URL(page.url()).search, '');
  await search(page, 'sqlite');
  await page.keyboard.press('ArrowDown');
  const address = await first.getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${address}`);
});

test('late results of an older query are not shown', async () => {
  const { page } = await openSearch();
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let markRequested = () => {};
  const requested = new Promise<void>((resolve) => (markRequested = resolve));
  await page.route('**/*.pf_index', async (route) => {
    markRequested();
    await released;
    await route.fallback();
  });
  await page.evaluate(() => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    const list = document.querySelector('muc-search ol');
    if (list) new MutationObserver(() => shown.push(list.textContent)).observe(list, { childList: true });
  });
  await page.locator('#query').fill('sqlite');
  await requested;
  for (const typed of ['unic', 'unico', 'unicode']) await page.locator('#query').fill(typed);
  await page.waitForFunction(() => location.search === '?q=unicode');
  release();
  await page.locator('muc-search li').first().waitFor();
  await page.waitForTimeout(400);
  const shown = await page.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  assert.ok(shown.length > 0);
  for (const results of shown) assert.match(results, /unicode/i);
});

test('titles show before the texts have loaded, and a link keeps the focus when these come', async () => {
  const { page, faults } = await openSearch();
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.pf_fragment', async (route) => {
    await released;
    await route.fallback();
  });
  await page.locator('#query').fill('sqlite');
  await page.locator('muc-search li').first().waitFor();
  const early = await titles(page);
  assert.equal(await page.locator('muc-search li mark').count(), 0);
  assert.match((await status(page).textContent()) ?? '', /^\d+ kết quả\.$/);
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  const link = await focused();
  assert.ok(link);
  release();
  await page.locator('muc-search li mark').first().waitFor();
  assert.equal(await focused(), link);
  assert.deepEqual(early.toSorted(), (await titles(page)).toSorted());
  assert.deepEqual(faults, []);
});

test('says when texts have only most of the words', async () => {
  const { page } = await openSearch();
  const found = await search(page, 'sao lưu sqlite đang chạy bằng xyzzyx');
  assert.match(found[0] ?? '', /SQLite/);
  assert.match((await status(page).textContent()) ?? '', /phần lớn các từ: \d+/);
});

test('screen readers get the field, the number of results and a list of linked headings', async () => {
  const { page } = await openSearch('?q=sqlite');
  await settle(page);
  const tree = await page.locator('main').ariaSnapshot();
  assert.match(tree, /- search:\n.*\n\s+- searchbox "Từ cần tìm[^"]*": sqlite/);
  assert.match(tree, /- status: \d+ kết quả\./);
  const list = tree.slice(tree.indexOf('- list:'));
  const rows = list.split('- listitem:').slice(1);
  assert.equal(rows.length, await page.locator('muc-search li').count());
  for (const row of rows) {
    assert.match(row, /^\s+- '?heading .+ \[level=2\]'?:\n\s+- '?link /);
    assert.doesNotMatch(row, /- paragraph\s*$/m);
  }
});

test('each page has one search field, which opens the search page', async () => {
  for (const path of (await paths()).types) {
    const { page } = await open(path);
    assert.equal(await page.locator('input[name=q]').count(), 1, path);
    const box = await page.locator('input[name=q]').boundingBox();
    assert.ok(box && box.height >= 24 && box.width >= 64, path);
    await page.context().close();
  }
  const { page, faults } = await openSearch();
  await page.goto('/archive/');
  await page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill('sao lưu');
  await page.keyboard.press('Enter');
  await page.locator('muc-search li').first().waitFor();
  assert.equal(new URL(page.url()).searchParams.get('q'), 'sao lưu');
  assert.equal(await page.locator('#query').inputValue(), 'sao lưu');
  assert.deepEqual(faults, []);
});

test('the search field opens the search page without script too', async () => {
  const { page } = await open('/archive/', { javaScriptEnabled: false });
  await page.locator('input[name=q]').fill('sqlite');
  await page.locator('input[name=q]').press('Enter');
  await page.waitForURL('**/search/?q=sqlite');
});

test('an index that cannot be loaded is reported', async () => {
  const { page } = await open('/404.html');
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=sqlite');
  await status(page).filter({ hasText: 'Chưa tải được' }).waitFor();
});

test('without script the page says so and links to lists', async () => {
  const { page } = await open('/search/', { javaScriptEnabled: false });
  assert.ok(await page.locator('noscript p').isVisible());
  assert.ok(!(await page.locator('#query').isVisible()));
  assert.ok(await page.locator('main a[href$="/archive/"]').isVisible());
});
