import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openText, saveText, type Form } from '#editing/save-text.ts';

const zone = 'Asia/Ho_Chi_Minh';

const text = `---
# Written by hand
layout: post
title: "Mực: một ngày"   # the title
pubDate: 2019-05-12 08:30:15
tags:
  - Linux
  - "2.0"
my_field: { keep: [this, as, it], is: 007 }
excerpt: >
  Two lines
  of text.
published: false
---


    code first

Body  with two spaces  
and a line break.
`;

const edit = (source: string, changes: Readonly<Record<string, unknown>>): string =>
  saveText({ ...openText(source, zone), ...changes } as Form, zone);

test('the form shows fields under their current names, whatever the file calls them', () => {
  const { source, ...shown } = openText(text, zone);
  assert.equal(source, text);
  assert.deepEqual(shown, {
    title: 'Mực: một ngày',
    date: '2019-05-12T08:30:00+07:00',
    description: 'Two lines of text.',
    tags: ['Linux', '2.0'],
    draft: true,
    body: '    code first\n\nBody  with two spaces  \nand a line break.',
  });
});

test('a text that is saved as it was opened is the same, byte for byte', () => {
  for (const source of [
    text,
    '---\ntitle: x\n---',
    '---\n---\n',
    '+++\ntitle = "x"\ndate = 2019-05-12\n[extra]\na = 1\n+++\nBody\n',
    '{\n\t"title": "x", "n": 1.0\n}\n\nBody\n',
    'title: x\n---\nBody\n',
    '---\ntitle: a line\nthat goes on\n---\nBody\n',
    '---\ntitle: x\ndate: 05/06/2019\n---\nBody\n',
    '---\ntitle: x\ndraft: maybe\n---\nBody\n',
  ])
    assert.equal(edit(source, {}), source);
});

test('what the form adds by itself changes nothing: empty values, flags that are off, dates without seconds', () => {
  const form = {
    date: '2019-05-12T08:30:00+07:00',
    series: { name: '', order: '' },
    aliases: [],
    pinned: false,
    toc: '',
  };
  assert.equal(edit(text, form), text);
});

test('an edit changes the lines of its field alone, and gives it its current name', () => {
  assert.equal(
    edit(text, { title: 'Hai ngày', date: '2020-01-02T03:04:00+07:00', tags: ['Linux', 'C#: a'] }),
    text
      .replace(/^title: .*$/m, 'title: Hai ngày')
      .replace(/^pubDate: .*$/m, "date: '2020-01-02T03:04:00+07:00'")
      .replace('  - "2.0"', "  - 'C#: a'"),
  );
  assert.equal(edit(text, { description: '' }), text.replace(/^excerpt: [\s\S]*of text\.\n/m, ''));
  assert.equal(edit(text, { draft: false }), text.replace('published: false\n', ''));
  assert.equal(edit(text, { toc: 'false' }), text.replace('false\n---', 'false\ntoc: false\n---'));
});

test('an edit of the body changes the body alone', () => {
  const { body } = openText(text, zone);
  assert.equal(
    edit(text, { body: `${String(body)}\n\nMore.` }),
    text.replace('---\n\n\n    code', '---\n\n    code').replace('line break.\n', 'line break.\n\nMore.\n'),
  );
});

test('fields that say one thing together are edited together', () => {
  assert.equal(edit('---\ntitle: x\ndraft: true\npublished: false\n---\n', { draft: false }), '---\ntitle: x\n---\n');
  assert.equal(
    edit('---\ntitle: x\ncategories: [a, b]\n---\n', { category: 'c' }),
    '---\ntitle: x\ncategory: c\ntags:\n  - b\n---\n',
  );
  assert.equal(
    edit('---\ntitle: x\nimage: { src: a.png, alt: An ink pot }\n---\n', { cover: 'b.png' }),
    '---\ntitle: x\ncover: b.png\ncoverAlt: An ink pot\n---\n',
  );
  assert.throws(
    () => edit('---\ntitle: x\naliases: [/a/]\nredirect_from: [/b/]\n---\n', { aliases: ['/a/'] }),
    /only a text editor can change: aliases/,
  );
});

test('TOML and JSON keep their form and all fields', () => {
  assert.equal(
    edit('+++\nTitle = "x"\ndate = 2019-05-12T08:00:00+07:00\n[extra]\na = 1\n+++\nBody\n', {
      date: '2020-01-02T03:04:00+07:00',
    }),
    '+++\nTitle = "x"\ndate = 2020-01-02T03:04:00+07:00\n[extra]\na = 1\n+++\nBody\n',
  );
  const toml =
    '+++\n# Mine.\nTitle  =  "x" # it\ntags = ["a"]\n\n[extra] # kept\nis = 1979-05-27T07:32:00Z\n+++\nBody\n';
  assert.equal(edit(toml, { title: 'Chữ ữ' }), toml.replace('Title  =  "x" # it', 'title = "Chữ ữ"'));
  assert.equal(edit(toml, { description: 'y' }), toml.replace('["a"]\n', '["a"]\ndescription = "y"\n'));
  assert.equal(edit(toml, { tags: [] }), toml.replace('tags = ["a"]\n', ''));
  assert.deepEqual(openText(edit(toml, { series: { name: 'S', order: 2 } }), zone).series, { name: 'S', order: 2 });
  const long = '+++\ntitle = "x"\ntags = [\n  "a",\n]\ntext = \"\"\"\ntitle = \"no\"\n\"\"\"\n+++\n';
  const [retagged, renamed] = [openText(edit(long, { tags: ['b'] }), zone), edit(long, { title: 'y' })];
  assert.deepEqual(retagged.tags, ['b']);
  assert.equal(renamed, long.replace('"x"', '"y"'));
  assert.equal(
    edit('{\n  "title": "x",\n  "n": 1\n}\n\nBody\n', { tags: ['a'] }),
    '{\n  "title": "x",\n  "n": 1,\n  "tags": [\n    "a"\n  ]\n}\n\nBody\n',
  );
});

test('YAML on one line stays complete', () => {
  assert.deepEqual(openText(edit('---\n{ title: x, other: 1 }\n---\nBody\n', { title: 'y' }), zone).title, 'y');
  assert.match(edit('---\n{ title: x, other: 1 }\n---\nBody\n', { title: 'y' }), /^other: 1$/m);
});

test('a new text has its fields in the order of the form', () => {
  assert.equal(
    saveText(
      {
        body: 'Xin chào.',
        tags: ['Mực'],
        title: 'Bài mới',
        date: '2026-11-28T22:00:00+07:00',
        draft: true,
        math: '',
        series: { name: 'Viết', order: 2 },
      },
      zone,
    ),
    "---\ntitle: Bài mới\ndate: '2026-11-28T22:00:00+07:00'\ntags:\n  - Mực\nseries:\n  name: Viết\n  order: 2\ndraft: true\n---\n\nXin chào.\n",
  );
});

test('a file that cannot be read says why', () => {
  assert.throws(() => openText('no front matter', zone), /no front matter/);
  assert.throws(() => openText('---\ntitle: "x\n---\n', zone), /Line 2: .*Close the quote/);
});
