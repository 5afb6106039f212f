import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedPath, fixedText, once, pathTo, textPath } from '#astro/pages/static-paths.ts';

/** Counts how often a value is made. */
const counted = <Value>(value: () => Value) => {
  let made = 0;
  return { make: () => ((made += 1), value()), made: () => made };
};

test('a value is made when it is first asked for, and once, even if it is undefined', () => {
  for (const value of ['x', undefined]) {
    const { make, made } = counted(() => value);
    const get = once(make);
    assert.equal(made(), 0);
    assert.deepEqual([get(), get(), made()], [value, value, 1]);
  }
});

test('the key of a page changes with anything in its view, and with nothing else', () => {
  const keyOf = (view: unknown) => pathTo({}, () => view).cacheKey;
  assert.equal(keyOf({ title: 'A', posts: [1, 2] }), keyOf({ title: 'A', posts: [1, 2] }));
  assert.notEqual(keyOf({ title: 'A', posts: [1, 2] }), keyOf({ title: 'A', posts: [2, 1] }));
  assert.notEqual(keyOf({ title: 'A' }), keyOf({ title: 'B' }));
});

test('a view is not made before it is needed, and its key is computed once', () => {
  const { make, made } = counted(() => 'view');
  const path = pathTo({ page: '2' }, make);
  assert.equal(made(), 0);
  assert.equal(path.cacheKey, path.cacheKey);
  assert.equal(made(), 1);
  assert.equal(path.props.view, 'view');
  assert.deepEqual(path.params, { page: '2' });
});

test('while writing, a page shows the view as it is when it is printed', () => {
  let title = 'Old';
  const path = pathTo({}, () => title);
  title = 'New';
  assert.equal(path.props.view, 'New');
});

test('the text of a file is made only when it is printed: its key comes from facts', async () => {
  const { make, made } = counted(() => Promise.resolve('text'));
  const path = textPath({}, () => ['facts'], make);
  assert.equal(path.cacheKey, textPath({}, () => ['facts'], () => 'another').cacheKey); // prettier-ignore
  assert.notEqual(path.cacheKey, textPath({}, () => ['other facts'], make).cacheKey);
  assert.equal(made(), 0);
  assert.equal(await path.props.text, 'text');
});

test('a page or a text at a fixed address is one path with an empty parameter and a key', () => {
  const [page, ...pages] = fixedPath(() => 'view');
  const [text, ...texts] = fixedText(() => 'text');
  assert.deepEqual([pages, texts], [[], []]);
  assert.deepEqual([page.params, text?.params], [{ root: undefined }, { root: undefined }]);
  assert.ok(page.cacheKey !== '' && text?.cacheKey !== page.cacheKey);
});
