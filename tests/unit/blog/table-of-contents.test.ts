import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildContents, type Section } from '#blog/table-of-contents.ts';

const headings = (depths: readonly number[]) =>
  depths.map((depth, index) => ({ depth, id: `h${index}`, text: `H${index}` }));

const shape = (sections: readonly Section[]): string =>
  sections.map(({ id, parts }) => (parts.length > 0 ? `${id}(${shape(parts)})` : id)).join(' ');

for (const [depths, wanted, shown, why] of [
  [[2, 2, 2, 2], undefined, 'h0 h1 h2 h3', 'four headings'],
  [[2, 2, 2], undefined, '', 'too few headings'],
  [[2], true, 'h0', 'enabled by the author'],
  [[2, 2, 2, 2], false, '', 'disabled by the author'],
  [[2, 3, 3, 2], undefined, 'h0(h1 h2) h3', 'two levels'],
  [[3, 3, 3, 3], undefined, 'h0 h1 h2 h3', 'a text that begins one level lower'],
  [[3, 2, 3, 2], undefined, 'h0 h1(h2) h3', 'a lower heading before the first higher one'],
  [[2, 4, 5, 2, 2, 2], undefined, 'h0 h3 h4 h5', 'deeper levels are left out'],
  [[2, 4, 4, 4], undefined, '', 'deeper levels do not count'],
  [[], true, '', 'no headings at all'],
] as const)
  test(`table of contents: ${why}`, () => assert.equal(shape(buildContents(headings(depths), wanted)), shown));
