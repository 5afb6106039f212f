import type { Random } from '../../bench/random.ts';
import { title } from '../../bench/vocabulary.ts';

/** The place of a post among those of a blog, for values that must differ. */
export interface Place {
  readonly index: number;
  /** A word that stands in the title of this post alone. */
  readonly mark: string;
  /** Number of posts. */
  readonly count: number;
}

type Values = readonly ((place: Place, random: Random) => string)[];

/** The address of a post, which other posts may link to. */
export const addressOf = (index: number): string => `/2016/${String((index % 12) + 1).padStart(2, '0')}/bai-${index}`;

const other = ({ count }: Place, random: Random): string => `${addressOf(random.int(0, count - 1))}.html`;

const fixed = (...texts: readonly string[]): Values => texts.map((text) => () => text);

const nfd = (text: string): string => text.normalize('NFD');

/** Values by field: those that are usual, those that are odd but accepted, and those that must be refused. */
const values: Readonly<Record<string, { readonly right: Values; readonly odd: Values; readonly wrong: Values }>> = {
  title: {
    right: [
      ({ mark }, random) => `'${title('vi', 'SQLite', random).replaceAll("'", '’')} ${mark}'`,
      ({ mark }) => `Deep Learning là gì ${mark}`,
    ],
    odd: [
      ({ mark }) => `"  ${mark} <b>bold</b> & \\"quoted\\" 🎉  "`,
      ({ mark }) => `'${mark} </title><script>fuzz()</script>'`,
      ({ mark }) => `'${mark} ]]> --> {{x}} \${x} %s'`,
      ({ mark }) => `${nfd('Tiếng Việt ở đâu')} ${mark}`,
      ({ mark }) => `>-\n  two lines\n  of ${mark}`,
      ({ mark }) => `two\nlines of ${mark}`,
      ({ mark }) => `"\\u0007\\u200b\\u202e ${mark} \\ufeff"`,
      ({ mark }) => `${mark} ${'rất '.repeat(150)}`,
      ({ mark }) => `'${mark} العربية 日本語 \u{1F469}\u200D\u{1F4BB}'`,
    ],
    wrong: fixed('', 'null', '[a, b]', '{ a: b }', '"unclosed', 'a: b: c', '*alias', '!tag x'),
  },
  date: {
    right: [
      (_, random) => `"${random.int(2008, 2025)}-0${random.int(1, 9)}-1${random.int(0, 9)}"`,
      (_, random) => `'2016-03-${random.int(10, 28)}T21:57:57.625+07:00'`,
    ],
    odd: fixed(
      '2016/2/4',
      '2016-02-04 08:00',
      '2016-02-04T08:00Z',
      '"2016-02-04T08:00.625+07:00"',
      '2099-01-01',
      '1970-01-01',
      '0001-01-01',
      '9999-12-31T23:59:59-14:00',
    ),
    wrong: fixed('', 'yesterday', '2016-02-30', '[2016]', '04/02/2016', '-1', '2016-13-01'),
  },
  slug: {
    right: [({ index }) => `${addressOf(index)}.html`],
    odd: [
      ({ index }) => addressOf(index),
      ({ index }) => `${addressOf(index)}/`,
      ({ index }) => `${addressOf(index)}.html/`,
      ({ index }) => `${addressOf(index)}.md`,
      ({ index }) => `${addressOf(index)}.1.5`,
      ({ index }) => `"${addressOf(index)}.html.html"`,
      ({ index }) => `${addressOf(index).slice(1)}.html`,
      ({ index }) => `"/2016/02/${nfd('tiếng việt')}-${index}.html"`,
      ({ index }) => `"/2016/02/a b & 'c' \\"d\\" ${index}.html"`,
      ({ index }) => `/2016/02/%C3%A0-${index}.html`,
      ({ index }) => `/Bài/ĐỊA-CHỈ-${index}.HTML`,
      ({ index }) => `/2016/02/$\{x}{y}[z](w)*~^+,;=@!-${index}.html`,
    ],
    wrong: fixed(
      '/',
      '/../../escape.html',
      '/a//b.html',
      '/a?b.html',
      '"/a#b.html"',
      'https://other.example/x.html',
      '/%2e%2e/%2e%2e/escape.html',
      '/100%.html',
      '"/a\\\\b.html"',
      '"/a\\u0000b.html"',
      '/index.html',
      '/rss.xml',
      '/rss.xml/x.html',
      '/404.html',
      `/${'dài'.repeat(100)}.html`,
      '[a]',
    ),
  },
  tags: {
    right: [
      (_, random) => `[${random.pick(['SQLite', 'AI', 'Deep Learning'])}, Linux]`,
      (_, random) => `\n- ${random.pick(['ML', 'Python', 'Hệ thống', 'I/O'])}\n- Machine Learning`,
    ],
    odd: fixed(
      'null',
      '',
      'one tag',
      '[AI, AI, ai, A.I.]',
      '[2.0, 007, true, null]',
      "['C++', 'C#', 'C', '.NET', '🎉', '<b>', '&amp;']",
      "['San Francisco, USA', 'Ph.D']",
      `["${nfd('tiếng việt')}", tiếng việt, TIẾNG VIỆT]`,
      "['..', '.', '/', '%2e%2e']",
      "['__proto__', constructor, toString]",
      "['index.html', page, 'rss.xml']",
    ),
    wrong: fixed('[[a]]', '[{ a: b }]', '{ a: b }', '[a, #b]', `[${'dài '.repeat(90)}]`, '[unclosed'),
  },
  category: {
    right: fixed('Machine Learning', 'Kỹ thuật'),
    odd: fixed('null', '""', '..', "'<script>fuzz()</script>'", '🎉', nfd('Kỹ thuật'), 'KỸ THUẬT', '__proto__'),
    wrong: fixed('[a]', '{ a: b }', 'x'.repeat(300)),
  },
  description: {
    right: fixed("'Một câu: ngắn gọn.'", 'One sentence.'),
    odd: fixed(
      'null',
      "'<p>HTML <b>here</b> <script>fuzz()</script> & more'",
      '"**Markdown** [link](javascript:fuzz()) `code`"',
      '"\\u0000\\u0008 controls \\ud800 alone"',
      `"${'dài và '.repeat(200)}"`,
      '|\n  several\n  lines',
    ),
    wrong: fixed('[a]', '{ a: b }', 'a: b: c'),
  },
  author: {
    right: fixed('Van-Duyet Le'),
    odd: fixed('null', "'<b>An</b>'", 'An, Bình & Chi', nfd('Lê Văn Duyệt'), "'..'"),
    wrong: fixed('[a]', '{ name: x }'),
  },
  series: {
    right: fixed('{ name: Nhập môn, order: 1 }', '{ name: Nhập môn, order: 2 }', '{ name: "A/B", order: 3 }'),
    odd: fixed('{ name: "🎉", order: 1.5 }', '{ name: "<b>", order: -1 }', '{ name: "..", order: 0 }', 'null'),
    wrong: fixed('Nhập môn', '{ name: x }', '{ name: x, order: first }', '[x, 1]'),
  },
  aliases: {
    right: [({ index }) => `[/cu/bai-${index}.html]`],
    odd: [
      ({ index }) => `[https://old.example/cu/${index}, "/cũ/đường dẫn ${index}/"]`,
      ({ index }) => `["/p${index}/$PATH;{x}.html", "/p${index}/\\"q\\".html"]`,
      () => 'null',
    ],
    wrong: fixed('[/../x]', '[{ a: b }]', '["/a\\u000ab"]', '[/]'),
  },
  cover: {
    right: fixed('https://1.bp.blogspot.example/a/s1600/small_1420.png'),
    odd: fixed('none', 'null', '//cdn.example/a.png', '"https://x.example/a b.png?c=<d>&e"', './missing.png'),
    wrong: fixed('javascript:fuzz()', 'data:text/html,x', 'file:///etc/passwd', '[a]'),
  },
  canonical: {
    right: fixed('https://first.example/x.html'),
    odd: fixed('null', '//first.example/x', "'https://first.example/?a=\"><script>fuzz()</script>'"),
    wrong: fixed('first.example', 'javascript:fuzz()', '[a]'),
  },
  lang: { right: fixed('vi', 'en'), odd: fixed('en-US', 'VI', 'null'), wrong: fixed('fr', '[vi]', '"\\"><b>"') },
  draft: { right: fixed('false'), odd: fixed('null', 'no', '"0"'), wrong: fixed('maybe', '[true]') },
  math: { right: fixed('true'), odd: fixed('yes', 'null'), wrong: fixed('latex') },
  toc: { right: fixed('true', 'false'), odd: fixed('on', 'null'), wrong: fixed('deep') },
  pinned: { right: fixed('false'), odd: fixed('null', '1'), wrong: fixed('top') },
  noindex: { right: fixed('true'), odd: fixed('null'), wrong: fixed('never') },
  translationOf: { right: [other], odd: fixed('null'), wrong: fixed('/no/such.html', 'https://x.example/') },
  supersededBy: { right: [other], odd: fixed('null'), wrong: fixed('/no/such.html', '/../x.html') },
  guid: { right: [({ index }) => `guid-${index}`], odd: [({ index }) => `"<&>${index} \\u0001"`], wrong: fixed('[a]') },
  blogger_id: {
    right: [({ index }) => `tag:blogger.com,1999:blog-1.post-${index}`],
    odd: fixed('null'),
    wrong: fixed('{ a: b }'),
  },
  blogger_orig_url: {
    right: [({ index }) => `https://old.example${addressOf(index)}.html`],
    odd: fixed('none', 'not a url', 'null'),
    wrong: fixed('[a]'),
  },
  modified_time: { right: fixed("'2016-03-26T21:57:57.625+07:00'"), odd: fixed('null'), wrong: fixed('later') },
  fbCommentUrl: {
    right: fixed('http://old.example/x.html'),
    odd: fixed('none', 'javascript:fuzz()'),
    wrong: fixed('[a]'),
  },
  template: { right: fixed('post'), odd: fixed('null'), wrong: fixed('landing') },
  titel: { right: fixed('misspelt'), odd: fixed('[x]'), wrong: fixed('"unclosed') },
};

const always = ['title', 'date', 'slug'];

/** Fields that refer to a post, which is often refused itself. */
const rare = ['translationOf', 'supersededBy'];

/** Rare front matter that is not a list of fields. */
const shapes: Values = fixed(
  'just words',
  '- a\n- b',
  '',
  '\t tab: x',
  'a: &a [*a]',
  '%YAML 1.2',
  'title: a\ntitle: b',
);

/** Front matter of a post: mostly right, with some odd values, and in one of eight posts something wrong. */
export const frontMatter = (place: Place, random: Random): string => {
  if (random.chance(0.02)) return random.pick(shapes)(place, random);
  const fields = Object.keys(values).filter(
    (name) => always.includes(name) || random.chance(rare.includes(name) ? 0.05 : 0.3),
  );
  const wrongField = random.chance(0.12) ? random.pick(fields) : undefined;
  const lines = fields.map((name) => {
    const { right, odd, wrong } = values[name] ?? { right: [], odd: [], wrong: [] };
    const from = name === wrongField ? wrong : random.chance(0.25) ? odd : right;
    return `${name}: ${random.pick(from)(place, random)}`;
  });
  const draft = random.chance(0.03) ? ['published: false'] : [];
  const comment = random.chance(0.1) ? ['', '# a comment'] : [];
  return [...lines, ...draft, ...comment].join('\n');
};
