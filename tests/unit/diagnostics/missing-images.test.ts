import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMissingImages } from '#diagnostics/missing-images.ts';

const missing = (host: string, count: number, why: string) =>
  Array.from({ length: count }, (_, index) => ({ url: `https://${host}/${index}.png`, why }));

test('images of one host with the same reason form one group', () => {
  const report = formatMissingImages(
    [...missing('a.example', 213, 'no answer'), ...missing('b.example', 1, '404')],
    () => 'x.md',
  );
  assert.equal(
    report,
    'a.example: no answer\n' +
      '    https://a.example/0.png, shown in x.md\n' +
      '    https://a.example/1.png, shown in x.md\n' +
      '    https://a.example/2.png, shown in x.md\n' +
      '    and 210 more\n' +
      'b.example: 404\n' +
      '    https://b.example/0.png, shown in x.md',
  );
});

test('no missing images give an empty report', () => assert.equal(formatMissingImages([], String), ''));
