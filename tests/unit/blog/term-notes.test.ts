import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTermNotes } from '#blog/term-notes.ts';
import type { Term } from '#blog/term.ts';

const term = (label: string, slug: string): Term => ({ label, slug, spellings: [label], posts: [] });
const terms = {
  tags: [term('SQLite', 'sqlite'), term('Cơ sở dữ liệu', 'co-so-du-lieu'), term('Đĩa', 'dia')],
  categories: [term('Học máy', 'hoc-may')],
  series: [{ slug: 'sqlite-that' }],
};
const read = (text: string) => readTermNotes(text, 'terms.yaml', terms, 'ascii');

test('reads descriptions and parents in any spelling', () => {
  const { notes, diagnostics } = read(
    'tags:\n  sqlite:\n    description: >\n      Một tệp,\n      không máy chủ.\n    parent: cơ sở dữ liệu\n  Cơ sở dữ liệu:\n    description: x\ncategories:\n  Học máy: { description: "y" }\nseries:\n  SQLite thật: { description: z }\n',
  );
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(notes, {
    tags: {
      sqlite: { description: 'Một tệp, không máy chủ.', parent: 'co-so-du-lieu' },
      'co-so-du-lieu': { description: 'x', parent: undefined },
    },
    categories: { 'hoc-may': { description: 'y', parent: undefined } },
    series: { 'sqlite-that': { description: 'z', parent: undefined } },
  });
});

for (const text of ['', '# nothing yet\n', 'tags:\n', 'tags: {}\ncategories:\n']) {
  test(`no notes: ${JSON.stringify(text)}`, () =>
    assert.deepEqual(read(text), { notes: { tags: {}, categories: {}, series: {} }, diagnostics: [] }));
}

for (const [text, level, line, message] of [
  ['tags:\n  SQLite:\n   descripton: x', 'error', 3, /no field “descripton”/],
  ['tag:\n  SQLite:\n    description: x', 'error', 1, /no field “tag”/],
  ['tags:\n  SQLite:\n    description: [x]', 'error', 3, /is not text/],
  ['tags:\n  SQLite:\n    description: 5', 'error', 3, /is not text/],
  ['tags:\n  SQLite:\n    description:', 'error', 3, /is not text/],
  ['tags:\n  SQLite: x', 'error', 2, /The entry “SQLite” has no fields/],
  ['tags:\n  - SQLite', 'error', 2, /not a map of names/],
  ['- tags', 'error', 1, /neither tags: nor categories: nor series:/],
  ['series:\n  SQLite thật:\n    parent: SQLite', 'error', 3, /no field “parent”/],
  ['series:\n  SQLite:\n    description: x', 'warning', 2, /No post has “SQLite” in its series/],
  ['tags:\n  SQLit:\n    description: x', 'warning', 2, /No post has “SQLit”/],
  ['tags:\n  SQLite:\n    parent: Nope', 'error', 3, /No post has “Nope”/],
  ['tags:\n  SQLite:\n    parent: SQLite', 'error', 3, /a descendant of this term/],
  ['tags:\n  SQLite:\n    parent: Học máy', 'error', 3, /No post has “Học máy”/],
  ['tags:\n  SQLite:\n    description: a\n  sqlite:\n    description: b', 'error', 4, /already has an entry/],
  ['tags:\n  SQLite:\n    description: "x', 'error', 3, /not valid YAML/],
  ['tags:\n\tSQLite:\n', 'error', 2, /not valid YAML/],
] as const) {
  test(`reports a mistake with its line: ${JSON.stringify(text)}`, () => {
    const { diagnostics } = read(text);
    assert.ok(diagnostics.length > 0);
    const [diagnostic] = diagnostics;
    assert.deepEqual([diagnostic?.level, diagnostic?.line, diagnostic?.file], [level, line, 'terms.yaml']);
    assert.match(diagnostic?.message ?? '', message);
  });
}

test('of a name that stands twice, one is to be kept', () => {
  const { diagnostics } = read('tags:\n  SQLite:\n    description: a\n  SQLite:\n    description: b');
  assert.deepEqual(
    diagnostics.map(({ line, remedy }) => ({ line, remedy })),
    [{ line: 4, remedy: 'This name already stands above it: keep one of the two.' }],
  );
});

test('a cycle is reported at each of its parents, and these parents are ignored', () => {
  const { notes, diagnostics } = read(
    'tags:\n  SQLite:\n    parent: Đĩa\n  Đĩa:\n    parent: Cơ sở dữ liệu\n  Cơ sở dữ liệu:\n    parent: SQLite',
  );
  assert.deepEqual(
    diagnostics.map(({ line }) => line),
    [3, 5, 7],
  );
  assert.ok(Object.values(notes.tags).every(({ parent }) => parent === undefined));
});
