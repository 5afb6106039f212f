import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commentsView } from '#views/comments-view.ts';
import { aContext } from './samples.ts';

const comment = (id: string, more: Readonly<Record<string, string>> = {}) => ({
  id,
  author: 'An',
  date: `2016-02-0${id}T23:30:00+00:00`,
  text: 'Hay.',
  ...more,
});

type Comments = Parameters<typeof commentsView>[0]['comments'];

const textWith = (comments: Comments, ...ids: readonly string[]) => ({ comments, ids: new Set(ids) });

test('a post without comments has no heading for them', () =>
  assert.equal(commentsView(textWith([]), 'vi', new Map(), aContext([])), undefined));

test('replies stand below the comment that they answer, and all are counted', () => {
  const view = commentsView(
    textWith([comment('1'), comment('2', { parent: '1' }), comment('3')]),
    'vi',
    new Map(),
    aContext([]),
  );
  assert.match(view?.heading ?? '', /3/);
  assert.deepEqual(
    view?.threads.map(({ anchor, replies }) => [anchor, replies.map(({ anchor }) => anchor)]),
    [
      ['c1', ['c2']],
      ['c3', []],
    ],
  );
});

test('a comment keeps its paragraphs, and has the day of the blog’s own zone in the language of the post', () => {
  const [one] =
    commentsView(textWith([comment('1', { text: 'One.\ntwo\n \nThree.' })]), 'en', new Map(), aContext([]))?.threads ??
    [];
  assert.deepEqual(one?.paragraphs, ['One.\ntwo', 'Three.']);
  assert.deepEqual(one?.date, { iso: '2016-02-01T23:30:00+00:00', text: '2 February 2016' });
});

test('an id that the text has is not on the page again', () => {
  const text = textWith([comment('1'), comment('2', { parent: '1' })], 'comments', 'c2');
  const view = commentsView(text, 'vi', new Map(), aContext([]));
  assert.equal(view?.id, undefined);
  assert.deepEqual(
    view?.threads.map(({ anchor, hasAnchor, replies: [reply] }) => [
      anchor,
      hasAnchor,
      reply?.anchor,
      reply?.hasAnchor,
    ]),
    [['c1', true, 'c2', false]],
  );
});

test('the picture of a commenter is shown only where the blog has a copy of it', () => {
  const avatar = 'https://a.example/me.png';
  const comments = [comment('1', { avatar }), comment('2', { avatar: 'https://b.example/me.png' }), comment('3')];
  const avatars = new Map([[avatar, '/_astro/me.webp']]);
  assert.deepEqual(
    commentsView(textWith(comments), 'vi', avatars, aContext([]))?.threads.map(({ avatar }) => avatar),
    ['/_astro/me.webp', undefined, undefined],
  );
});
