import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrontMatter } from '#content/front-matter.ts';
import type { TextFacts } from '#views/view-context.ts';
import { postActionsView } from '#views/post-actions-view.ts';
import { postView } from '#views/post-view.ts';
import { aBody, aContext } from './samples.ts';

const texts: readonly Partial<FrontMatter>[] = [
  { slug: '/old.html', title: 'Cũ', date: new Date('2010-01-01'), tags: ['Linux'] },
  {
    slug: '/a.html',
    title: 'Giữa',
    date: new Date('2016-01-01'),
    tags: ['Linux', 'Git'],
    category: 'Máy',
    series: { name: 'Bộ', order: 2 },
    author: 'Khách',
  },
  { slug: '/new.html', title: 'New', date: new Date('2026-01-01'), lang: 'en', series: { name: 'Bộ', order: 1 } },
];

const viewOf = (facts: Partial<TextFacts> = {}, settings = {}) => {
  const context = aContext(texts, { facts, settings });
  const post = context.blog.posts.find(({ title }) => title === 'Giữa');
  assert.ok(post);
  return postView(post, aBody, {}, context);
};

test('a view is plain data that JSON can represent', () => {
  const view = viewOf({
    related: ['/old.html'],
    backlinks: ['/new.html'],
    comments: [{ id: '1', author: 'A', date: '2016-02-04T08:00:00+07:00', text: 'Một.\n\nHai.' }],
  });
  const drop = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(drop)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([, one]) => one !== undefined)
              .map(([key, one]) => [key, drop(one)]),
          )
        : value;
  assert.deepEqual(JSON.parse(JSON.stringify(view)), drop(view));
});

test('a post links to its neighbours, its series, related posts and backlinks', () => {
  const { navigation, series, related, backlinks } = viewOf({ related: ['/old.html'], backlinks: ['/new.html'] });
  assert.deepEqual([navigation?.older?.label, navigation?.newer?.label], ['Cũ', 'New']);
  assert.equal(series?.place, 'Phần 2/2');
  assert.deepEqual(
    series.parts.map(({ label, lang, isCurrent }) => [label, lang, isCurrent]),
    [
      ['New', 'en', false],
      ['Giữa', undefined, true],
    ],
  );
  assert.deepEqual(
    related.links.map(({ label, reason }) => [label, reason?.includes('Linux')]),
    [['Cũ', true]],
  );
  assert.deepEqual(
    backlinks.links.map(({ label, lang, reason }) => [label, lang, reason]),
    [['New', 'en', undefined]],
  );
});

test('a guest author is shown, with a link to the list of their posts', () => {
  const { author } = viewOf().byline;
  assert.equal(author?.url, '/author/khach/');
});

test('an old post has a warning; a superseded post links to its successor instead', () => {
  assert.match(viewOf().notices.old ?? '', /10/);
  const context = aContext([
    ...texts.slice(1, 2).map((text) => ({ ...text, supersededBy: '/new.html' })),
    ...texts.slice(2),
  ]);
  const [, post] = context.blog.posts;
  assert.ok(post);
  const { notices } = postView(post, aBody, {}, context);
  assert.deepEqual([notices.old, notices.newer?.label], [undefined, 'New']);
});

test('a description that repeats the beginning of the text is omitted', () => {
  const context = (description: string) => aContext([{ slug: '/a.html', description }]);
  const shown = (description: string) => {
    const [post] = context(description).blog.posts;
    assert.ok(post);
    return postView(post, aBody, {}, context(description)).description;
  };
  assert.equal(shown('How it begins.'), '');
  assert.equal(shown('how it…'), '', 'a shorter beginning, in another case');
  assert.equal(shown('How it be'), 'How it be', 'no part of a word');
  assert.equal(shown('What it is about.'), 'What it is about.');
});

test('citations are HTML: a title cannot become an element, and quotes stay as they are', () => {
  const context = aContext([{ slug: '/a.html', title: 'a <script> & "b"' }]);
  const { citations } = postActionsView(context.blog.posts[0] ?? assert.fail(), context);
  assert.equal(citations.join('').includes('<'), false);
  assert.ok(citations[1]?.includes(String.raw`"title": "a &lt;script> &amp; \"b\""`), citations[1]);
});
