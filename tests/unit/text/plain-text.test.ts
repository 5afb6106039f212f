import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOfHtml } from '#text/html-text.ts';
import { truncate, countWords, oneLine, plainText, readingMinutes, withoutControls } from '#text/plain-text.ts';

for (const [text, wanted, why] of [
  ['  a \r\n\t b  ', 'a b', 'line breaks, tabs and spaces'],
  ['5\u00a0km', '5\u00a0km', 'a no-break space stays'],
  ['', '', 'nothing'],
] as const) {
  test(`one line: ${why}`, () => assert.equal(oneLine(text), wanted));
}

for (const [text, wanted, why] of [
  ['a\u0000b\u0008c\u000bd\u001fe\u007f', 'abcde', 'control characters'],
  ['a\tb\nc\rd', 'a\tb\nc\rd', 'tab and line breaks are allowed'],
  ['a\ufffe\uffffb', 'ab', 'noncharacters'],
  ['a\ud83d', 'a\ufffd', 'an unpaired surrogate'],
  ['Tiếng Việt 🎉', 'Tiếng Việt 🎉', 'what XML allows'],
] as const) {
  test(`XML 1.0 allows the result: ${why}`, () => assert.equal(withoutControls(text), wanted));
}

for (const [html, wanted, why] of [
  ['<p>a <b>b</b>c</p>', 'a bc', 'inline tags add no space'],
  ['<p>a</p><p>b</p>', 'a b', 'paragraphs add a space'],
  ['a<br>b', 'a b', 'a line break'],
  ['<ul><li>a</li><li>b</li></ul>', 'a b', 'items'],
  ['a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#x27; &nbsp;e', 'a <b> & "c" \'d\' \u00a0e', 'entities'],
  ['a &amp;lt; b', 'a &lt; b', 'an escaped entity'],
  ['a &unknown; &#0; &#1; &#1114112;b', 'a &unknown; b', 'unknown and invalid entities'],
  ['a<script>alert("x")</script>b<style>p { color: red }</style>c', 'abc', 'scripts and styles are skipped'],
  ['a <!-- not\nread --> b', 'a b', 'comments'],
  ['<p><img src="a.png" alt="a > b"> c</p>', 'c', 'an attribute value that contains >'],
  ["<p title='<ip>'>c</p>", 'c', 'an attribute value that contains a tag'],
  ['1 &lt; 2 > 1', '1 < 2 > 1', 'an unescaped >'],
] as const) {
  test(`text of HTML: ${why}`, () => assert.equal(textOfHtml(html), wanted));
}

for (const [written, wanted, why] of [
  ['Plain text.', 'Plain text.', 'nothing to do'],
  ['<p>One</p> <b>two</b>', 'One two', 'tags'],
  ['A [link](https://example.com "title") here', 'A link here', 'a link'],
  ['A ![picture](x.png) here', 'A picture here', 'an image'],
  ['**bold** and __bold__ and `code`', 'bold and bold and code', 'Markdown'],
  ['snake_case_name and 2 ** 3 ** 4', 'snake_case_name and 2 ** 3 ** 4', 'what only looks like Markdown'],
  ['List<String> and <ip>', 'List<String> and <ip>', 'placeholders stay'],
  ['a &amp; b', 'a & b', 'entities'],
  ['a&#1;b', 'ab', 'a control character as an entity'],
  [' a\n b ', 'a b', 'line breaks'],
] as const) {
  test(`a summary as plain text: ${why}`, () => assert.equal(plainText(written), wanted));
}

for (const [prose, lang, wanted, why] of [
  ['Học máy là gì?', 'vi', 4, 'syllables'],
  ['a - b — c', 'vi', 3, 'dashes are not words'],
  ['C++ 2016 #1 …', 'en', 3, 'numbers are words'],
  ['', 'vi', 0, 'nothing'],
  ['먹을 갈아 글을 씁니다.', 'ko', 4, 'Korean is written with spaces'],
] as const) {
  test(`counts words: ${why}`, () => assert.equal(countWords(prose, lang), wanted));
}

// Dictionaries of words differ a little from one version of Node to another.
for (const [prose, lang, least, most] of [
  ['私は東京に住んでいます。', 'ja', 5, 9],
  ['我在北京学习。Linux 很好！', 'zh-Hant', 5, 7],
  ['ผมอยู่ที่กรุงเทพ', 'th', 3, 5],
] as const)
  test(`counts words of a language without spaces: ${lang}`, () => {
    const words = countWords(prose, lang);
    assert.ok(words >= least && words <= most, String(words));
  });

for (const [words, codeLines, rate, wanted] of [
  [0, 0, 250, 1],
  [2500, 0, 250, 10],
  [2380, 0, 238, 10],
  [0, 80, 238, 2],
  [250, 40, 250, 2],
] as const) {
  test(`${words} words, ${rate} a minute, and ${codeLines} lines of code take ${wanted} min`, () =>
    assert.equal(readingMinutes(words, codeLines, rate), wanted));
}

for (const [text, length, wanted, why] of [
  ['short', 10, 'short', 'a text that fits stays whole'],
  ['exactly 10', 10, 'exactly 10', 'exactly fits'],
  ['one two three four', 12, 'one two…', 'cut between words'],
  ['one two, three', 10, 'one two…', 'no comma before the ellipsis'],
  ['a verylongwordwithoutend', 10, 'a verylon…', 'cut inside a word if the last space is too far back'],
  ['🎉🎉🎉🎉🎉🎉', 10, '🎉🎉🎉🎉…', 'never inside an emoji'],
] as const) {
  test(`truncates a text: ${why}`, () => {
    const cut = truncate(text, length);
    assert.equal(cut, wanted);
    assert.ok(cut.length <= length && cut.isWellFormed());
  });
}
