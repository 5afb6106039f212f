import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsers } from '#content/field-parsers.ts';
import { frontMatterSchema } from '#content/front-matter.ts';

test('a title is enough; the rest has defaults or is absent', () => {
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

test('each field of the schema has a reader, and each reader a field', () => {
  assert.deepEqual(Object.keys(parsers).sort(), Object.keys(frontMatterSchema.shape).sort());
});

for (const [fields, wanted, why] of [
  [{}, /title/, 'no title'],
  [{ title: '' }, /title/, 'an empty title'],
  [{ title: 'T', date: '2016-02-04' }, /date/, 'a date that is still text'],
  [{ title: 'T', lang: 'fr' }, /lang/, 'a language that the blog does not speak'],
  [{ title: 'T', canonical: 'javascript:alert(1)' }, /starts with https:\/\//, 'an address that runs'],
  [{ title: 'T', mood: 'happy' }, /mood/, 'a field that does not exist'],
] as const) {
  test(`refuses front matter: ${why}`, () => {
    const { success, error } = frontMatterSchema.safeParse(fields);
    assert.equal(success, false);
    assert.match(String(error), wanted);
  });
}
