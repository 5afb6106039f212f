import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsers } from '#content/field-parsers.ts';
import { frontMatterSchema } from '#content/front-matter.ts';

test('only the title is required', () => {
  assert.deepEqual(frontMatterSchema.parse({ title: 'Title' }), {
    template: 'post',
    title: 'Title',
    tags: [],
    aliases: [],
    draft: false,
    pinned: false,
    noindex: false,
  });
});

test('each field of the schema has a parser, and each parser a field', () => {
  assert.deepEqual(Object.keys(parsers).sort(), Object.keys(frontMatterSchema.shape).sort());
});

for (const [fields, wanted, why] of [
  [{}, /title/, 'no title'],
  [{ title: '' }, /title/, 'an empty title'],
  [{ title: 'T', date: '2016-02-04' }, /date/, 'a date as text'],
  [{ title: 'T', lang: 'klingon' }, /lang/, 'an unsupported language'],
  [{ title: 'T', canonical: 'javascript:alert(1)' }, /starts with https:\/\//, 'a URL that runs code'],
  [{ title: 'T', mood: 'happy' }, /mood/, 'an unknown field'],
] as const) {
  test(`rejects front matter: ${why}`, () => {
    const { success, error } = frontMatterSchema.safeParse(fields);
    assert.equal(success, false);
    assert.match(String(error), wanted);
  });
}
