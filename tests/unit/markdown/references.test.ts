import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectReferences } from '#markdown/references.ts';

test('collects the references of a text, in order, each once', () =>
  assert.deepEqual(
    collectReferences(
      '<a href="internal:/b?x&amp;y">1</a><a href="internal:/a">2</a><a href="internal:/b?x&amp;y">3</a><a href="/plain">4</a>' +
        '<a href="https://e.example/">5</a><a href="#a">6</a> href="internal:/text" <!-- <a href="internal:/c"> -->' +
        '<img src="internal:/a.png"><img src="b.png" height="1"><img alt="<img>" src="https://e.example/?a&amp;b">' +
        '<img src="internal:/a.png"><img src="image:./a &amp; b.png" height="2"><img src="image:c.png"><img alt="">' +
        '<a href="https://e.example/a.JPG"><source srcset="https://e.example/b.png 1x, c.png 2x"></a><video poster="https://e.example/p">',
    ),
    {
      links: ['/b?x&y', '/a', '/plain', '/a.png'],
      unnamed: [],
      texts: { '/b?x&y': ['1', '3'], '/a': ['2'], '/plain': ['4'] },
      images: ['./a & b.png', 'c.png'],
      unsized: ['internal:/a.png', 'https://e.example/?a&b'],
      sized: ['b.png'],
      others: ['https://e.example/b.png', 'https://e.example/p'],
      linked: ['https://e.example/a.JPG'],
    },
  ));

test('the texts of links are collected, with what stands in elements', () => {
  const { texts, unnamed } = collectReferences(
    '<a href="/a"> A &amp; <code>b</code> </a><a href="/b"></a><a href="/c"><img alt="x"></a><a href="/a">A</a>',
  );
  assert.deepEqual(texts, { '/a': ['A & b', 'A'], '/c': [''] });
  assert.deepEqual(unnamed, ['/b']);
});
