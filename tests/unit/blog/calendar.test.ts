import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildArchive } from '#blog/archive.ts';
import { buildCalendar } from '#blog/calendar.ts';
import { aPost } from '../samples.ts';

const calendarOf = (...days: readonly string[]) =>
  buildCalendar(
    buildArchive(
      days.map((day, index) => aPost({ date: new Date(`${day}T12:00:00Z`), slug: `/${index}.html` })),
      'UTC',
    ),
  ).map(({ year, count, cells }) => `${year}: ${cells.map(({ level }) => level).join('')} ${count}`);

for (const [days, rows] of [
  [[], []],
  [['2016-02-04'], ['2016: 040000000000 1']],
  [
    ['2016-12-31', '2016-01-05', '2016-01-04', '2016-01-03', '2016-01-02', '2014-07-01'],
    ['2016: 400000000001 5', '2015: 000000000000 0', '2014: 000000100000 1'],
  ],
] as const) {
  test(`a calendar of posts on ${days.join(', ') || 'no day'}`, () => assert.deepEqual(calendarOf(...days), rows));
}
