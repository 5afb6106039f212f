import type { Random } from '../../bench/random.ts';
import { fencedCode } from '../../bench/snippets.ts';
import { heading, sentence } from '../../bench/vocabulary.ts';
import { addressOf, type Place } from './front-matter.ts';
import { hostileHtml } from './hostile-html.ts';

type Block = (place: Place, random: Random) => string;

const language = (random: Random) => random.pick(['vi', 'en'] as const);
const words = (random: Random): string => sentence(language(random), random);
const prose: Block = (_, random) => `${words(random)} ${words(random)}`;

const target: Block = ({ count }, random) => {
  const address = addressOf(random.int(0, count - 1));
  return random.pick([
    `${address}.html`,
    `https://fuzz.example${address}.html#ghi-chu`,
    `http://old.example${address}.html?m=1`,
    `${address}/`,
    '/no/such/page.html',
    '#nowhere',
    '//other.example/a?b=c&d',
    'mailto:a@b.example',
    'javascript:fuzz()',
    'data:text/html,<script>fuzz()</script>',
    '<../a b.html>',
    'https://x.example/(a)_[b]',
  ]);
};

const image = (random: Random): string =>
  random.pick([
    'https://1.bp.blogspot.example/-a/s320/small_1420.png',
    './picture.png',
    '../../media/x.png',
    'file:///C:/Users/a.png',
    'data:image/png;base64,AAAA',
    '/pictures/none.png',
    '<a b.png>',
    '',
    '.',
    '?x',
  ]);

const fences: readonly string[] = [
  '```nosuchlanguage {1,3-2,x} title="<b>&"\nx\n```',
  '```dot title="A graph"\ndigraph { a -> b; b -> c }\n```',
  '```dot\ndigraph { a -> \n```',
  '~~~\nnever closed',
  '    indented <script>fuzz()</script>\n\n\ttabs   ',
  '```html\n<script>fuzz()</script> {{ x }}\n```',
  '```ts\nconst a = `<b>${"x"}</b>`; // [!code ++]\nb(); // [!code hl]\n```',
  '```\n\u0000\u0007\u200b\ufeff control\n```',
];

const odd: readonly string[] = [
  '# A heading of the first level',
  '###### Deep\n\n## Deep\n\n## Deep\n\n## ',
  '## `code` *and* [link](/x.html) <b>bold</b> $a$',
  '## 🎉\n\n## ---\n\n## Đây là “đề mục”',
  'Setext\n===\n\nSetext 2\n---',
  '- [ ] task\n- [x] done\n  1. nested\n     - deeper\n\n       text',
  '> quote\n> > deeper\n> ```\n> code\n> ```\nlazy',
  '> [!NOTE]\n> note\n\n> [!NOSUCH]\n> x\n\n> [!WARNING] title',
  '| a | b |\n|---|:-:|\n| `|` | \\| |\n| only one |\n| c | d | e | f |',
  '|a|\n|-|',
  'A note[^1], another[^ghi-chú], again[^1], none[^none].\n\n[^1]: The note\n    with a block.\n\n[^ghi-chú]: Chữ [^1].\n[^unused]: x',
  '*a **b* c** __d_e__ ~~f~~ ~g~ ***h** i*',
  '[ref][x] [x] [y][]\n\n[x]: /x.html "title\\"quoted"\n[X]: /other.html',
  '![alt *with* <b>markup</b>](./picture.png "A \\"caption\\" & <b>")',
  'Giá $5 và $10, còn $x^2$ và $$\\frac{a}{b}$$ \\$',
  '$$\n\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\href{javascript:fuzz()}{x}\n$$',
  '$\\frac{$ $\\undefined{x}$ $$\n\\color{red}{x}\n$$',
  'http://auto.example/a_b_c?d=(e) www.auto.example a@b.example <https://x.example>',
  'line\\\nbreak  \nbreak <br/> <br> &nbsp;&copy;&#x1F389;',
  '***\n---\n___',
  '“quotes” ‘single’ -- --- ... (c) "x" \'y\'',
  'Ð không phải Đ; Аdmin có chữ А Kirin; lá»i mÃ£; \ufffd',
  '\u202eright to left\u202c \u200b\u200c\u200d\ufeff zero',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ\n\nhttps://gist.github.com/a/0123456789abcdef0123456789abcdef',
  '<script src="https://gist.github.com/a/0123456789abcdef0123456789abcdef.js"></script>',
  '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="A film" onload="fuzz()"></iframe>',
  '<div class="separator" style="clear: both; text-align: center;"><a href="https://1.bp.blogspot.example/a/s1600/x.png"><img border="0" src="https://1.bp.blogspot.example/a/s320/x.png" width="320"></a></div>',
  '<pre class="brush: js">if (a &lt; b && c > d) { “quotes” }</pre>',
  '---\ntitle: not front matter\n---',
  '{% raw %} {{ site.url }} {% endraw %} <!--more-->',
  'internal:/2016/02/x.html image:picture.png say:note [a](internal:/x.html) ![b](image:picture.png)',
  '[__proto__]: /x\n[constructor][] [toString] [__proto__]',
];

const blocks: readonly Block[] = [
  prose,
  prose,
  prose,
  (_, random) => `## ${heading(language(random), random)}`,
  (_, random) => words(random).normalize('NFD'),
  (_, random) => fencedCode(random),
  (place, random) => `[${words(random)}](${target(place, random)}) và <a href="${target(place, random)}">HTML</a>`,
  (_, random) => `![${random.chance(0.5) ? 'Ảnh' : ''}](${image(random)})`,
  (_, random) => `- ${words(random)}\n- ${words(random)}`,
  (_, random) => random.pick(fences),
  (_, random) => random.pick(odd),
  (_, random) => random.pick(odd),
  (_, random) => random.pick(hostileHtml),
  (_, random) => random.pick(hostileHtml),
];

const mdxBlocks: readonly Block[] = [
  prose,
  (_, random) => `## ${heading(language(random), random)}`,
  (_, random) => fencedCode(random),
  () => '<Callout kind="tip">Lời **khuyên**</Callout>',
  () => '<Callout kind="nosuch">x</Callout>',
  () => '{[1, 2, 3].map((n) => <b key={n}>{n}</b>)}',
  () => 'A note[^1].\n\n[^1]: Note.',
  (place, random) => `[link](${addressOf(random.int(0, place.count - 1))}.html)`,
];

/** MDX that must be refused when it is read. */
const wrongMdx: readonly string[] = ['<b>', '{', '<NoSuch />', 'a < b'];

/** Characters somewhere in the text, as a damaged export leaves them. */
const damaged = (text: string, random: Random): string => {
  const at = random.int(0, text.length);
  const junk = random.pick(['\u0000', '\r', '\u2028', '\ud83d', '<', '`', '\\', '&', '[', '](', '"', '\u00a0']);
  return text.slice(0, at) + junk + text.slice(at + random.int(0, 3));
};

/** The Markdown of a post. */
export const markdown = (place: Place, random: Random): string => {
  const text = Array.from({ length: random.int(0, 9) }, () => random.pick(blocks)(place, random)).join('\n\n');
  return random.chance(0.1) ? damaged(text, random) : text;
};

/** The MDX of a post; one of six must be refused. */
export const mdx = (place: Place, random: Random): string =>
  [
    ...Array.from({ length: random.int(1, 5) }, () => random.pick(mdxBlocks)(place, random)),
    ...(random.chance(0.15) ? [random.pick(wrongMdx)] : []),
  ].join('\n\n');
