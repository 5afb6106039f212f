import assert from 'node:assert/strict';
import { test } from 'node:test';
import { xml } from '#feeds/xml.ts';

for (const [text, wanted, why] of [
  ['Chữ Việt 🎉', 'Chữ Việt 🎉', 'letters of any script'],
  ['<b> & "quotes"', '&lt;b&gt; &amp; &quot;quotes&quot;', 'what means something in XML'],
  ['&amp;', '&amp;amp;', 'what looks escaped already'],
  [']]>', ']]&gt;', 'the end of a CDATA section'],
  ['a\u0000b\u0008c\u000bd\u001fe\ufffef', 'abcdef', 'characters that XML forbids'],
  ['a\ud800b', 'a\ufffdb', 'half a surrogate pair'],
  ['a\tb\nc\rd', 'a\tb\nc\rd', 'blanks that it allows'],
] as const) {
  test(`text as XML: ${why}`, () => assert.equal(xml(text), wanted));
}
