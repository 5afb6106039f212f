import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ignoredNames, otherNames } from '#content/field-names.ts';
import { parsers } from '#content/field-parsers.ts';

const text = readFileSync(new URL('../../../docs/front-matter.md', import.meta.url), 'utf8');
const sectionOf = (heading: string): string => text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
const namesIn = (words: string): readonly string[] =>
  [...words.matchAll(/`(\w+)(?:: false)?`/g)].map(([, name = '']) => name);

test('docs/front-matter.md lists every other name of every field, in the order in which they count', () => {
  const rows =
    sectionOf('Names of other engines')
      .split('\n| value |')[0]
      ?.match(/^\| `.*$/gm) ?? [];
  const listed = rows.map((row) => {
    const [, field = '', names = ''] = row.split('|');
    return [namesIn(field)[0], namesIn(names).filter((name) => Object.hasOwn(otherNames, name))] as const;
  });
  const wanted = Map.groupBy(Object.keys(otherNames), (name) => otherNames[name]);
  for (const [field, names] of listed)
    assert.deepEqual(
      names.filter((name) => name !== 'published' || field === 'draft'),
      wanted.get(field as never),
      field,
    );
  assert.deepEqual(listed.map(([field]) => field).toSorted(), [...wanted.keys()].toSorted());
});

test('docs/front-matter.md lists every field without use', () =>
  assert.deepEqual(namesIn(sectionOf('Fields without use')), ignoredNames));

test('no name means two things', () => {
  const names = [...Object.keys(parsers), ...Object.keys(otherNames), ...ignoredNames];
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
});
