import { test } from 'node:test';
import { withDiagramSources } from '#search/diagram-source.ts';
import { expandTags } from '#shortcodes/expand.ts';
import { textOfHtml } from '#text/html-text.ts';
import { detectLanguage } from '#text/language.ts';
import { plainText } from '#text/plain-text.ts';
import { readProse } from '#text/prose.ts';
import { checkCharacters } from '#text/unsupported-characters.ts';
import { TooDeep } from '#markdown/nesting.ts';
import { repairHtml } from '#markdown/repair-html.ts';
import { rulesFor } from '#markdown/allowed-html.ts';
import { cleanHtml } from '#markdown/clean-html.ts';
import { cleanMarkdown } from '#markdown/clean-markdown.ts';
import { readHtmlPieces } from '#text/html-pieces.ts';
import { collectReferences } from '#markdown/references.ts';
import { assertLinear } from '../linear-time.ts';

/** Texts that make careless expressions try many ways, in about so many characters. */
const texts: Readonly<Record<string, (length: number) => string>> = {
  'blanks in a tag': (length) => `<a ${' '.repeat(length)}`,
  'tabs in a tag': (length) => `<a ${'\t'.repeat(length)}`,
  'tags without end': (length) => '<a '.repeat(length / 3),
  'attributes without end': (length) => `<a${' b'.repeat(length / 2)}`,
  'a stray quote behind attributes on lines of their own': (length) =>
    `<iframe\n${Array.from({ length: 8 }, (_, index) => `        a${index}="b"\n`).join('')}"\n\n`.repeat(length / 140),
  'a comparison in preformatted code': (length) => `<pre>\nfor (;i<n;)\n${' '.repeat(12)}x\n`.repeat(length / 32),
  'quotes without end': (length) => `<a b="'`.repeat(length / 7),
  'comments without end': (length) => '<!--'.repeat(length / 4),
  'angle brackets': (length) => '<'.repeat(length),
  'scripts in a line': (length) => 'a <script>b</script> '.repeat(length / 21),
  'handlers in a block': (length) => `<div>\n${'<i onclick=f()>x</i>\n'.repeat(length / 21)}</div>`,
  'forms within each other': (length) => '<form>'.repeat(length / 6),
  'sections of character data': (length) => '<![CDATA['.repeat(length / 9),
  'combining marks': (length) => `a${'\u0301'.repeat(length)}`,
  'Latin and Cyrillic letters': (length) => 'a\u0430\u0301'.repeat(length / 3),
  'lookalike marks': (length) => '\u0483'.repeat(length),
  'paragraphs without end': (length) => '<p \"'.repeat(length / 4),
  'elements without end': (length) => '<code><pre><sup>'.repeat(length / 16),
  'fences without end': (length) => '`'.repeat(length),
  'tags of other engines without end': (length) => `{% a ${' '.repeat(length)}`,
  symbols: (length) => `a${'#'.repeat(length)}`,
  'links without end': (length) => '[a]('.repeat(length / 4),
  'images without end': (length) => '![a](b c.png '.repeat(length / 13),
  'one long word': (length) => 'a'.repeat(length),
  'words of an address': (length) => 'a.'.repeat(length / 2),
};

/** Runs a reader that may refuse a text as too deep, which must be quick too. */
const refusing = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
};

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  readHtmlPieces,
  repairHtml: (text) => refusing(() => repairHtml(text)),
  detectLanguage,
  plainText,
  textOfHtml,
  collectReferences,
  cleanHtml: (text) => cleanHtml(text, rulesFor('sanitise')),
  cleanMarkdown: (text) => cleanMarkdown(text, 'sanitise'),
  readProse: (text) => readProse(text, 'vi', 'vi'),
  expandTags: (text) => expandTags(text, { name: 'a', url: 'https://a.example' }),
  withDiagramSources,
  checkCharacters: (text) => checkCharacters(text, 'vi'),
};

for (const [reader, read] of Object.entries(readers))
  for (const [name, make] of Object.entries(texts))
    test(`${reader} is linear: ${name}`, () => assertLinear((length) => read(make(length)), 12_500));
