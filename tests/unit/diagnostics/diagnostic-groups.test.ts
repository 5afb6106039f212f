import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countDiagnostics, formatReport, formatTable } from '#diagnostics/diagnostic-groups.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';

const at = (file: string, message: string, level: Diagnostic['level'] = 'error', line = 1): Diagnostic => ({
  level,
  file,
  line,
  message,
  remedy: 'Mend it.',
});

const dead = [1, 2, 3, 4, 5].map((number) =>
  at('posts/a.md', `The link /x/${number}.html leads to “${number}”.`, 'warning', number),
);

const firstLines = (diagnostics: readonly Diagnostic[], all = false): readonly string[] =>
  formatReport(diagnostics, { all })
    .split('\n')
    .filter((line) => line !== '    Mend it.');

test('a kind shows its first three places and the number of the others', () =>
  assert.deepEqual(firstLines([...dead, at('posts/b.md', 'The link nowhere.html leads to “9”.', 'warning')]), [
    ...[1, 2, 3].map((n) => `warning posts/a.md:${n}: The link /x/${n}.html leads to “${n}”.`),
    '    and 3 more of this kind in 2 files; --all shows each',
  ]));

test('what stands after a colon does not make another kind', () => {
  const found = ['<font onclick>', '<b>', 'onload', 'x'].map((part) => at('posts/a.md', `Removed: ${part}`));
  assert.equal(firstLines(found).at(-1), '    and 1 more of this kind in 1 file; --all shows each');
});

test('on request each is shown', () => assert.equal(firstLines(dead, true).length, dead.length));

test('another message or another remedy is another kind', () => {
  const others = [at('posts/a.md', 'A.', 'warning'), { ...at('posts/a.md', 'A.', 'warning'), remedy: 'Other.' }];
  assert.equal(firstLines([...dead.slice(0, 3), ...others, at('posts/a.md', 'B.', 'warning')]).length, 3 + 4);
});

test('errors come first, then warnings, then notes', () => {
  const report = firstLines([at('a', 'N.', 'note'), at('b', 'W.', 'warning'), at('c', 'E.')]);
  assert.deepEqual(
    report.map((line) => line.split(' ')[0]),
    ['error', 'warning', 'note'],
  );
});

test('colours are only in the first word', () =>
  assert.equal(
    formatReport([at('a', 'E.')], { all: false, paint: (level) => `<${level}>` }),
    '<error> a:1: E.\n    Mend it.',
  ));

test('numbers by level', () => {
  assert.equal(countDiagnostics([...dead, at('a', 'E.')]), '1 error, 5 warnings');
  assert.equal(countDiagnostics([]), '');
});

test('a table has one row for each kind, with its number and its first places', () => {
  const rows = formatTable([...dead, { ...at('posts/b.md', 'E.'), field: 'tags' }], { all: false }).split('\n');
  assert.deepEqual(rows, [
    'error       1  E.',
    '               Mend it.',
    '               posts/b.md:1 [tags]',
    'warning     5  The link /x/1.html leads to “1”.',
    '               Mend it.',
    '               posts/a.md:1, posts/a.md:2, posts/a.md:3 and 2 more; --all shows each',
  ]);
});

test('a kind with many fields names each with its number, the most frequent first', () => {
  const unknown = (file: string, field: string) => ({ ...at(file, `Nobody reads the field: ${field}`), field });
  const found = ['a', 'b', 'c'].flatMap((name) => [
    unknown(`posts/${name}.md`, 'layout'),
    ...(name === 'c' ? [unknown('posts/c.md', 'id')] : []),
  ]);
  assert.equal(firstLines(found).at(-1), '    Fields: layout (3), id (1)');
  assert.equal(formatTable(found, { all: false }).split('\n').at(-1), '               Fields: layout (3), id (1)');
  assert.doesNotMatch(firstLines(found.slice(0, 2)).join(), /Fields/);
});
