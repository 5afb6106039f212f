import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import { readYaml } from '#content/yaml.ts';

const read = (yaml: string) => readYaml(yaml, { file: 'x.md', firstLine: 2 });

for (const [yaml, wanted, why] of [
  ['title: Cài đặt Redis', 'Cài đặt Redis', 'plain'],
  ["title: 'It''s'", "It's", 'single quotes'],
  ['title: "a \\"b\\" \\u00e9"', 'a "b" é', 'double quotes'],
  ['title: >\n  one\n  two', 'one two', 'folded'],
  ['title: >-\n  one', 'one', 'folded, without the final line break'],
  ['title: >', '', 'folded and empty, as an exporter left it'],
  ['title: |\n  one\n  two', 'one\ntwo\n', 'literal'],
  ['title: one\n  two', 'one two', 'plain text on two lines'],
  ['title: one\ntwo three', 'one two three', 'plain text that continues without indent'],
  ['title: one\ntwo\nthree\ndate: x', 'one two three', 'the same on three lines'],
  ['title: "one\ntwo"', 'one two', 'quoted text that continues without indent'],
  ["title: 'one\ntwo'\ndate: x", 'one two', 'the same in single quotes'],
  ['title: "one\n\ntwo"\ndate: x', 'one\ntwo', 'the same after a blank line'],
  ['title: "\none two: three\nfour\n"\ndate: x', ' one two: three four ', 'the same with quotes on lines of their own'],
  ['# comment\n\ntitle: a # comment', 'a', 'comments and blank lines'],
  ['title: C#', 'C#', 'a # that does not begin a comment'],
  ['title: a:b', 'a:b', 'a colon without a space'],
  ['title: 10:30', '10:30', 'a time stays text'],
  ['title: 2016-02-04', '2016-02-04', 'a date stays text'],
  ['title: yes', 'yes', 'yes stays text'],
  ['title: 2.0', '2.0', 'a number stays as written'],
  ['title: &a x', 'x', 'an anchor'],
  ['  title: x\n  date: y', 'x', 'all fields indented'],
] as const) {
  test(`reads a field: ${why}`, () => {
    const { fields, diagnostics } = read(yaml);
    assert.equal(formatDiagnostics(diagnostics), '');
    assert.equal(fields.find(({ key }) => key === 'title')?.source?.replace(/\n$/, ''), wanted.replace(/\n$/, ''));
  });
}

for (const [yaml, wanted, why] of [
  ['tags:\n  - a\n  - b', ['a', 'b'], 'items'],
  ['tags:\n- a\n- b', ['a', 'b'], 'items without indent'],
  ['tags: [a, "b, c"]', ['a', 'b, c'], 'in brackets'],
  ['tags:\n\t- a\n\t- b', ['a', 'b'], 'with a tab before each, as Hexo reads them'],
  ['tags:\n\t- a\n\t- b\ncover : c', ['a', 'b'], 'before a field with a space before its colon'],
  ['tags:\n  - a\n\t- b', ['a', 'b'], 'with spaces before one and a tab before another'],
  ['tags: [ \n\t"a"\n]', ['a'], 'in brackets on lines of their own, with a tab'],
  ['tags: [\n"a",\n"b"\n]\ntitle: x', ['a', 'b'], 'in brackets, without indent'],
  ['tags: [2.0, 007, 1e3, yes]', ['2.0', '007', '1e3', 'yes'], 'numbers stay as written'],
  ['tags:', null, 'nothing'],
  ['tags: ~', null, 'null'],
  ['a: &t [x]\ntags: *t', ['x'], 'an alias of a list'],
  ['tags: { a: 1 }', { a: 1 }, 'a map'],
] as const) {
  test(`reads a list: ${why}`, () => {
    const { fields, diagnostics } = read(yaml);
    assert.equal(formatDiagnostics(diagnostics), '');
    assert.deepEqual(fields.find(({ key }) => key === 'tags')?.value, wanted);
  });
}

test('reports the position of each field in the file', () => {
  const { fields } = read('title: a\n\n# comment\ntags:\n  - x\n  - y\nslug: /a');
  assert.deepEqual(
    fields.map(({ key, line, column }) => `${key} ${line}:${column}`),
    ['title 2:1', 'tags 5:1', 'slug 8:1'],
  );
});

const quotes = 'Close the quote or bracket, or put quotes around the whole value.';

for (const [yaml, wanted, remedy, why] of [
  [
    'title: a\ntitle: b',
    'error x.md:3:1 [title]: “title: b” is not YAML: Map keys must be unique.',
    'Keep one of the two lines.',
    'a field twice',
  ],
  [
    'title: x\n\tdate: y',
    'error x.md:3:1 [title]: “date: y” is not YAML: Tabs are not allowed as indentation.',
    'Indent with spaces: YAML does not allow tabs.',
    'a tab before a field',
  ],
  [
    'date: x\ntitle: "a\ntags: b',
    'error x.md:3:8 [title]: “title: "a” is not YAML: Missing closing "quote.',
    quotes,
    'an unclosed quote is reported where it opens',
  ],
  [
    'title: C#: intro',
    'error x.md:2:8 [title]: “title: C#: intro” is not YAML: Nested mappings are not allowed in compact mappings.',
    'A value that contains “: ” needs quotes around it.',
    'an unquoted colon',
  ],
  [
    'title: a\ntags: [b, c\nslug: /d',
    'error x.md:4:1 [slug]: “slug: /d” is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
    'Close the bracket, and indent all fields by the same number of spaces.',
    'an unclosed bracket',
  ],
  [
    'title: a\ntags: [#b, c]\n',
    'error x.md:3:7 [tags]: “tags: [#b, c]” is not YAML: Comments must be separated from other tokens by white space characters.',
    'Remove the #, or put quotes around the word: # begins a comment.\n' +
      'error x.md:4:1 [tags]: Flow sequence in block collection must be sufficiently indented and end with a ].\n' +
      '    Close the bracket, and indent all fields by the same number of spaces.',
    'a tag with #',
  ],
  [
    'title: a\ndate:\u{a0}2024-05-01',
    'error x.md:3:1: “date:\u{a0}2024-05-01” is not YAML: Implicit map keys need to be followed by map values.',
    'Type the space again: it is U+00A0, which only looks like a space.',
    'a no-break space',
  ],
  [
    'date: x\ntitle: *star',
    'error x.md:3:8 [title]: “title: *star” is not YAML: *star is not defined.',
    'A value that begins with * or & needs quotes around it.',
    'an undefined alias',
  ],
  [
    'title: a\ntags:\n  - x\n  - *star',
    'error x.md:5:5 [tags]: “- *star” is not YAML: *star is not defined.',
    'A value that begins with * or & needs quotes around it.',
    'an undefined alias in a list',
  ],
  [
    'title: !important CSS',
    'error x.md:2:8 [title]: “title: !important CSS” is not YAML: Unresolved tag: !important.',
    'A value that begins with ! needs quotes around it.',
    'an unknown tag',
  ],
  [
    'title: @home',
    'error x.md:2:8 [title]: “title: @home” is not YAML: Plain value cannot start with reserved character @.',
    'Put quotes around the value.',
    '@',
  ],
  [
    'title: `code`',
    'error x.md:2:8 [title]: “title: `code`” is not YAML: Plain value cannot start with reserved character `.',
    'Put quotes around the value.',
    'backtick',
  ],
  [
    'title: [Review] A book',
    'error x.md:2:17 [title]: “title: [Review] A book” is not YAML: Unexpected scalar at node end.',
    'Put quotes around the value.',
    'brackets around the first word',
  ],
  [
    'title:Title\ndate: x',
    'error x.md:2:1: “title:Title” is not YAML: Implicit keys need to be on a single line.',
    'Write a space after the colon. A value of several lines needs quotes around it.',
    'no space after the colon',
  ],
  [
    '- a\n- b',
    'error x.md:2:1: “- a” is not YAML: fields such as title: Name are missing.',
    'Write one field per line.',
    'a list',
  ],
  [
    'only text',
    'error x.md:2:1: “only text” is not YAML: fields such as title: Name are missing.',
    'Write one field per line.',
    'text',
  ],
] as const) {
  test(`rejects YAML: ${why}`, () => {
    const { fields, diagnostics } = read(yaml);
    assert.deepEqual(fields, []);
    assert.equal(formatDiagnostics(diagnostics), `${wanted}\n    ${remedy}`);
  });
}

test('aliases that expand exponentially are rejected', () => {
  const levels = Array.from({ length: 12 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `.repeat(9)}*l${n}]`);
  const { fields, diagnostics } = read(['l0: &l0 [x]', ...levels].join('\n'));
  assert.deepEqual(fields, []);
  assert.match(formatDiagnostics(diagnostics), /^error x\.md:2:1.*alias/i);
});

test('empty front matter has no fields and no errors', () => {
  for (const yaml of ['', '\n', '# only a comment\n']) assert.deepEqual(read(yaml), { fields: [], diagnostics: [] });
});
