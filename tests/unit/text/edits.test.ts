import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '#text/edits.ts';

test('edits change only their ranges', () => {
  assert.equal(applyEdits('abc', []), 'abc');
  assert.equal(
    applyEdits('abcdef', [
      { start: 4, end: 6, text: '' },
      { start: 0, end: 1, text: '$&' },
      { start: 1, end: 1, text: '1' },
      { start: 1, end: 1, text: '2' },
    ]),
    '$&12bcd',
  );
});

test('overlapping edits throw', () =>
  assert.throws(
    () =>
      applyEdits('abc', [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ]),
    RangeError,
  ));
