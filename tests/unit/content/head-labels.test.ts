import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renameLabels } from '#content/head-labels.ts';

const rename = (_: string, label: string): string | undefined =>
  ({ linux: 'Linux', 'học-máy': 'Học máy', node: 'Node.js', on: 'On', it: "It's" })[label];

for (const [before, after, why] of [
  ['tags: [linux, x] # all', 'tags: [Linux, x] # all', 'between brackets'],
  ['tags:\n  - học-máy\n  - "linux"', 'tags:\n  - Học máy\n  - "Linux"', 'in lines; quotes stay'],
  ["category: 'it'\ntag: linux", "category: 'It''s'\ntag: Linux", 'one label; quotes within quotes'],
  ['tags: [node]', 'tags: ["Node.js"]', 'what may need quotes gets them'],
  ['tags: [on]', 'tags: ["On"]', 'a word that YAML takes for something else'],
  ['title: linux\nauthor: linux', 'title: linux\nauthor: linux', 'other fields stay'],
  ['tags: linux, x', 'tags: linux, x', 'several labels in one text stay'],
  ['tags: [linux', 'tags: [linux', 'what cannot be read stays'],
] as const)
  test(`labels in front matter: ${why}`, () => {
    const file = (head: string) => `---\ntitle: T\n${head}\n---\n\ntags: [linux]\n`;
    assert.equal(renameLabels(file(before), rename), file(after));
    const windows = (head: string) => `\ufeff${file(head).replaceAll('\n', '\r\n')}`;
    assert.equal(renameLabels(windows(before), rename), windows(after), 'with the breaks of Windows');
  });

test('front matter in TOML and a text without any stay', () => {
  for (const text of ['+++\ntags = ["linux"]\n+++\n', 'tags: [linux]\n', ''])
    assert.equal(renameLabels(text, rename), text);
});
