import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, paths } from './browser.ts';

const post = async (): Promise<string> =>
  (await paths()).posts.find((path) => path.endsWith('.html')) ?? assert.fail('The sample has such a post.');

test('the 404 page leads from a page with a slash at its end to the page, with its query', async () => {
  const path = await post();
  const { page } = await open(`${path}/?m=1`);
  await page.waitForURL((url) => url.pathname === path);
  assert.equal(new URL(page.url()).search, '?m=1');
  assert.equal(await page.evaluate(() => history.length), 2, 'a blank page and the post');
});

test('it leads from a page behind the last one of a list to the list', async () => {
  const { page } = await open('/page/99/');
  await page.waitForURL((url) => url.pathname === '/');
});

test('it stays where no page can be, after one try', async () => {
  const { page } = await open('/never/was.html/');
  await page.waitForURL((url) => url.pathname === '/never/was.html');
  assert.equal(
    await page
      .getByRole('link', { name: /^(?:Archive|Lưu trữ)$/ })
      .first()
      .isVisible(),
    true,
  );
});

test('it leads to no other host', async () => {
  const { page, faults } = await open('/404.html');
  const { origin } = new URL(page.url());
  for (const path of ['//evil.example/x.html/', '/%5Cevil.example/x.html/', '/%2F%2Fevil.example/page/9/']) {
    await page.goto(origin + path);
    await page.waitForLoadState();
    assert.equal(new URL(page.url()).origin, origin, path);
  }
  assert.deepEqual(
    faults.filter((fault) => !fault.includes('404')),
    [],
  );
});

test('without script it says what to try', async () => {
  const { page } = await open('/2016/02/never.html/', { javaScriptEnabled: false });
  assert.equal(await page.locator('noscript p').isVisible(), true);
});
