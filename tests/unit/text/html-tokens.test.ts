import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributeOf, classesOf, readTokens, type StartTag } from '#text/html-tokens.ts';

/** Each token by the place that was told; text in quotes. */
const tokens = (html: string): readonly string[] => {
  const told: string[] = [];
  readTokens(html, {
    onDoctype: () => told.push('doctype'),
    onStartTag: ({ start, end }) => told.push(html.slice(start, end)),
    onEndTag: ({ start, end }) => told.push(html.slice(start, end)),
    onText: ({ start, end }) => told.push(`'${html.slice(start, end)}'`),
  });
  return told;
};

const firstTag = (html: string): StartTag => {
  const tags: StartTag[] = [];
  readTokens(html, { onStartTag: (tag) => tags.push(tag) });
  const [tag] = tags;
  assert.ok(tag);
  return tag;
};

for (const [html, wanted, why] of [
  ['<!DOCTYPE html><P a=">">x</P >', ['doctype', '<P a=">">', "'x'", '</P >'], 'values in quotes hold >'],
  ['<!-- <p> --><br/>', ['<br/>'], 'comments hold no tags'],
  ['<style>a>b{}</style>x', ['<style>', "'a>b{}'", '</style>', "'x'"], 'styles hold no tags'],
  ['<script><p></script>', ['<script>', "'<p>'", '</script>'], 'scripts hold no tags'],
  ['<title><p></title>', ['<title>', "'<p>'", '</title>'], 'titles hold no tags'],
  ['<svg><title/><p></svg>', ['<svg>', '<title/>', '<p>', '</svg>'], 'titles within SVG are elements'],
  ['<svg/><title><p></title>', ['<svg/>', '<title>', "'<p>'", '</title>'], 'a closed SVG is over'],
  [
    '<svg><desc><title><p></title></desc><style><b></b></style></svg><style><b></style>',
    "<svg> <desc> <title> '<p>' </title> </desc> <style> <b> </b> </style> </svg> <style> '<b>' </style>".split(' '),
    'within SVG some elements hold HTML',
  ],
  ['a<p b="c', ["'a'"], 'a tag that breaks off is none'],
  ['1 < 2', ["'1 '", "'< 2'"], 'a lone < is text'],
] as const)
  test(`reads HTML as browsers do: ${why}`, () => assert.deepEqual(tokens(html), wanted));

test('tells where attributes stand', () => {
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
