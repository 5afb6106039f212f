import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide } from '#blog/undecided.ts';
import { isoDay } from '#text/dates.ts';
import { readYamlOf, reportOf } from '../samples.ts';

const zone = 'Asia/Ho_Chi_Minh';

const decideAll = (...posts: readonly (string | readonly [string, string])[]) => {
  const sources = posts.map((post) => {
    const [yaml, id] = typeof post === 'string' ? [post, 'x'] : post;
    return readYamlOf(`title: T\n${yaml}`, { id }).source ?? assert.fail(yaml);
  });
  const { sources: decided, diagnostics } = decide(sources, zone);
  return { posts: decided.map(({ frontMatter }) => frontMatter), report: reportOf(diagnostics) };
};

const daysOf = ({ posts }: ReturnType<typeof decideAll>) => posts.map(({ date }) => date && isoDay(date, zone));

for (const [why, posts, wanted] of [
  ['a day above 12', ['date: 12/05/2019', 'date: 25/12/2019'], ['2019-05-12', '2019-12-25']],
  ['a month that comes first', ['date: 12/05/2019', 'date: 12/25/2019'], ['2019-12-05', '2019-12-25']],
  ['the file name', ['date: 06/07/2019', ['date: 12/05/2019', '2019-05-12-x']], ['2019-07-06', '2019-05-12']],
  ['equal numbers', ['date: 5/5/2019'], ['2019-05-05']],
] as const)
  test(`the order of day and month follows from ${why}`, () => {
    const decided = decideAll(...posts);
    assert.equal(decided.report, '');
    assert.deepEqual(daysOf(decided), wanted);
  });

test('a date that no post explains is an error', () => {
  const wanted =
    'error 3:1 [date]: “12/05/2019” is 2019-05-12 or 2019-12-05, and no other post tells which.\n    Write 2019-05-12 or 2019-12-05.';
  assert.equal(decideAll('date: 12/05/2019').report, wanted);
  assert.equal(decideAll('date: 12/05/2019', 'date: 25/12/2019', 'date: 12/25/2019').report, wanted);
});

const day = 'date: 2019-05-12';

for (const [why, posts, wanted, note] of [
  [
    'words that are tags elsewhere',
    [`${day}\ntags: linux shell`, `${day}\ntags: [Linux]`, `${day}\ntags: [shell]`],
    ['linux', 'shell'],
    '“linux shell” is read as “linux” and “shell”.',
  ],
  [
    'words that come again in other texts',
    [`${day}\ntags: linux shell`, `${day}\ntags: linux shell git`, `${day}\ntags: git vim`],
    ['linux', 'shell'],
    '“linux shell” is read as “linux” and “shell”, and so are texts in 2 other posts.',
  ],
  [
    'no other post',
    [`${day}\ntags: San Francisco`, `${day}\ntags: [Linux]`],
    ['San Francisco'],
    '“San Francisco” is read as “San Francisco”.',
  ],
  [
    'a tag of another post',
    [`${day}\ntags: machine learning`, `${day}\ntags: [machine learning, machine, learning]`],
    ['machine learning'],
    '“machine learning” is read as “machine learning”.',
  ],
  [
    'commas',
    [`${day}\ntags: San Francisco, USA`],
    ['San Francisco', 'USA'],
    '“San Francisco, USA” is read as “San Francisco” and “USA”.',
  ],
] as const)
  test(`tags in one text: ${why}`, () => {
    const { posts: decided, report } = decideAll(...posts);
    assert.deepEqual(decided[0]?.tags, wanted);
    assert.equal(report.split('\n')[0], `note 4 [tags]: ${note}`);
  });

test('the first of several categories in one text is the category, the others are tags', () => {
  const { posts } = decideAll(`${day}\ncategories: news, linux\ntags: [a]`);
  assert.equal(posts[0]?.category, 'news');
  assert.deepEqual(posts[0].tags, ['a', 'linux']);
});

test('in Jekyll, spaces separate categories and tags whatever other posts say', () => {
  const { source } = readYamlOf(`title: T\n${day}\ncategories: bep nha\ntags: linux shell`);
  const [decided] = decide([source ?? assert.fail()], zone, true).sources;
  assert.deepEqual(decided?.frontMatter.categories, ['bep', 'nha']);
  assert.deepEqual(decided.frontMatter.tags, ['linux', 'shell', 'nha']);
});

test('a text that is too long for an address is several tags', () => {
  const { posts, report } = decideAll(`${day}\ntags: ${'lập trình '.repeat(20)}máy`);
  assert.deepEqual(posts[0]?.tags, ['lập', 'trình', 'máy']);
  assert.doesNotMatch(report, /too long/);
});
