import { isOwnLanguage, type Language } from './language.ts';

const datePattern =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2})[:.](\d{2})(?::(\d{2})(?::\d{1,3})?)?(?:[.,](\d+))?\s*(Z|UTC|GMT|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?$/i;

/** `en-GB` puts the day first, as Vietnamese does, so that dates in both languages have the same order in one list. */
const localeOf = (lang: Language): string => (lang === 'en' ? 'en-GB' : lang);

const formats = new Map<string, Intl.DateTimeFormat>();

const format = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([locale, options]);
  const formatter = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, formatter);
  return formatter;
};

/** Year, month, day, hour, minute and second of local time in a zone. */
const wallClock = (instant: number, timeZone: string) => {
  const parts = format('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  };
};

/** Offsets by zone and instant: computing one is slow, and lists print the same dates many times. */
const offsets = new Map<string, number>();

/** UTC offset of `zone` at `instant`, in milliseconds; positive east of Greenwich. */
const offsetAt = (instant: number, zone: string): number => {
  const key = `${zone} ${instant}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const { year, month, day, hour, minute, second } = wallClock(instant, zone);
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  offsets.set(key, offset);
  return offset;
};

const dayLength = 24 * 60 * 60 * 1000;

/** A written offset in milliseconds; 0 for `Z`, `UTC` and `GMT`. */
const parseOffset = (offset: string): number => {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000;
};

/**
 * Parses a date from front matter: `2016-02-04`, `2016-02-04 08:00`, `2016-02-04T08:00:00.000+07:00`. Seconds are
 * optional even before a fraction, because one old exporter left them out. When clocks go forward, a skipped time moves
 * forward by the length of the gap. When clocks go back, an ambiguous time means its first occurrence.
 * @param zone IANA zone for dates without an offset
 * @returns undefined for text that is not a date, and for dates that do not exist, such as February 30
 */
export const parseDate = (text: string, zone: string): Date | undefined => {
  const parts = datePattern.exec(text.trim());
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const milliseconds = Math.floor(Number(`0.${parts[7] ?? 0}`) * 1000);
  const local = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  const roundTrip = new Date(local);
  const exists =
    roundTrip.getUTCFullYear() === year &&
    roundTrip.getUTCMonth() === month - 1 &&
    roundTrip.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!exists) return undefined;
  const offset = parts[8];
  if (offset !== undefined) return new Date(local - parseOffset(offset));
  const [before, after] = [offsetAt(local - dayLength, zone), offsetAt(local + dayLength, zone)];
  const valid = [before, after].find((candidate) => offsetAt(local - candidate, zone) === candidate);
  return new Date(local - (valid ?? before));
};

/** The calendar day in an IANA zone, as `YYYY-MM-DD`. */
export const isoDay = (date: Date, zone: string): string =>
  new Date(date.getTime() + offsetAt(date.getTime(), zone)).toISOString().slice(0, 10);

/** ISO 8601 with the offset of an IANA zone: `2016-02-04T08:00:00+07:00`. A fraction is kept unless it is zero. */
export const isoDateTime = (date: Date, zone: string): string => {
  const offset = offsetAt(date.getTime(), zone) / 60_000;
  const shifted = new Date(date.getTime() + offset * 60_000).toISOString().replace(/(?:\.000)?Z$/, '');
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${shifted}${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};

/** `4 tháng 2, 2016` · `4 February 2016`, in an IANA zone. */
export const formatDate = (date: Date, lang: Language, timeZone: string): string =>
  format(localeOf(lang), { timeZone, dateStyle: 'long' }).format(date);

/** `04/02` · `04 Feb` · `02. 04.` in Korean: day and month, for lists that show the year in a heading. */
export const formatDay = (date: Date, lang: Language, timeZone: string): string =>
  format(isOwnLanguage(lang) ? 'en-GB' : lang, {
    timeZone,
    day: '2-digit',
    month: lang === 'en' ? 'short' : '2-digit',
  }).format(date);

/**
 * `tháng 2 năm 2016` · `February 2016`.
 * @param month 1 to 12
 */
export const formatMonth = (year: number, month: number, lang: Language): string =>
  format(localeOf(lang), { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(Date.UTC(year, month - 1, 1));

/**
 * `Tháng 2` · `February`, for lists that show the year in a heading.
 * @param month 1 to 12
 */
export const formatMonthOfYear = (month: number, lang: Language): string =>
  format(localeOf(lang), { timeZone: 'UTC', month: 'long' }).format(Date.UTC(2000, month - 1, 1));
