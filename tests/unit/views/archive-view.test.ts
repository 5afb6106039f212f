import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteSettings } from '#config/site.ts';
import { archiveView, monthView, yearView } from '#views/archive-view.ts';
import { aContext } from './samples.ts';

const at = (date: string, title = date) => ({ slug: `/${date}.html`, date: new Date(`${date}T12:00:00Z`), title });

const contextOf = (dates: readonly string[], settings: Partial<SiteSettings> = {}) =>
  aContext(
    dates.map((date) => at(date)),
    { settings },
  );

/** The newest year of a blog, and its newest month. */
const newest = (dates: readonly string[], settings: Partial<SiteSettings> = {}) => {
  const context = contextOf(dates, settings);
  const [year = assert.fail('no year')] = context.blog.years;
  const [month = assert.fail('no month')] = year.months;
  return { context, year, month };
};

test('the archive lists every post by year and month, newest first', () => {
  const { years } = archiveView(contextOf(['2015-03-01', '2016-02-04', '2016-02-05', '2016-05-01']));
  assert.deepEqual(
    years.map(({ year, months }) => [
      year.url,
      months.map(({ month, posts }) => [month.url, posts.map(({ title }) => title)]),
    ]),
    [
      [
        '/2016/',
        [
          ['/2016/05/', ['2016-05-01']],
          ['/2016/02/', ['2016-02-05', '2016-02-04']],
        ],
      ],
      ['/2015/', [['/2015/03/', ['2015-03-01']]]],
    ],
  );
});

test('a calendar shows years without posts too, and links only to months with posts', () => {
  const { calendar } = archiveView(contextOf(['2013-03-01', '2013-03-02', '2015-01-01']));
  assert.deepEqual(
    calendar?.rows.map(({ year, url, count }) => [year, url, count]),
    [
      [2015, '/2015/', 1],
      [2014, undefined, 0],
      [2013, '/2013/', 2],
    ],
  );
  const cells = calendar?.rows.at(-1)?.cells ?? [];
  assert.equal(cells.length, 12);
  assert.deepEqual(
    cells.map((cell) => cell?.url ?? null),
    [null, null, '/2013/03/', ...Array.from({ length: 9 }, () => null)],
  );
  assert.match(cells[2]?.title ?? '', /tháng 3.*2013.*2/);
});

test('a blog of one year needs no calendar', () =>
  assert.equal(archiveView(contextOf(['2016-02-04', '2016-05-01'])).calendar, undefined));

test('an archive without posts can be printed', () => {
  const { calendar, years, facts } = archiveView(contextOf([]));
  assert.deepEqual([calendar, years], [undefined, []]);
  assert.deepEqual(facts, ['Chưa có bài nào.']);
});

test('a year leads back to the archive, a month to its year', () => {
  const { context, year, month } = newest(['2016-02-04']);
  const crumbs = (view: { layout: { head: unknown } }) =>
    [...JSON.stringify(view.layout.head).matchAll(/https:\/\/blog\.example(\/(?:archive\/|2016\/))(?=\\*")/g)].map(
      ([, path]) => path,
    );
  assert.ok(crumbs(yearView(year, context)).includes('/archive/'));
  assert.ok(['/archive/', '/2016/'].every((path) => crumbs(monthView(month, context)).includes(path)));
});

test('a month begins with a capital as a heading, in the language of the blog', () => {
  for (const [lang, heading] of [
    ['vi', 'Tháng 2 năm 2016'],
    ['en', 'February 2016'],
  ] as const) {
    const { context, month } = newest(['2016-02-04'], { lang });
    assert.equal(monthView(month, context).heading, heading);
  }
});

test('posts of a month stand with their first lines, on one page', () => {
  const { context, month } = newest(['2016-02-04', '2016-02-05', '2016-02-06'], { postsPerPage: 1 });
  const { posts, pagination } = monthView(month, context);
  assert.deepEqual(
    posts.map(({ title, lead }) => [title, lead]),
    ['2016-02-06', '2016-02-05', '2016-02-04'].map((title) => [title, 'How it begins.']),
  );
  assert.equal(pagination, undefined);
});

test('a year shows its months as a calendar, also where the blog has no other', () => {
  const { context, year } = newest(['2016-02-04', '2016-02-05', '2016-05-01']);
  const [row, ...others] = yearView(year, context).calendar.rows;
  assert.deepEqual([row?.year, row?.count, others.length], [2016, 3, 0]);
  assert.equal(row?.cells.filter((cell) => cell !== null).length, 2);
});
