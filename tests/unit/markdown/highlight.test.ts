import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlight } from '#markdown/highlight.ts';

/** The text of highlighted code: what a reader copies. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<span class="[a-z]">|<\/span>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

const samples = {
  html: '<!-- x -->\n<a href="?a=1&amp;b=2">a &lt; b</a>\n<script>let a = "</b>" && 1 < 2;</script>\n',
  js: 'const a = `${b}`; // "x"\n\tif (a && b < c) return /[<&]/g.test(a);\n',
  ts: 'type A<T> = { [K in keyof T]: T[K] };\nexport const f = <T,>(a: T): T => a;\n',
  jsx: 'const a = <B c={d}>e &amp; f</B>;\n',
  json: '{ "a": [1, 2.5, null, "\\u00e9"] }\n',
  css: 'a > b::before { content: "<"; color: rgb(0 0 0 / 50%); }\n',
  python: "def f(a: int) -> str:\n\t'''x'''\n    return f'{a!r} < {b}'  # ế\n",
  rust: 'fn main() { let a: &\'static str = r#"<"#; println!("{}", a); }\n',
  go: 'func main() {\n\ta := map[string]int{"<": 1 << 2}\n}\n',
  java: 'List<String> a = new ArrayList<>(); // &\n',
  c: '#include <stdio.h>\nint main(void) { return a && b < c; }\n',
  cpp: 'template <class T> auto f(T&& a) -> decltype(a) { return std::move(a); }\n',
  csharp: 'var a = $"{b:N0}"; List<int> c;\n',
  php: "<?php echo '<b>' . $a['x'] . \"\\n\"; ?>\n<p>\n",
  ruby: 'puts "#{a} < #{b}" if a && b\n',
  bash: 'cat <<EOF | grep -v "a" > b.txt 2>&1\n$HOME && `x`\nEOF\n',
  shell: '$ npm i --save-dev "a b"   \n',
  sql: "SELECT * FROM a WHERE b <> 'x''y' AND c < 1; -- z\n",
  yaml: 'a: &b\n  - "<c>"\n  - *b\n',
  toml: '[a]\nb = "<"\n',
  xml: '<?xml version="1.0"?>\n<a b="c"><![CDATA[<d>&]]></a>\n',
  markdown: '# A <b>\n\n```js\na && b\n```\n\n> c & d\n',
  diff: '--- a\n+++ b\n@@ -1 +1 @@\n-<a>\n+&b\n',
  docker: 'FROM node:24\nRUN npm ci && npm run build\n',
  ini: '[a]\nb = c & d ; e\n',
  nginx: 'location ~ \\.html$ { return 301 https://$host$uri; }\n',
  vim: 'nnoremap <leader>w :w<CR>\n',
  lua: 'local a = [[<]] -- &\n',
  scala: 'val a: Map[String, Int] = xs.map(_ <~ 1)\n',
  kotlin: 'fun <T> f(a: T?): T = a!! // "<"\n',
  swift: 'let a: [String: Int]? = ["<": 1]\n',
  haskell: 'f :: Ord a => a -> a\nf x = x <$> y\n',
  r: 'a <- c(1, 2) %>% f(x = "&")\n',
  latex: '\\begin{a} $x < y$ & z \\\\ \\end{a} % <\n',
  matlab: "a = b' < c & d; % <\n",
  graphql: 'query A($b: [C!]! = []) { d(e: "<") }\n',
  vue: '<template><a :b="c && d < e">{{ f }}</a></template>\n',
  svelte: '{#if a < b}<c on:click={d}>&amp;</c>{/if}\n',
  powershell: 'Get-Item "a" | Where { $_.B -lt 1 } # <\n',
  perl: 'my %a = (b => qw/<c>/); s/&/</g;\n',
} as const;

for (const [lang, code] of Object.entries(samples)) {
  test(`the text of ${lang} is the code to the byte`, async () => {
    for (const shape of [code, code.trimEnd(), `\n\n  ${code}\t \n\n`, code.replaceAll('\n', '   \n\t')]) {
      const html = await highlight(shape, lang);
      assert.equal(textOf(html), shape);
      assert.equal(html.split('\n').length, shape.split('\n').length);
    }
    assert.match(await highlight(code, lang), /<span class="[a-z]">/, 'the code is highlighted');
  });
}

for (const [code, lang, wanted, why] of [
  ['a < b && c', undefined, 'a &lt; b &amp;&amp; c', 'no language'],
  ['a < b && c', '', 'a &lt; b &amp;&amp; c', 'an empty one'],
  ['a < b && c', 'brainfog', 'a &lt; b &amp;&amp; c', 'one that Shiki does not know'],
  ['a < b && c', 'constructor', 'a &lt; b &amp;&amp; c', 'the name of a JavaScript property'],
  ['a < b\t ', 'text', 'a &lt; b\t ', 'text'],
  ['', 'js', '', 'no code'],
] as const) {
  test(`stays plain: ${why}`, async () => assert.equal(await highlight(code, lang), wanted));
}

test('a language in upper or lower case, and by its aliases', async () => {
  const code = 'const a = "b";\n';
  const wanted = await highlight(code, 'javascript');
  assert.match(wanted, /^<span class="k">const <\/span>/);
  for (const name of ['JS', 'js', 'JavaScript', 'mjs']) assert.equal(await highlight(code, name), wanted, name);
});

test('highlighting has classes only and no inline styles, because of the content security policy', async () => {
  const html = await highlight(samples.html, 'html');
  assert.doesNotMatch(html, /style=|--token|var\(/);
});

test('code that is too long to be highlighted is complete', async () => {
  for (const code of [`${'a'.repeat(3000)} = "<&";\n`, 'let a = 1;\n'.repeat(10_000)])
    assert.equal(textOf(await highlight(code, 'js')), code);
});
