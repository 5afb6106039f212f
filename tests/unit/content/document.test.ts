import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '#content/document.ts';
import { bytesOf } from '../samples.ts';

const post = '---\ntitle: Title\n---\nText.\n';

for (const [text, wanted, why] of [
  [post, { syntax: 'YAML', head: 'title: Title\n', headLine: 2, body: 'Text.\n', bodyLine: 4 }, 'a normal file'],
  [
    `\ufeff${post}`,
    { syntax: 'YAML', head: 'title: Title\n', headLine: 2, body: 'Text.\n', bodyLine: 4 },
    'byte order mark',
  ],
  [
    post.replaceAll('\n', '\r\n'),
    { syntax: 'YAML', head: 'title: Title\n', headLine: 2, body: 'Text.\n', bodyLine: 4 },
    'CRLF',
  ],
  [
    post.replaceAll('\n', '\r'),
    { syntax: 'YAML', head: 'title: Title\n', headLine: 2, body: 'Text.\n', bodyLine: 4 },
    'CR only',
  ],
  [
    `\n \n${post}`,
    { syntax: 'YAML', head: 'title: Title\n', headLine: 4, body: 'Text.\n', bodyLine: 6 },
    'blank lines before',
  ],
  [
    '---  \na: b\n---\t\nText.',
    { syntax: 'YAML', head: 'a: b\n', headLine: 2, body: 'Text.', bodyLine: 4 },
    'spaces after fences',
  ],
  ['---\n---\nText.', { syntax: 'YAML', head: '', headLine: 2, body: 'Text.', bodyLine: 3 }, 'no fields'],
  ['---\na: b\n---', { syntax: 'YAML', head: 'a: b\n', headLine: 2, body: '', bodyLine: 4 }, 'no text'],
  [
    '---\na: b\n---\n\n---\n\nc',
    { syntax: 'YAML', head: 'a: b\n', headLine: 2, body: '\n---\n\nc', bodyLine: 4 },
    'a rule in the text',
  ],
  [
    '---\na: |\n  ---\n---\nc',
    { syntax: 'YAML', head: 'a: |\n  ---\n', headLine: 2, body: 'c', bodyLine: 5 },
    'dashes in a value',
  ],
  ['---\na: b\n...\nc', { syntax: 'YAML', head: 'a: b\n', headLine: 2, body: 'c', bodyLine: 4 }, 'points at the end'],
  ['----\na: b\n----\nc', { syntax: 'YAML', head: 'a: b\n', headLine: 2, body: 'c', bodyLine: 4 }, 'longer fences'],
  ['+++\na = 1\n+++\nc', { syntax: 'TOML', head: 'a = 1\n', headLine: 2, body: 'c', bodyLine: 4 }, 'TOML of Hugo'],
  [
    '{\n "a": "}",\n "b": {"c": "\\""}\n}\n\nc',
    { syntax: 'JSON', head: '{\n "a": "}",\n "b": {"c": "\\""}\n}', headLine: 1, body: '\nc', bodyLine: 5 },
    'JSON of Hugo',
  ],
  [';;;\n"a": 1\n;;;\nc', { syntax: 'JSON', head: '"a": 1\n', headLine: 2, body: 'c', bodyLine: 4 }, 'JSON of Hexo'],
  [
    'title: x\ndate: y\n---\nc',
    { syntax: 'YAML', head: 'title: x\ndate: y\n', headLine: 1, body: 'c', bodyLine: 4 },
    'Hexo without the first fence',
  ],
  [
    'date: y\ntags:\n---\nc',
    { syntax: 'YAML', head: 'date: y\ntags:\n', headLine: 1, body: 'c', bodyLine: 4 },
    'Hexo without the first fence and without a title',
  ],
] as const) {
  test(`splits a file: ${why}`, () =>
    assert.deepEqual(readDocument(bytesOf(text), 'posts/x.md'), { ...wanted, diagnostics: [] }));
}

const begin = 'Begin it with a line ---, then fields such as title: and date: in YAML, then a line ---.';
const save = 'Save the file as UTF-8.';
const utf16 = (text: string, mark: readonly number[]) =>
  new Uint8Array([...mark, ...[...text].flatMap((char) => [char.charCodeAt(0), 0])]);

for (const [bytes, line, column, message, remedy, why] of [
  [bytesOf(''), 1, 1, 'The file is empty.', begin, 'empty'],
  [bytesOf(' \n\n'), 1, 1, 'The file is empty.', begin, 'blank'],
  [bytesOf('# Heading\n'), 1, 1, 'The file has no front matter.', begin, 'no front matter'],
  [bytesOf('Text\n---\na: b\n---\n'), 1, 1, 'The file has no front matter.', begin, 'text before the fence'],
  [
    bytesOf('+++\ntitle = "x"\n---\n'),
    1,
    1,
    'The front matter that begins here is not closed.',
    'Write a line +++ after its last field.',
    'another closing fence',
  ],
  [bytesOf('{{< figure >}}\n'), 1, 1, 'The file has no front matter.', begin, 'a shortcode'],
  [bytesOf('Note: this\n---\n'), 1, 1, 'The file has no front matter.', begin, 'a heading'],
  [
    bytesOf('\n---\ntitle: x\n\nText.\n'),
    2,
    1,
    'The front matter that begins here is not closed.',
    'Write a line --- after its last field.',
    'no closing fence',
  ],
  [utf16(post, [0xff, 0xfe]), 1, 1, 'The file is UTF-16.', save, 'UTF-16, little-endian'],
  [new Uint8Array([0xfe, 0xff, 0, 0x2d]), 1, 1, 'The file is UTF-16.', save, 'UTF-16, big-endian'],
  [
    utf16(post, []),
    1,
    2,
    'The file contains NUL bytes: it is UTF-16 or not text.',
    save,
    'UTF-16 without a byte order mark',
  ],
  [
    bytesOf(`${post}ab\u0000c`),
    5,
    3,
    'The file contains NUL bytes: it is UTF-16 or not text.',
    save,
    'a NUL in the text',
  ],
  [new Uint8Array([...bytesOf(`${post}caf`), 0xe9, 0x0a]), 5, 4, 'The bytes here are not UTF-8.', save, 'Latin-1'],
  [
    new Uint8Array([...bytesOf(post), 0x89, 0x50, 0x4e, 0x47]),
    5,
    1,
    'The bytes here are not UTF-8.',
    save,
    'an image with the extension .md',
  ],
] as const) {
  test(`refuses a file: ${why}`, () =>
    assert.deepEqual(readDocument(bytes, 'posts/x.md'), {
      level: 'error',
      file: 'posts/x.md',
      line,
      column,
      message,
      remedy,
    }));
}

for (const [control, name, line, column] of [
  ['\u0001', 'U+0001', 5, 3],
  ['\u000c', 'U+000C', 5, 3],
  ['\ufffe', 'U+FFFE', 5, 3],
] as const) {
  test(`a control character in the text is reported and removed: ${name}`, () => {
    const read = readDocument(bytesOf(`${post}ab${control}c${control}\n`), 'posts/x.md');
    assert.ok('body' in read);
    assert.equal(read.body, 'Text.\nabc\n');
    assert.deepEqual(read.diagnostics, [
      {
        level: 'warning',
        file: 'posts/x.md',
        line,
        column,
        message: `The control character ${name} was removed, because it would break feeds.`,
        remedy: 'Delete it here. It is invisible.',
      },
    ]);
  });
}
