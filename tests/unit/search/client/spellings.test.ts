import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spellings, withOldTones } from '#search/client/spellings.ts';

for (const [text, old] of [
  ['hoá', 'hóa'],
  ['khoẻ', 'khỏe'],
  ['thuỷ', 'thủy'],
  ['văn hoá và khoa học', 'văn hóa và khoa học'],
  ['quý', 'quý'],
  ['toàn', 'toàn'],
  ['loài', 'loài'],
] as const) {
  test(`${text} is ${old} with old tone marks`, () => assert.equal(withOldTones(text), old));
}

test('a word has both placements of tone marks', () => {
  assert.deepEqual(spellings('mã hóa'), ['mã hóa', 'mã hoá']);
  assert.deepEqual(spellings('mã hoá'), ['mã hoá', 'mã hóa']);
  assert.deepEqual(spellings('học máy'), ['học máy']);
});
