import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatImageLedger, parseImageLedger } from '#content/image-ledger.ts';

const url = 'https://e.example/a.png';

test('what is written can be read, in order of addresses', () => {
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
  ['{"width":0,"height":1}', 'width', 'no width'],
  ['{"width":1.5,"height":1}', 'width', 'half a pixel'],
  ['{"width":"1","height":1}', 'width', 'a size as text'],
  ['{"width":1}', 'height', 'no height'],
  ['{"width":1,"height":1,"local":"a.png"}', 'local', 'a path without root'],
  ['{"width":1,"height":1,"local":"/../a.png"}', 'local', 'a path that leads out'],
  ['{"width":1,"height":1,"local":"//e.example/a.png"}', 'local', 'another host'],
  ['{"width":1,"height":1,"lokal":"/a.png"}', undefined, 'a word that means nothing'],
] as const) {
  test(`tells the line of what it does not understand: ${why}`, () => {
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

test('tells of what is no JSON, and of an address that is none', () => {
  assert.match(parseImageLedger('{', 'x').diagnostics[0]?.message ?? '', /no JSON/);
  assert.equal(parseImageLedger('{"file:///a": {"width":1,"height":1}}', 'x').diagnostics.length, 1);
  assert.equal(parseImageLedger('[]', 'x').diagnostics.length, 1);
});
