import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate, readingsOf } from '#text/date-words.ts';

const zone = 'Asia/Ho_Chi_Minh';
const midnight = '2019-05-11T17:00:00.000Z';

for (const [written, wanted] of [
  ['2019-05-12', midnight],
  ['May 12, 2019', midnight],
  ['may 12 2019', midnight],
  ['Sept. 1st, 2019', '2019-08-31T17:00:00.000Z'],
  ['Jul 08 2022', '2022-07-07T17:00:00.000Z'],
  ['12 May 2019', midnight],
  ['12-May-2019', midnight],
  ['Sun, 12 May 2019 10:00:00 +0700', '2019-05-12T03:00:00.000Z'],
  ['Sunday, May 12, 2019 at 10:00 PM', '2019-05-12T15:00:00.000Z'],
  ['May 12, 2019 12:30 am', '2019-05-11T17:30:00.000Z'],
  ['Sun May 12 2019 10:00:00 GMT+0700 (Indochina Time)', '2019-05-12T03:00:00.000Z'],
  ['12 tháng 5, 2019', midnight],
  ['ngày 12 tháng 5 năm 2019 08:00', '2019-05-12T01:00:00.000Z'],
  ['2019.05.12', midnight],
  ["2019-05-12T10:00:00+07:00'", '2019-05-12T03:00:00.000Z'],
  ['20190512', midnight],
  ['2019/05/12 10:00:33:16 UTC', '2019-05-12T10:00:33.000Z'],
  ['2019-05-12 10.00 UTC', '2019-05-12T10:00:00.000Z'],
  ['2019-05-12 10:00 PM', '2019-05-12T15:00:00.000Z'],
  ['2019-05-12 10:00:00 +0700', '2019-05-12T03:00:00.000Z'],
  ['1557630000', '2019-05-12T03:00:00.000Z'],
  ['1557630000000', '2019-05-12T03:00:00.000Z'],
] as const)
  test(`reads ${written}`, () => assert.equal(readDate(written, zone)?.toISOString(), wanted));

for (const written of [
  'soon',
  'Mayday 12, 2019',
  'Ma 12, 2019',
  'May 32, 2019',
  'February 30, 2019',
  'May 12, 2019 25:00',
  'May 12, 2019 13:00 PM',
  'May 12, 2019 tea time',
  '20191345',
  '12/05/2019',
  '2019',
])
  test(`“${written}” is no date`, () => assert.equal(readDate(written, zone), undefined));

for (const [written, dayFirst, monthFirst] of [
  ['12/05/2019', midnight, '2019-12-04T17:00:00.000Z'],
  ['12-05-2019 08:00', '2019-05-12T01:00:00.000Z', '2019-12-05T01:00:00.000Z'],
  ['25/12/2019', '2019-12-24T17:00:00.000Z', undefined],
  ['12/25/2019', undefined, '2019-12-24T17:00:00.000Z'],
  ['12.05.2019', midnight, undefined],
] as const)
  test(`both readings of ${written}`, () => {
    const read = readingsOf(written, zone);
    assert.deepEqual([read?.dayFirst?.toISOString(), read?.monthFirst?.toISOString()], [dayFirst, monthFirst]);
  });

test('text that is no date of numbers has no readings', () => assert.equal(readingsOf('12/05-2019', zone), undefined));
