import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAltLedger, notIn, parseAltLedger } from '#content/alt-ledger.ts';

test('the list is sorted, and can be read again', () => {
  const text = formatAltLedger({ 'posts/b.md': ['b.png', 'a.png'], 'posts/a.md': ['a.png'], 'posts/c.md': [] });
  assert.ok(text.indexOf('posts/a.md') < text.indexOf('posts/b.md') && !text.includes('posts/c.md'), text);
  const accepted = { 'posts/a.md': ['a.png'], 'posts/b.md': ['a.png', 'b.png'] };
  assert.deepEqual(parseAltLedger(text, 'x'), { accepted, diagnostics: [] });
});

for (const text of ['{', '[]', '{"posts/a.md": "a.png"}'])
  test(`a list that cannot be read is an error, and accepts nothing: ${text}`, () => {
    const { accepted, diagnostics } = parseAltLedger(text, 'ledger/x.json');
    assert.equal(accepted, undefined);
    assert.deepEqual(
      diagnostics.map(({ level, file }) => [level, file]),
      [['error', 'ledger/x.json']],
    );
  });

test('an image is new when it stands there more often than in the list', () =>
  assert.deepEqual(notIn(['a', 'b', 'a', 'c', 'a'], ['a', 'a', 'c', 'd']), ['b', 'a']));
