import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostic, formatDiagnostics, isFatal, unreported, type Diagnostic } from '#diagnostics/diagnostic.ts';

const diagnostic: Diagnostic = { level: 'error', file: 'posts/x.md', message: 'It is wrong.', remedy: 'Mend it.' };

for (const [place, wanted, why] of [
  [{}, 'error posts/x.md: It is wrong.\n    Mend it.', 'a file as a whole'],
  [{ line: 3 }, 'error posts/x.md:3: It is wrong.\n    Mend it.', 'a line'],
  [{ line: 3, column: 7 }, 'error posts/x.md:3:7: It is wrong.\n    Mend it.', 'a column'],
  [{ column: 7 }, 'error posts/x.md: It is wrong.\n    Mend it.', 'no column without a line'],
  [{ line: 3, field: 'slug' }, 'error posts/x.md:3 [slug]: It is wrong.\n    Mend it.', 'a field'],
  [{ level: 'warning' }, 'warning posts/x.md: It is wrong.\n    Mend it.', 'a warning'],
] as const) {
  test(`a diagnostic names ${why}`, () => assert.equal(formatDiagnostic({ ...diagnostic, ...place }), wanted));
}

test('diagnostics are sorted by file, line and column', () => {
  const at = (file: string, line?: number, column?: number): Diagnostic => ({
    ...diagnostic,
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  });
  const text = formatDiagnostics([at('b', 1), at('a', 10, 2), at('a', 10, 1), at('a', 9), at('a')]);
  const places = text.split('\n').flatMap((line) => /^error (\S+): /.exec(line)?.[1] ?? []);
  assert.deepEqual(places, ['a', 'a:9', 'a:10:1', 'a:10:2', 'b:1']);
});

for (const [level, strict, wanted] of [
  ['error', false, true],
  ['error', true, true],
  ['warning', false, false],
  ['warning', true, true],
] as const) {
  test(`${level}, strict ${strict}: ${wanted ? 'stops the build' : 'does not stop the build'}`, () =>
    assert.equal(isFatal({ ...diagnostic, level }, strict), wanted));
}

test('a reported diagnostic is not reported again when its line moves', () => {
  const other = { ...diagnostic, message: 'It is odd.' };
  assert.deepEqual(unreported([{ ...diagnostic, line: 9 }, other], [{ ...diagnostic, line: 3 }]), [other]);
  assert.deepEqual(unreported([diagnostic], []), [diagnostic]);
});
