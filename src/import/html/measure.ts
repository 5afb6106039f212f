import type { Element, Nodes, Root } from 'hast';
import { withoutLastBreaks } from './white-space.ts';

/** What a reader gets from a text. Two texts with equal measures say and show the same. */
export interface Measure {
  /** Addresses, in order. */
  readonly images: readonly string[];
  /** Addresses, in order. A link whose text is its address is left out: Markdown makes one of each address. */
  readonly links: readonly string[];
  /** Text of each `pre` to the byte, without line breaks at its end, which nobody sees. */
  readonly code: readonly string[];
  /** Addresses of frames, players and other embedded documents. */
  readonly frames: readonly string[];
  /** Addresses of scripts; '' for one in the text. */
  readonly scripts: readonly string[];
  /** Number of rows of each table. */
  readonly tables: readonly string[];
  /** Ids that links of the same text lead to. */
  readonly anchors: readonly string[];
  /** Words outside of code. */
  readonly words: readonly string[];
}

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr img li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const frames: ReadonlySet<string> = new Set(['iframe', 'embed', 'object', 'video', 'audio', 'source']);
const silent: ReadonlySet<string> = new Set(['style', 'noscript', 'template', 'title']);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Blogger’s table around an image and its caption, which is no table for a reader. */
const isCaption = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('tr-caption-container');

const isBare = ({ properties: { href }, children: [first, ...others] }: Element): boolean =>
  first?.type === 'text' &&
  others.length === 0 &&
  [first.value, `http://${first.value}`, `mailto:${first.value}`].includes(text(href));

/** A walk without recursion: old posts nest thousands of elements. */
const walk = function* (root: Root): Generator<{ readonly node: Nodes; readonly leaving: boolean }> {
  const stack: { readonly node: Nodes; readonly leaving: boolean }[] = [{ node: root, leaving: false }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    yield step;
    if (step.leaving || !('children' in step.node)) continue;
    stack.push({ node: step.node, leaving: true });
    for (const node of step.node.children.toReversed()) stack.push({ node, leaving: false });
  }
};

/** Measures a text. */
export const measure = (root: Root): Measure => {
  const found = { images: [], links: [], code: [], frames: [], scripts: [], tables: [], ids: [] } as {
    [key in 'images' | 'links' | 'code' | 'frames' | 'scripts' | 'tables' | 'ids']: string[];
  };
  const prose: string[] = [];
  const rows: number[] = [];
  let [code, codeDepth, hidden]: [string, number, number] = ['', 0, 0];
  for (const { node, leaving } of walk(root)) {
    if (node.type === 'text') {
      if (hidden > 0) continue;
      if (codeDepth > 0) code += node.value;
      else prose.push(node.value);
      continue;
    }
    if (node.type !== 'element') continue;
    const { tagName: name, properties } = node;
    if (blocks.has(name)) prose.push(' ');
    if (silent.has(name) || name === 'script') hidden += leaving ? -1 : 1;
    if (name === 'pre') {
      codeDepth += leaving ? -1 : 1;
      if (codeDepth === 0) {
        found.code.push(withoutLastBreaks(code));
        code = '';
      }
    }
    if (leaving) {
      if (name === 'table' && !isCaption(node)) found.tables.push(String(rows.pop()));
      continue;
    }
    if (name === 'br' && codeDepth > 0) code += '\n';
    if (name === 'table' && !isCaption(node)) rows.push(0);
    if (name === 'tr' && rows.length > 0) rows[rows.length - 1] = (rows.at(-1) ?? 0) + 1;
    if (name === 'img') found.images.push(text(properties['src']));
    if (name === 'a' && text(properties['href']) !== '' && !isBare(node)) found.links.push(text(properties['href']));
    if (frames.has(name)) found.frames.push(text(properties['src'] ?? properties['data']));
    if (name === 'script') found.scripts.push(text(properties['src']));
    found.ids.push(...[properties['id'], name === 'a' && properties['name']].map(text).filter((id) => id !== ''));
  }
  const targets = new Set(found.links.filter((href) => href.startsWith('#')).map((href) => href.slice(1)));
  const { ids, ...rest } = found;
  return {
    ...rest,
    anchors: [...new Set(ids.filter((id) => targets.has(id) || targets.has(encodeURIComponent(id))))].sort(),
    words: prose
      .join('')
      .normalize('NFC')
      .split(/[\s\u200b\u2060\ufeff]+/)
      .filter((word) => word !== ''),
  };
};

const names = {
  images: 'images',
  links: 'links',
  code: 'code blocks',
  frames: 'frames',
  scripts: 'scripts',
  tables: 'tables',
  anchors: 'anchors',
  words: 'words',
} as const satisfies Record<keyof Measure, string>;

const brief = (value: string | undefined): string =>
  value === undefined ? 'nothing' : `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;

/** What differs between two measures, in words: `2 links were 3`; empty if they are equal. */
export const differences = (before: Measure, after: Measure): readonly string[] =>
  (Object.keys(names) as (keyof Measure)[]).flatMap((key) => {
    const [was, is] = [before[key], after[key]];
    const at = was.findIndex((value, index) => value !== is[index]);
    if (at < 0 && was.length === is.length) return [];
    const first = at < 0 ? was.length : at;
    return `${names[key]}: ${was.length} before, ${is.length} after; number ${first + 1} was ${brief(was[first])}, is ${brief(is[first])}`;
  });
