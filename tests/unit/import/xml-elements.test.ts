import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importBlogger } from '#import/blogger-import.ts';
import { readElements } from '#import/xml-elements.ts';
import { bloggerExport } from '../../bench/blogger-export.ts';

test('elements are given with namespace, attributes and text, whatever the pieces are', async () => {
  const xml = '<r xmlns="u:a" xmlns:b="u:b"><b:e x="1">á<![CDATA[<]]>&amp;<c>d</c></b:e></r>';
  for (const size of [1, 3, 100]) {
    const pieces = xml.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    const found = [];
    for await (const element of readElements(pieces, 1, assert.fail)) found.push(element);
    assert.deepEqual(found, [
      {
        namespace: 'u:b',
        name: 'e',
        attributes: { x: '1' },
        text: 'á<&',
        children: [{ namespace: 'u:a', name: 'c', attributes: {}, children: [], text: 'd' }],
      },
    ]);
  }
});

test('a prefix that an old export does not explain has its usual namespace', async () => {
  const found = [];
  for await (const element of readElements(['<r><excerpt:encoded>x</excerpt:encoded></r>'], 1, assert.fail))
    found.push(element.namespace);
  assert.deepEqual(found, ['http://wordpress.org/export/1.2/excerpt/']);
});

test('an export is never in memory as a whole: no piece is read before the one before it is written', async () => {
  let [read, written, most, pieces] = [0, 0, 0, 0];
  const chunks = function* () {
    for (const piece of bloggerExport(900)) {
      pieces += 1;
      if (piece.includes('kind#post')) read += 1;
      yield piece;
    }
  };
  for await (const event of importBlogger([{ name: 'a', read: chunks }], {})) {
    if (event.kind !== 'file' || !event.path.startsWith('posts/')) continue;
    written += 1;
    most = Math.max(most, read - written);
  }
  assert.deepEqual([pieces, written, most], [902, 600, 0]);
});
