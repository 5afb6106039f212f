import assert from 'node:assert/strict';
import { test } from 'node:test';
import { xml } from '#feeds/xml.ts';

for (const [text, wanted, why] of [
  ['Chữ Việt 🎉', 'Chữ Việt 🎉', 'letters of any script'],
  ['<b> & "quotes"', '&lt;b&gt; &amp; &quot;quotes&quot;', 'XML special characters'],
  ['&amp;', '&amp;amp;', 'text that looks escaped'],
  [']]>', ']]&gt;', 'the end of a CDATA section'],
  ['a\u0000b\u0008c\u000bd\u001fe\ufffef', 'abcdef', 'characters that XML forbids'],
  ['a\ud800b', 'a\ufffdb', 'an unpaired surrogate'],
  ['a\tb\nc\rd', 'a\tb\nc\rd', 'whitespace that XML allows'],
] as const) {
  test(`escapes text for XML: ${why}`, () => assert.equal(xml(text), wanted));
}
