import { test } from 'node:test';
import type { Source } from '#content/source.ts';
import { mapAddresses } from '#markdown/file-addresses.ts';
import { textDiagnostics } from '#load/text-diagnostics.ts';
import { assertLinear } from '../linear-time.ts';
import { aFile, aSite } from '../samples.ts';
import { render } from './rendering.ts';

const repeat =
  (piece: string) =>
  (length: number): string =>
    piece.repeat(length / piece.length);

/** Texts in which one plugin has as much to do as possible, in about so many characters. */
const texts: Readonly<Record<string, (length: number) => string>> = {
  'active-content': repeat('<b onclick="x">a</b> '),
  'attribute lists': repeat('a\n{:.b c="d"}\n\n'),
  'one attribute list without end': (length) => `a\n{:${'b'.repeat(length)}!\n`,
  'attribute lists without end': repeat('* {:b\n'),
  'lists of contents': (length) => `* ${' {:'.repeat(length / 3)}`,
  'headings with an id': repeat('## a {#b .c\n\n'),
  callouts: repeat('> [!NOTE]\n> a\n\n'),
  'callouts of old posts': repeat('<div class="noti">a</div>\n\n'),
  embeds: repeat('<iframe src="https://a.example/"></iframe>\n\n'),
  'embeds with a script': repeat('<p class="codepen" data-slug-hash=a data-user=b></p>'),
  'an image as text': (length) => `![a](${'b.png '.repeat(length / 6)}`,
  'images as text without end': repeat('![a '),
  fences: repeat('```x\na\n```\n\n'),
  figures: repeat('![a](b.png "c")\n\n'),
  footnotes: (length) =>
    `a[^0]\n\n${Array.from({ length: length / 16 }, (_, i) => `[^${i}]: [^${i + 1}]\n\n`).join('')}`,
  'one heading': repeat('## A\n\n'),
  'headings that move down': repeat('# A\n\n'),
  ids: repeat('<b id="a">a</b> '),
  images: repeat('a ![](https://a.example/b.png) '),
  'images in links': repeat('[![](https://a.example/b.png)](https://a.example/)\n'),
  'images without an address': repeat('![a]()\n\n'),
  'images that are films': repeat('![a](b.mp4)\n'),
  'variants of images': repeat('<img srcset="a.png 1x, b.png 2x">\n'),
  players: repeat('<video controls><source src=a.mp4></video>\n'),
  links: repeat('[a](https://a.example/) '),
  nfc: repeat('*o\u0302* '),
  objects: repeat('<object data="https://a.example/">a</object> '),
  'objects in objects': (length) => repeat(`${'<object>'.repeat(50)}a${'</object>'.repeat(50)}\n\n`)(length),
  scripts: repeat('<script></script>\n\n'),
  styles: repeat('<b style="float:left">a</b> '),
  'tables with aligned cells': (length) => `|a|\n|:-:|\n${'|a|\n'.repeat(length / 4)}`,
  'tables whose first cells name rows': (length) => `||b|\n|-|-|\n${'|a|b|\n'.repeat(length / 6)}`,
  'tables without headers': repeat('<table><tr><th></th></tr></table>\n\n'),
  tasks: repeat('- [ ] a\n'),
};

const read = async (text: string): Promise<void> => {
  const rendered = await render(text);
  const frontMatter = { title: 'A', tags: [] } as unknown as Source['frontMatter'];
  textDiagnostics({ ...aFile, frontMatter, body: text, bodyLine: 1, lines: {} }, rendered, aSite());
};

for (const [name, make] of Object.entries(texts))
  test(`rendering is linear: ${name}`, () => assertLinear((length) => read(make(length)), 8000, 150));

for (const [name, piece] of [
  ['links', '[a](b.pdf) '],
  ['raw HTML', '<video src="b.pdf" srcset="b.pdf 1x, b.pdf 2x">\n\n'],
  ['addresses that are nowhere', '[a](b\\.pdf) '],
] as const)
  test(`replacing addresses in a source is linear: ${name}`, () =>
    assertLinear((length) => void mapAddresses(repeat(piece)(length), () => 'https://a.example/b'), 8000, 150));
