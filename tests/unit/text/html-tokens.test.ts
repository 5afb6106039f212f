import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributeOf, classesOf, readTokens, type StartTag } from '#text/html-tokens.ts';

/** Each token as the source text at its reported position; text in quotes. */
const tokens = (html: string): readonly string[] => {
  const found: string[] = [];
  readTokens(html, {
    onDoctype: () => found.push('doctype'),
    onStartTag: ({ start, end }) => found.push(html.slice(start, end)),
    onEndTag: ({ start, end }) => found.push(html.slice(start, end)),
    onText: ({ start, end }) => found.push(`'${html.slice(start, end)}'`),
  });
  return found;
};

const firstTag = (html: string): StartTag => {
  const tags: StartTag[] = [];
  readTokens(html, { onStartTag: (tag) => tags.push(tag) });
  const [tag] = tags;
  assert.ok(tag);
  return tag;
};

for (const [html, wanted, why] of [
  ['<!DOCTYPE html><P a=">">x</P >', ['doctype', '<P a=">">', "'x'", '</P >'], 'quoted values may contain >'],
  ['<!-- <p> --><br/>', ['<br/>'], 'comments contain no tags'],
  ['<style>a>b{}</style>x', ['<style>', "'a>b{}'", '</style>', "'x'"], 'styles contain no tags'],
  ['<script><p></script>', ['<script>', "'<p>'", '</script>'], 'scripts contain no tags'],
  ['<title><p></title>', ['<title>', "'<p>'", '</title>'], 'titles contain no tags'],
  ['<svg><title/><p></svg>', ['<svg>', '<title/>', '<p>', '</svg>'], 'titles inside SVG are normal elements'],
  ['<svg/><title><p></title>', ['<svg/>', '<title>', "'<p>'", '</title>'], 'a self-closed SVG has no content'],
  [
    '<svg><desc><title><p></title></desc><style><b></b></style></svg><style><b></style>',
    "<svg> <desc> <title> '<p>' </title> </desc> <style> <b> </b> </style> </svg> <style> '<b>' </style>".split(' '),
    'some elements inside SVG contain HTML',
  ],
  ['a<p b="c', ["'a'"], 'an unfinished tag is not reported'],
  ['1 < 2', ["'1 '", "'< 2'"], 'a single < is text'],
] as const)
  test(`tokenizes HTML as browsers do: ${why}`, () => assert.deepEqual(tokens(html), wanted));

test('reports the positions of attributes', () => {
  const html = `<IMG Alt = 'a"b' src=x&amp;y hidden data-x="" class="b  a">`;
  const tag = firstTag(html);
  assert.equal(tag.name, 'img');
  assert.deepEqual(
    tag.attributes.map(({ name, raw, start, end }) => [name, raw, html.slice(start, end)]),
    [
      ['alt', 'a"b', `Alt = 'a"b'`],
      ['src', 'x&amp;y', 'src=x&amp;y'],
      ['hidden', '', 'hidden'],
      ['data-x', '', 'data-x=""'],
      ['class', 'b  a', 'class="b  a"'],
    ],
  );
  assert.equal(attributeOf(tag, 'src'), 'x&y');
  assert.equal(attributeOf(tag, 'hidden'), '');
  assert.equal(attributeOf(tag, 'title'), undefined);
  assert.deepEqual(classesOf(tag), ['b', 'a']);
});
