import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatImageLedger, parseImageLedger } from '#content/image-ledger.ts';

const url = 'https://e.example/a.png';

test('a formatted ledger can be parsed, and is sorted by URL', () => {
  const ledger = {
    'https://e.example/b.png': { width: 1, height: 2 },
    [url]: { width: 3, height: 4, local: '/a.png' },
  };
  const text = formatImageLedger(ledger);
  assert.deepEqual(parseImageLedger(text, 'x'), { ledger, diagnostics: [] });
  assert.equal(text.split('\n')[1], `  "${url}": {"width":3,"height":4,"local":"/a.png"},`);
  assert.deepEqual(parseImageLedger(formatImageLedger({}), 'x').ledger, {});
});

for (const [entry, field, why] of [
  ['{"width":0,"height":1}', 'width', 'a width of zero'],
  ['{"width":1.5,"height":1}', 'width', 'a fraction of a pixel'],
  ['{"width":"1","height":1}', 'width', 'a size as text'],
  ['{"width":1}', 'height', 'no height'],
  ['{"width":1,"height":1,"local":"a.png"}', 'local', 'a path without a leading slash'],
  ['{"width":1,"height":1,"local":"/../a.png"}', 'local', 'a path out of the folder'],
  ['{"width":1,"height":1,"local":"//e.example/a.png"}', 'local', 'another host'],
  ['{"width":1,"height":1,"lokal":"/a.png"}', undefined, 'an unknown key'],
] as const) {
  test(`reports the line of an invalid entry: ${why}`, () => {
    const { ledger, diagnostics } = parseImageLedger(`{\n\n  "${url}": ${entry}\n}`, 'ledger/images.json');
    assert.deepEqual(ledger, {});
    assert.equal(diagnostics.length, 1);
    const [diagnostic] = diagnostics;
    assert.deepEqual(
      [diagnostic?.level, diagnostic?.file, diagnostic?.line, diagnostic?.field],
      ['error', 'ledger/images.json', 3, field],
    );
  });
}

test('reports invalid JSON and invalid URLs', () => {
  assert.match(parseImageLedger('{', 'x').diagnostics[0]?.message ?? '', /not valid JSON/);
  assert.equal(parseImageLedger('{"file:///a": {"width":1,"height":1}}', 'x').diagnostics.length, 1);
  assert.equal(parseImageLedger('[]', 'x').diagnostics.length, 1);
});

test('what is known of a copy, and why an image has none, is kept', () => {
  const from = { from: 'https://archive.example/a', date: '2026-01-31T08:00:00.000Z', status: 200 };
  const copy = { file: `${'a'.repeat(32)}.png`, type: 'image/png', bytes: 9, sha256: 'b'.repeat(64) };
  const ledger = {
    [url]: { width: 3, height: 4, ...copy, ...from },
    'https://e.example/gone.png': { missing: 'the server answered with 404', date: from.date, status: 404 },
  };
  assert.deepEqual(parseImageLedger(formatImageLedger(ledger), 'x'), { ledger, diagnostics: [] });
});

for (const [entry, field] of [
  ['{"missing":"x","status":"404"}', 'status'],
  ['{"width":1,"height":1,"file":"../../etc/passwd"}', 'file'],
  ['{"width":1,"height":1,"file":"a.png"}', 'file'],
] as const)
  test(`reports the field of an invalid entry of a copy: ${entry}`, () =>
    assert.deepEqual(
      parseImageLedger(`{"${url}": ${entry}}`, 'x').diagnostics.map(({ level, field }) => [level, field]),
      [['error', field]],
    ));
