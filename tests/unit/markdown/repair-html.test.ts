import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repairHtml } from '#markdown/repair-html.ts';

const changed = [
  ['Ping <ip> now', 'Ping &lt;ip> now', 'a placeholder'],
  ['ssh <user>@<your-host>', 'ssh &lt;user>@&lt;your-host>', 'two'],
  ['List<String> and x<y>z', 'List&lt;String> and x&lt;y>z', 'types'],
  ['# Map<K> in a heading', '# Map&lt;K> in a heading', 'in a heading'],
  ['> <ip> in a quote', '> &lt;ip> in a quote', 'in a quote'],
  ['> > - <ip>\n> >   <ip>', '> > - &lt;ip>\n> >   &lt;ip>', 'in a list in a quote in a quote'],
  ['- a <ip>\n- b', '- a &lt;ip>\n- b', 'in a list'],
  ['| a |\n|---|\n| <ip> |', '| a |\n|---|\n| &lt;ip> |', 'in a table'],
  ['<div>\n<ip>\n</div>', '<div>\n&lt;ip>\n</div>', 'within HTML'],
  ['<pre>\n<ip>\n</pre>', '<pre>\n&lt;ip>\n</pre>', 'within pre, which is HTML, not code'],
  ['<ip>\n\nNext.', '&lt;ip>\n\nNext.', 'a placeholder alone on its line'],
  ['The <script> tag\n\nNext.', 'The &lt;script> tag\n\nNext.', 'a tag that prose is about'],
  ['The <script> and </script> tags', 'The &lt;script> and &lt;/script> tags', 'both ends of it'],
  ['a <script>alert(1)</script> b', 'a &lt;script>alert(1)&lt;/script> b', 'a script within a sentence'],
  ['Use <style> and <title>', 'Use &lt;style> and &lt;title>', 'tags that would swallow what follows'],
  ['<textarea>\n\nNext.', '&lt;textarea>\n\nNext.', 'a field that would hold the rest of the page'],
  ['<plaintext>\nNext.', '&lt;plaintext>\nNext.', 'an element without end'],
  ['- <script> first\n- second', '- &lt;script> first\n- second', 'a script in a list'],
  ['> <script>\n\nNext.', '> &lt;script>\n\nNext.', 'a script in a quote'],
  ['<script>\nalert(1)\n\nNext.', '&lt;script>\nalert(1)\n\nNext.', 'a script that never ends'],
  ['Use <b> for bold', 'Use &lt;b> for bold', 'an element named, not meant'],
  ['Not </b> here', 'Not &lt;/b> here', 'an end without beginning'],
  ['The <html> and <body> tags', 'The &lt;html> and &lt;body> tags', 'parts of a whole document'],
  ['An <img> tag', 'An &lt;img> tag', 'an empty element named'],
  ['<div>\nopen\n\nNext.', '<div>\nopen</div>\n\nNext.', 'a block that never ends is closed'],
  ['<div><b>\nopen\n\nNext.', '<div><b>\nopen</b></div>\n\nNext.', 'two, from the inside out'],
  ['> <div>\n> open\n\nNext.', '> <div>\n> open</div>\n\nNext.', 'in its quote'],
  ['- <div>\n  open\n\nNext.', '- <div>\n  open</div>\n\nNext.', 'in its item'],
  ['<center>open', '<center>open</center>', 'at the end of the text'],
  ['<table><tr><td>open\n\nNext.', '<table><tr><td>open</table>\n\nNext.', 'cells end by themselves'],
  ['<video src=a.mp4><ip>', '<video src=a.mp4></video>&lt;ip>', 'an end beside a placeholder'],
  ['<!-- open\n\nNext.', '&lt;!-- open\n\nNext.', 'a comment that never ends'],
  ['<!-- open\n\n```\n<ip>\n```', '&lt;!-- open\n\n```\n<ip>\n```', 'and the code after it is still code'],
  ['<script>\n\n`<ip>`\n\n<b>x', '&lt;script>\n\n`<ip>`\n\n&lt;b>x', 'the same after a script that never ends'],
  ['<!-- a\n\n<!-- b\n\n<!-- c', '&lt;!-- a\n\n&lt;!-- b\n\n&lt;!-- c', 'several that never end'],
  ['<?php echo 1; ?>', '&lt;?php echo 1; ?>', 'PHP'],
  ['a <?php\necho 1; ?> b', 'a &lt;?php\necho 1; ?> b', 'PHP in a sentence'],
  ['<![CDATA[ x ]]>', '&lt;![CDATA[ x ]]>', 'XML'],
  ['a <!doctype html> b', 'a &lt;!doctype html> b', 'a doctype in a sentence'],
  ['<div>1 < 2</div>', '<div>1 &lt; 2</div>', 'less than, within HTML'],
  ['<a href="x" onclick="f()">y</a>', '<a href="x">y</a>', 'a handler'],
  ['<IMG SRC="x" ONERROR=alert(1)>', '<IMG SRC="x">', 'a handler in capitals, without quotes'],
  ["<p onmouseover = 'f()'>y</p>", '<p>y</p>', 'a handler with blanks around ='],
  ['<a href="x"\nonclick="f();\ng()">y</a>', '<a href="x"\n_\n_>y</a>', 'a handler over lines keeps them'],
  ['<div\nonclick="f()"\nid="x">\ny\n</div>', '<div\n_\nid="x">\ny\n</div>', 'and leaves none blank'],
] as const;

const unchanged = [
  ['Nothing to mend, **at all**.', 'plain Markdown'],
  ['a < b and c > d, a<b', 'comparisons'],
  ['`<ip>` and ``<script>``', 'words of code'],
  ['```\n<ip> <script> <div onclick="f()">\n```', 'a block of code'],
  ['~~~html\n<script>\n~~~', 'a block between tildes'],
  ['    <ip> <script>', 'an indented block'],
  ['> ```\n> <ip>\n> ```', 'code in a quote'],
  ['- a\n\n  ```\n  <script>\n  ```', 'code in a list'],
  ['&lt;ip&gt; and \\<ip>', 'what the author escaped'],
  ['<https://example.com> <me@example.com>', 'addresses'],
  ['a <b>bold</b>, <i>it</i>, <kbd>Ctrl</kbd><br>b', 'elements within a sentence'],
  ['<div>\n\n**bold**\n\n</div>', 'Markdown between tags'],
  ['<details>\n<summary>More</summary>\n\nText.\n\n</details>', 'details'],
  ['<p>one\n<p>two', 'paragraphs that end by themselves'],
  ['<ul><li>one<li>two</ul>', 'items that end by themselves'],
  ['<img src="a.png"> <br/> <hr>', 'elements without end'],
  ['a <!-- comment --> b\n\n<!--\n\n<ip>\n\n-->', 'comments'],
  ['<!DOCTYPE html>', 'a doctype'],
  ['<script>\nif (a < b) f("<ip>");\n</script>', 'a script that ends'],
  ['<style>\na > b { color: red }\n</style>', 'a style that ends'],
  ['<div>\n\n<script>write("<div>");</script>\n\n</div>', 'tags that a script writes'],
  ['<a title="<ip>">x</a>', 'a value that holds a tag'],
  ['<a title=\'set onclick="f()"\'>x</a>', 'a value that holds a handler'],
  ['<a href="x?onclick=1" data-on="y">x</a>', 'what only looks like a handler'],
  ['<svg viewBox="0 0 1 1"><path d="M0 0"/><g><circle r="1" /></g></svg>', 'a drawing'],
  ['<iframe src="https://example.com/"></iframe>', 'a frame'],
  ['<o:p></o:p>', 'what Word left behind'],
  ['<font color="red"><center>old</center></font>', 'HTML of old'],
  ['', 'nothing'],
] as const;

for (const [source, wanted, why] of changed) {
  test(`mends: ${why}`, () => assert.equal(repairHtml(source), wanted));
}

for (const [source, why] of unchanged) {
  test(`leaves alone: ${why}`, () => assert.equal(repairHtml(source), source));
}

const sources = [...changed.map(([source]) => source), ...unchanged.map(([source]) => source)];
const shapes = [
  ['as it is', (source: string) => source],
  ['after a paragraph', (source: string) => `Before.\n\n${source}\n\nAfter.\n`],
  ['in a quote', (source: string) => source.replaceAll(/^/gm, '> ')],
  ['in a list', (source: string) => `- ${source.replaceAll('\n', '\n  ')}\n- last`],
] as const;

for (const [where, shape] of shapes) {
  test(`lines keep their numbers and a second time changes nothing, ${where}`, () => {
    for (const source of sources.map(shape)) {
      const mended = repairHtml(source);
      assert.equal(mended.split('\n').length, source.split('\n').length, source);
      assert.equal(repairHtml(mended), mended, source);
    }
  });
}

test('all of them in one text change each other in nothing', () => {
  // What is about ends of elements depends on the whole text.
  const alone = changed.filter(([source]) => !/script|style|b>|html|<(?:div|table|center|video)/i.test(source));
  const text = (index: 0 | 1) => alone.map((row) => row[index]).join('\n\nNext.\n\n');
  assert.equal(repairHtml(text(0)), text(1));
});

test('a long text with thousands of placeholders takes no time to speak of', () => {
  const started = performance.now();
  assert.equal(repairHtml('Ping <ip> now.\n\n'.repeat(5000)), 'Ping &lt;ip> now.\n\n'.repeat(5000));
  assert.ok(performance.now() - started < 5000);
});
