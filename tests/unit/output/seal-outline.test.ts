import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sealOutline, sealPolygon, sealUnits } from '#output/seal-outline.ts';

test('the outline of a seal is the same each time, another for other letters, and within its square', () => {
  assert.equal(sealOutline('Đ'), sealOutline('Đ'));
  assert.notEqual(sealOutline('Đ'), sealOutline('D'));
  for (const letters of ['K', 'Đ', 'HV', '']) {
    const outline = sealOutline(letters);
    assert.match(outline, /^M[\d.]+ [\d.]+(?:L[\d.]+ [\d.]+){15}Z$/);
    assert.ok(outline.length < 200);
    assert.match(sealPolygon(letters), /^polygon\((?:[\d.]+% [\d.]+%, ){15}[\d.]+% [\d.]+%\)$/);
    for (const [number] of outline.matchAll(/[\d.]+/g)) assert.ok(Number(number) >= 0 && Number(number) <= sealUnits);
  }
});
