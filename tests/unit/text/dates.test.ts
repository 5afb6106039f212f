import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatDate, formatDay, formatMonth, formatMonthOfYear, isoDateTime, isoDay, parseDate } from '#text/dates.ts';

const hanoi = 'Asia/Ho_Chi_Minh';
const newYork = 'America/New_York';

for (const [written, wanted, why] of [
  ['2016-02-04T08:00:00.000+07:00', '2016-02-04T01:00:00.000Z', 'offset'],
  ['2016-02-04T00:30:00+07:00', '2016-02-03T17:30:00.000Z', 'a day earlier in UTC'],
  ['2016-02-04T08:00:00-08:00', '2016-02-04T16:00:00.000Z', 'offset to the west'],
  ['2016-02-04T08:00:00+0530', '2016-02-04T02:30:00.000Z', 'offset without colon'],
  ['2016-02-04T08:00:00+07', '2016-02-04T01:00:00.000Z', 'offset in hours'],
  ['2016-02-04T08:00:00 +07:00', '2016-02-04T01:00:00.000Z', 'space before the offset'],
  ['2016-02-04T08:00:00Z', '2016-02-04T08:00:00.000Z', 'UTC'],
  ['2016-02-04 08:00:00 UTC', '2016-02-04T08:00:00.000Z', 'UTC by name'],
  ['2016-02-04', '2016-02-03T17:00:00.000Z', 'a date without a time begins at midnight in the zone of the blog'],
  ['2016-02-04 08:00', '2016-02-04T01:00:00.000Z', 'space instead of T, zone of the blog'],
  ['2016-02-04T08:00:00', '2016-02-04T01:00:00.000Z', 'no offset, zone of the blog'],
  ['2022-01-01T08:00.000+07:00', '2022-01-01T01:00:00.000Z', 'fraction without seconds, which Date rejects'],
  ['2016-02-04T08:00:00.5Z', '2016-02-04T08:00:00.500Z', 'one digit of fraction'],
  ['2016-02-04T08:00:00,123456Z', '2016-02-04T08:00:00.123Z', 'comma and microseconds'],
  ['2016/2/4 8:05', '2016-02-04T01:05:00.000Z', 'slashes and single digits'],
  ['  2016-02-04  ', '2016-02-03T17:00:00.000Z', 'spaces around it'],
  ['2016-02-29', '2016-02-28T17:00:00.000Z', 'leap day'],
  ['1995-12-31T23:59:59Z', '1995-12-31T23:59:59.000Z', 'old'],
] as const) {
  test(`reads ${written}: ${why}`, () => assert.equal(parseDate(written, hanoi)?.toISOString(), wanted));
}

for (const written of [
  '',
  'soon',
  '2016',
  '2016-02',
  '2016-02-30',
  '2015-02-29',
  '2016-13-01',
  '2016-00-10',
  '2016-01-00',
  '2016-04-31T08:00:00+07:00',
  '2016-02-04T24:00',
  '2016-02-04T08:60',
  '2016-02-04T08:00:60',
  '2016-02-04T08',
  '2016-02-04T08:00+70:00',
  '2016-02-04T08:00+07:99',
  '0016-02-04',
  '04/02/2016',
  '4 tháng 2, 2016',
  '2016-02-04 08:00 PST',
  '1454547600000',
]) {
  test(`“${written}” is not a valid date`, () => assert.equal(parseDate(written, hanoi), undefined));
}

for (const [written, zone, wanted, why] of [
  ['2016-01-15T12:00', newYork, '2016-01-15T12:00:00-05:00', 'winter'],
  ['2016-07-15T12:00', newYork, '2016-07-15T12:00:00-04:00', 'summer'],
  ['2016-03-13T01:59', newYork, '2016-03-13T01:59:00-05:00', 'before clocks skip'],
  ['2016-03-13T02:30', newYork, '2016-03-13T03:30:00-04:00', 'a skipped time moves forward'],
  ['2016-03-13T03:00', newYork, '2016-03-13T03:00:00-04:00', 'after clocks skip'],
  ['2016-11-06T00:59', newYork, '2016-11-06T00:59:00-04:00', 'before clocks go back'],
  ['2016-11-06T01:30', newYork, '2016-11-06T01:30:00-04:00', 'the first of two equal local times'],
  ['2016-11-06T02:00', newYork, '2016-11-06T02:00:00-05:00', 'after clocks go back'],
  ['2016-03-27T02:30', 'Europe/Berlin', '2016-03-27T03:30:00+02:00', 'a skipped time east of Greenwich'],
  ['2016-10-30T02:30', 'Europe/Berlin', '2016-10-30T02:30:00+02:00', 'an ambiguous time east of Greenwich'],
  ['2016-10-16', 'America/Sao_Paulo', '2016-10-16T01:00:00-02:00', 'a day without midnight stays the same day'],
  ['2016-03-24T00:37:00.002+07:00', hanoi, '2016-03-24T00:37:00.002+07:00', 'a fraction stays'],
  ['2016-02-04', 'Asia/Kathmandu', '2016-02-04T00:00:00+05:45', 'quarter hours'],
  ['2016-02-04', 'America/St_Johns', '2016-02-04T00:00:00-03:30', 'half hours to the west'],
  ['2016-02-04', 'Pacific/Kiritimati', '2016-02-04T00:00:00+14:00', 'the zone farthest east'],
  ['2016-02-04', 'Pacific/Pago_Pago', '2016-02-04T00:00:00-11:00', 'the zone farthest west'],
] as const) {
  test(`${written} in ${zone} is ${wanted}: ${why}`, () => {
    const read = parseDate(written, zone);
    assert.ok(read);
    assert.equal(isoDateTime(read, zone), wanted);
    assert.equal(isoDay(read, zone), written.slice(0, 10));
  });
}

const justAfterMidnight = new Date('2016-02-03T17:30:00Z');

for (const [found, wanted, why] of [
  [isoDay(justAfterMidnight, hanoi), '2016-02-04', 'the day in Hanoi'],
  [isoDay(justAfterMidnight, 'UTC'), '2016-02-03', 'the day in UTC'],
  [formatDate(justAfterMidnight, 'vi', hanoi), '4 tháng 2, 2016', 'a date in Vietnamese'],
  [formatDate(justAfterMidnight, 'en', hanoi), '4 February 2016', 'a date in English'],
  [formatDay(justAfterMidnight, 'vi', hanoi), '04/02', 'day and month in Vietnamese'],
  [formatDay(justAfterMidnight, 'en', hanoi), '04 Feb', 'day and month in English'],
  [formatMonth(2016, 2, 'vi'), 'tháng 2 năm 2016', 'a month in Vietnamese'],
  [formatMonth(2016, 2, 'en'), 'February 2016', 'a month in English'],
  [formatMonth(2016, 12, 'en'), 'December 2016', 'the last month'],
  [formatMonthOfYear(2, 'vi'), 'Tháng 2', 'a month under its year'],
  [formatMonthOfYear(12, 'en'), 'December', 'an English month under its year'],
] as const) {
  test(`shows ${why}: ${wanted}`, () => assert.equal(found, wanted));
}

const printed = `
  import { formatDate, formatDay, formatMonth, isoDateTime, isoDay, parseDate } from '#text/dates.ts';
  const zone = 'Asia/Ho_Chi_Minh';
  const date = parseDate('2016-02-04', zone);
  const all = [isoDay(date, zone), isoDateTime(date, zone), formatDate(date, 'vi', zone), formatDay(date, 'en', zone), formatMonth(2016, 2, 'vi')];
  console.log(all.join(' | '));`;

for (const TZ of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
  test(`a machine in zone ${TZ} parses and formats dates the same`, () => {
    const cwd = fileURLToPath(new URL('../../..', import.meta.url));
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', printed], {
      cwd,
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    assert.equal(run.stderr, '');
    assert.equal(run.stdout, '2016-02-04 | 2016-02-04T00:00:00+07:00 | 4 tháng 2, 2016 | 04 Feb | tháng 2 năm 2016\n');
  });
}
