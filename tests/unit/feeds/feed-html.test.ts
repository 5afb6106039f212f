import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedHtml } from '#feeds/feed-html.ts';
import { assertLinear } from '../linear-time.ts';

const base = 'https://blog.example/2016/02/x.html';
const code = (text: string) => `<pre><code>${text}</code></pre>`;

const tables: readonly (readonly [html: string, wanted: string, why: string])[] = [
  ['<p>Chữ.</p>', '<p>Chữ.</p>', 'nothing to do'],
  ['<a href="/y.html">y</a>', '<a href="https://blog.example/y.html">y</a>', 'from the root'],
  ['<a href="y.html">y</a>', '<a href="https://blog.example/2016/02/y.html">y</a>', 'relative'],
  ['<a href="#phần">y</a>', '<a href="https://blog.example/2016/02/x.html#ph%E1%BA%A7n">y</a>', 'a fragment'],
  ['<a href="//other.example/">y</a>', '<a href="https://other.example/">y</a>', 'without a scheme'],
  ['<a href="http://other.example/a%20b">y</a>', '<a href="http://other.example/a%20b">y</a>', 'another host'],
  ['<a href="mailto:me@x.example">y</a>', '<a href="mailto:me@x.example">y</a>', 'mail'],
  ['<a href="http://[bad">y</a>', '<a href="http://[bad">y</a>', 'an invalid URL'],
  ['<a href="/s?a=1&amp;b=2">y</a>', '<a href="https://blog.example/s?a=1&amp;b=2">y</a>', 'an & in a URL is escaped'],
  [
    '<a href="/s?a=1&#x26;b=2">y</a>',
    '<a href="https://blog.example/s?a=1&amp;b=2">y</a>',
    'a numeric character reference in a URL',
  ],
  ['<a href="/s?q=&quot;a&quot;">y</a>', '<a href="https://blog.example/s?q=%22a%22">y</a>', 'quotes in a URL'],
  [
    '<a href="mailto:&quot;a&quot;@x.example">y</a>',
    '<a href="mailto:&quot;a&quot;@x.example">y</a>',
    'quotes in a mail address',
  ],
  [
    '<img src="/a.png" alt="A &lt; B" width="1" height="2">',
    '<img src="https://blog.example/a.png" alt="A &lt; B" width="1" height="2">',
    'an image with its size',
  ],
  [
    '<video poster="/p.png" controls></video>',
    '<video poster="https://blog.example/p.png" controls></video>',
    'a video',
  ],
  ['<q cite="/y">y</q>', '<q cite="https://blog.example/y">y</q>', 'a source'],
  [
    '<img title="src=/a.png" src="b.png">',
    '<img title="src=/a.png" src="https://blog.example/2016/02/b.png">',
    'an attribute value that looks like an attribute',
  ],
  ['<img alt="a > b" src="/b.png">', '<img alt="a > b" src="https://blog.example/b.png">', 'a > in an attribute value'],
  ['<br/><hr />', '<br /><hr />', 'empty elements'],
  ['<A HREF="/y">y</A>', '<A HREF="https://blog.example/y">y</A>', 'upper case'],
  ['<a\n  href="/y"\n>y</a>', '<a href="https://blog.example/y">y</a>', 'attributes on separate lines'],

  ['a<script>alert("</p>")</script>b', 'ab', 'a script'],
  ['a<script src="/x.js"></script>b', 'ab', 'an external script'],
  ['a<SCRIPT>x</SCRIPT>b', 'ab', 'a script in upper case'],
  ['a<style>p > a { color: red }</style>b', 'ab', 'a style sheet'],
  ['a<iframe src="https://www.youtube.com/embed/x"></iframe>b', 'ab', 'a frame'],
  ['a<form action="/s"><input name="q"></form>b', 'ab', 'a form'],
  ['a<form><form></form><b>c</b></form>d', 'ad', 'a form in a form'],
  ['a<form><desc>c</desc></form>b', 'ab', 'a form with a desc element'],
  ['a<script>b', 'a', 'an unclosed script'],
  ['a<iframe><p>x</iframe><p>b', 'a<p>b', 'a frame with content'],
  [
    '<svg class="diagram" aria-label="A > B"><desc>a -> b</desc><g><desc>c</desc></g></svg>d',
    '<pre><code>a -> b</code></pre>d',
    'a diagram as its source',
  ],
  ['<svg class="x"><desc>a</desc></svg>', '<svg><desc>a</desc></svg>', 'another SVG stays'],
  ['<svg class="diagram"></svg>d', 'd', 'a diagram without its source'],
  ["<a href='/y' title='\"'>y</a>", '<a href="https://blog.example/y" title=\'"\'>y</a>', 'single quotes'],
  ['<a href=/y/>y</a><a title=a/>', '<a href="https://blog.example/y/">y</a><a title=a/>', 'no quotes'],
  ['<!-- <p class="a"> -->', '<!-- <p class="a"> -->', 'a comment'],
  ['<form-like>a</form-like><form>b</form>c', '<form-like>a</form-like>c', 'an element with a similar name'],
  ['<p class="a" style="color:red" id="i">x</p>', '<p id="i">x</p>', 'attributes for the styles of the blog'],
  ['<p onclick="x()" data-a="1" tabindex="0" role="note">x</p>', '<p>x</p>', 'attributes for the scripts of the blog'],
  [
    '<img src="/a.png" srcset="/a.png 1x" sizes="1px" loading="lazy" decoding="async" alt="">',
    '<img src="https://blog.example/a.png" alt="">',
    'responsive and lazy images',
  ],
  [
    '<a aria-label="L" aria-hidden="true" href="/y">y</a>',
    '<a aria-label="L" href="https://blog.example/y">y</a>',
    'a label stays',
  ],
  ['<span class="a">x</span>', '<span>x</span>', 'coloured code'],
  ['a\u0000b\u0008c\u000bd\ud800e', 'abcd\ufffde', 'characters that XML forbids'],

  [code('&lt;a href="/y" class="c"&gt;'), code('&lt;a href="/y" class="c"&gt;'), 'code that shows a tag'],
  [code('href="/y" class="c" onclick="x"'), code('href="/y" class="c" onclick="x"'), 'code that looks like attributes'],
  [code('&lt;script&gt;x&lt;/script&gt;'), code('&lt;script&gt;x&lt;/script&gt;'), 'code that shows a script'],
  [code('if (a > b && c =="d") {\n\n\tx\n}'), code('if (a > b && c =="d") {\n\n\tx\n}'), 'spaces and symbols in code'],
  [code('a &amp;amp; b &#x3C;'), code('a &amp;amp; b &#x3C;'), 'escapes in code'],
  ['<math><mi mathvariant="normal">x</mi></math>', '<math><mi mathvariant="normal">x</mi></math>', 'a formula'],
];

for (const [html, wanted, why] of tables) {
  test(`HTML for feeds: ${why}`, () => assert.equal(feedHtml(html, base), wanted));
}

test('the conversion is idempotent', () => {
  for (const [html] of tables) {
    const once = feedHtml(html, base);
    assert.equal(feedHtml(once, base), once);
  }
});

test('a long text is converted in linear time', () =>
  assertLinear((count) => feedHtml(`${'<p class="a" '.repeat(count)}${'<a href="/y">'.repeat(count)}`, base), 5000));
