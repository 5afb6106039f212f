import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { mdxSource } from '#astro/integrations/mdx-source.ts';

const split = (text: string) => {
  const [, yaml = '', ...body] = mdxSource(text, 'posts/a.mdx').split('---\n');
  return { fields: parse(yaml) as unknown, body: body.join('---\n') };
};

test('front matter that strict YAML refuses becomes YAML that every parser reads', () => {
  const { fields, body } = split('---\ntitle: two\nlines\ndate: 2016-02-04\ntags: [2.0, a]\n---\n\nText\n');
  assert.deepEqual(fields, { title: 'two lines', date: '2016-02-04', tags: ['2.0', 'a'] });
  assert.equal(body.trim(), 'Text');
});

test('each line of the text keeps its number', () => {
  for (const text of ['---\ntitle: a\n---\nText', '\n\n---\ntitle: a\n\n# b\ndate: c\n---\n\n\nText'])
    assert.equal(mdxSource(text, 'a.mdx').split('\n').indexOf('Text'), text.split('\n').indexOf('Text'), text);
});

test('control characters, a byte order mark and other line breaks are removed', () => {
  assert.equal(split('\ufeff---\r\ntitle: a\r\n---\r\na\u0007b\r\n').body, 'ab\n');
});

test('a list that contains itself does not stop it, and a file without front matter stays', () => {
  assert.deepEqual(split('---\ntitle: a\nx: &x [*x]\n---\n').fields, {});
  assert.equal(mdxSource('Text', 'a.mdx'), 'Text');
});
