import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownMark, settleLinks } from '#markdown/own-links.ts';

for (const [html, wanted, why] of [
  [`<a href="${ownMark('/x')}">x</a>`, '<a href="[/x]">x</a>', 'a link'],
  [`<img src="${ownMark('/x.png')}">`, '<img src="[/x.png]">', 'a picture at an address'],
  [`<a id="y" href="${ownMark('/a?b&amp;c#&quot;d')}">`, '<a id="y" href="[/a?b&amp;c#&quot;d]">', 'entities'],
  [`<a href="${ownMark('/a?b=&amp;#38;lt;')}">`, '<a href="[/a?b=&amp;#38;lt;]">', 'entities once'],
  [`<a href="${ownMark('/x')}">${ownMark('/x')}</a>`, '<a href="[/x]">own:/x</a>', 'not in the text'],
  ['<a href="https://e.example/own:x">x</a>', '<a href="https://e.example/own:x">x</a>', 'not within others'],
  [`<a data-href="${ownMark('/x')}">`, `<a data-href="${ownMark('/x')}">`, 'not in other attributes'],
] as const) {
  test(`settles links: ${why}`, () =>
    assert.equal(
      settleLinks(html, (href) => `[${href}]`),
      wanted,
    ));
}

test('what is settled cannot break out of its attribute', () => {
  assert.equal(
    settleLinks(`<a href="${ownMark('x')}">`, () => '"><script>&'),
    '<a href="&quot;>&lt;script>&amp;">',
  );
});
