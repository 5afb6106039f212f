import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutUnreferenced } from '#output/page/unreferenced.ts';

const face = '@font-face{font-family:A;font-style:italic;src:url(a)}';

const trimmed = (sheets: readonly string[], body = '', names: readonly string[] = []): readonly string[] =>
  withoutUnreferenced(sheets, body, new Set(names));

for (const [css, wanted] of [
  [':root{--a:1px;--b:2px}p{margin:var(--b)}', ':root{--b:2px}p{margin:var(--b)}'],
  [':root{--a:1px;--b:var(--a)}p{color:red}', ':root{}p{color:red}'],
  [face, ''],
] as const) {
  test(`removes what nothing names from ${css}`, () => assert.deepEqual(trimmed([css]), [wanted]));
}

for (const css of [
  ':root{--a:1px;--b:calc(2 * var(--a))}p{margin:var(--b)}',
  ':root{--a:1}@container style(--a:1){p{color:red}}',
  '@property --a{syntax:"<color>";inherits:false}:root{--a:red}',
  `${face}p{font:italic 1em A}`,
]) {
  test(`keeps ${css}`, () => assert.deepEqual(trimmed([css]), [css]));
}

test('keeps what another style sheet or the text names', () => {
  const tokens = ':root{--a:1px;--b:2px}';
  assert.deepEqual(trimmed([tokens, 'p{margin:var(--a)}'], '<p style="margin:var(--b)">'), [
    tokens,
    'p{margin:var(--a)}',
  ]);
});

test('keeps the italic font where the text or another style sheet can be italic', () => {
  for (const name of ['em', 'cite', '[style]']) assert.deepEqual(trimmed([face], '', [name]), [face]);
  assert.equal(trimmed([face, 'p{font-style:oblique}'])[0], face);
});
