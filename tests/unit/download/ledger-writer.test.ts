import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseImageLedger } from '#content/image-ledger.ts';
import { openLedger } from '#download/ledger-writer.ts';
import { aFolder } from '../temporary-folder.ts';

const old = { 'https://a.example/0.png': { width: 1, height: 1 } };

test('a run that finds nothing writes nothing', () => {
  const path = join(aFolder(), 'ledger/images.json');
  const writer = openLedger(path, old);
  writer.add({});
  writer.finish();
  assert.equal(existsSync(path), false);
});

test('entries are written while they come and all at the end, beside those that were known', () => {
  const path = join(aFolder(), 'ledger/images.json');
  const writer = openLedger(path, old);
  const entries = Array.from({ length: 50 }, (_, index) => ({
    [`https://a.example/${index + 1}.png`]: { width: 2, height: 2 },
  }));
  for (const entry of entries) {
    writer.add(entry);
    assert.ok(existsSync(path));
  }
  writer.finish();
  const { ledger } = parseImageLedger(readFileSync(path, 'utf8'), 'x');
  assert.deepEqual(ledger, Object.assign({}, old, ...entries));
  assert.deepEqual(writer.ledger(), ledger);
});
