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
