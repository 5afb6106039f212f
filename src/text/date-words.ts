import { parseDate } from './dates.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12 for a name in English or its first letters, three at least; 0 for another word. */
const monthOf = (word: string): number =>
  word.length < 3 ? 0 : months.findIndex((month) => month.startsWith(word.toLowerCase())) + 1;

const weekday = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?`;

/** Dates with the parts `year`, `month`, `day` and `time`. */
const shapes: readonly RegExp[] = [
  // May 12, 2019 · Sun May 12 2019
  new RegExp(
    String.raw`^${weekday}(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)(?<time>.*)$`,
    'i',
  ),
  // 12 May 2019 · Sun, 12 May 2019 (RFC 5322 §3.3)
  new RegExp(
    String.raw`^${weekday}(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<month>[a-z]{3,9})\.?,?[\s-]+(?<year>\d{4})(?!\d)(?<time>.*)$`,
    'i',
  ),
  /^(?:ngày\s+)?(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:,|\s+năm)?\s+(?<year>\d{4})(?!\d)(?<time>.*)$/i,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)(?<time>.*)$/,
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?<time>)$/,
];

/** `10:00`, `10:00:30 PM`, `at 10:00 GMT+0700 (Indochina Time)`; '' for no time, undefined for another text. */
const timeOf = (written: string): string | undefined => {
  if (written.trim() === '') return '';
  const [, hour, minute, second = '00', half, zone = ''] =
    /^(?:[T\s,]|at\b)+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:([ap]m)\s*)?(?:(Z|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|UTC|GMT)\s*)?(?:\([^()]*\))?$/i.exec(
      written,
    ) ?? [];
  if (hour === undefined || (half !== undefined && !(Number(hour) >= 1 && Number(hour) <= 12))) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return ` ${hours}:${minute}:${second}${zone.replace(/^(?:UTC|GMT)(?=[+-])/i, '')}`;
};

/** A date and its time, as `parseDate` reads them. */
const isoOf = (day: string, month: string, year: string, time: string): string | undefined => {
  const read = timeOf(time);
  const number = /^\d/.test(month) ? Number(month) : monthOf(month);
  return read === undefined || number === 0 ? undefined : `${year}-${number}-${day}${read}`;
};

/**
 * Parses a date as people and programs write it: what `parseDate` reads, `May 12, 2019`, `Sun, 12 May 2019 10:00:00
 * +0700`, `12 tháng 5, 2019`, `2019.05.12`, `20190512`, `2019-05-12 10:00 PM`, and seconds or milliseconds since 1970.
 * @param zone IANA zone for dates without an offset
 * @returns undefined for text that is not a date, and for dates of numbers whose order is unclear: see `readingsOf`
 */
export const readDate = (written: string, zone: string): Date | undefined => {
  // A quote on one side only is a slip that YAML keeps.
  const text = written.trim().replace(/^["']|["']$/g, '');
  const direct = parseDate(text, zone);
  if (direct) return direct;
  if (/^\d{10}(?:\d{3})?$/.test(text)) return new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  for (const shape of shapes) {
    const { year, month, day, time = '' } = shape.exec(text)?.groups ?? {};
    if (year === undefined || month === undefined || day === undefined) continue;
    const iso = isoOf(day, month, year, time);
    if (iso !== undefined) return parseDate(iso, zone);
  }
  return undefined;
};

/** Both readings of a date such as `12/05/2019`. A reading that gives no date is undefined. */
export interface Readings {
  readonly dayFirst: Date | undefined;
  readonly monthFirst: Date | undefined;
}

/**
 * Parses a date of numbers that ends with the year. Points mean that the day comes first: `12.05.2019`.
 * @param zone IANA zone for dates without an offset
 * @returns undefined for another text
 */
export const readingsOf = (written: string, zone: string): Readings | undefined => {
  const [, first, separator, second, year, time] =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)(.*)$/.exec(written.trim()) ?? [];
  if (first === undefined || second === undefined || year === undefined || time === undefined) return undefined;
  const read = (day: string, month: string) => {
    const iso = isoOf(day, month, year, time);
    return iso === undefined ? undefined : parseDate(iso, zone);
  };
  return {
    dayFirst: read(first, second),
    monthFirst: separator === '.' ? undefined : read(second, first),
  };
};
