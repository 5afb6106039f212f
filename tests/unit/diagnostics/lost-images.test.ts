import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatLostImages } from '#diagnostics/lost-images.ts';

const lost = (host: string, count: number, why: string) =>
  Array.from({ length: count }, (_, index) => ({ url: `https://${host}/${index}.png`, why }));

test('a host that does not answer is one matter, whatever it held', () => {
  const told = formatLostImages([...lost('a.example', 213, 'no answer'), ...lost('b.example', 1, '404')], () => 'x.md');
  assert.equal(
    told,
    'a.example: no answer\n' +
      '    https://a.example/0.png, shown in x.md\n' +
      '    https://a.example/1.png, shown in x.md\n' +
      '    https://a.example/2.png, shown in x.md\n' +
      '    and 210 more\n' +
      'b.example: 404\n' +
      '    https://b.example/0.png, shown in x.md',
  );
});

test('nothing lost is nothing to say', () => assert.equal(formatLostImages([], String), ''));
