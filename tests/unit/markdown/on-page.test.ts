import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkHeadings, showAhead } from '#markdown/on-page.ts';

for (const [html, wanted, why] of [
  ['<h2 id="a">A</h2>', '<h2 id="a"><a href="#a">A</a></h2>', 'leads to itself'],
  [
    '<h3 class="x" id="đ">Đ <em>b</em></h3>',
    '<h3 class="x" id="đ"><a href="#đ">Đ <em>b</em></a></h3>',
    'keeps what it says',
  ],
  ['<h2 id="a"><a href="/x">A</a></h2>', undefined, 'that holds a link stays'],
  ['<h2>A</h2>', undefined, 'without an address stays'],
  ['<h2 id="footnote-label" class="sr-only">Notes</h2>', undefined, 'that no eye sees stays'],
  ['<pre>&lt;h2 id="a">A&lt;/h2></pre>', undefined, 'in code stays'],
] as const)
  test(`a heading ${why}`, () => assert.equal(linkHeadings(html), wanted ?? html));

test('links show ahead where there is something to show', () => {
  const asked: string[] = [];
  const preview = (href: string) => {
    asked.push(href);
    return href.startsWith('/a') ? '/a' : undefined;
  };
  assert.equal(
    showAhead(
      '<a class="x" href="/a#b">1</a> <a href="/a?x&amp;y">2</a> <a href="/c">3</a> <a href="https://d/">4</a>',
      preview,
    ),
    '<a class="x" href="/a#b" interestfor="/a">1</a> <a href="/a?x&amp;y" interestfor="/a">2</a> <a href="/c">3</a> <a href="https://d/">4</a>',
  );
  assert.deepEqual(asked, ['/a#b', '/a?x&y', '/c']);
});
