import type { Language } from './language.ts';

const written =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,](\d+))?\s*(Z|UTC|GMT|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?$/i;

/** `en-GB` puts the day first as Vietnamese does, so that both languages read alike in one list. */
const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

const format = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
};

/** Year, month, day, hour, minute, second on the wall clock of `zone`. */
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

/** Lists print the same dates again and again. */
const offsets = new Map<string, number>();

/** Milliseconds that the wall clock of `zone` is ahead of UTC at `instant`. */
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

const offsetOf = (written: string): number => {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(written) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000;
};

/**
 * A date as front matter writes it: `2016-02-04`, `2016-02-04 08:00`, `2016-02-04T08:00:00.000+07:00`; seconds may be
 * left out even where a fraction follows, as one old exporter did. A time that the zone's clocks skipped is read as
 * much later; of one that came twice the first is meant.
 * @param zone where a date without an offset was written
 * @returns undefined when it is no date or one that the calendar lacks
 */
export const parseDate = (text: string, zone: string): Date | undefined => {
  const parts = written.exec(text.trim());
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
  const back = new Date(local);
  const exists =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!exists) return undefined;
  const offset = parts[8];
  if (offset !== undefined) return new Date(local - offsetOf(offset));
  const [before, after] = [offsetAt(local - dayLength, zone), offsetAt(local + dayLength, zone)];
  const fitting = [before, after].find((ahead) => offsetAt(local - ahead, zone) === ahead);
  return new Date(local - (fitting ?? before));
};

/** The day in `zone` as `YYYY-MM-DD`. */
export const isoDay = (date: Date, zone: string): string =>
  new Date(date.getTime() + offsetAt(date.getTime(), zone)).toISOString().slice(0, 10);

/** The instant with the offset of `zone`: `2016-02-04T08:00:00+07:00`, with a fraction where it has one. */
export const isoDateTime = (date: Date, zone: string): string => {
  const offset = offsetAt(date.getTime(), zone) / 60_000;
  const shifted = new Date(date.getTime() + offset * 60_000).toISOString().replace(/(?:\.000)?Z$/, '');
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${shifted}${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};

/** `4 tháng 2, 2016` · `4 February 2016` */
export const formatDate = (date: Date, lang: Language, timeZone: string): string =>
  format(locales[lang], { timeZone, dateStyle: 'long' }).format(date);

/** `04/02` · `04 Feb`: for lists under the heading of a year. */
export const formatDay = (date: Date, lang: Language, timeZone: string): string =>
  format(locales.en, { timeZone, day: '2-digit', month: lang === 'vi' ? '2-digit' : 'short' }).format(date);

/** `tháng 2 năm 2016` · `February 2016` */
export const formatMonth = (year: number, month: number, lang: Language): string =>
  format(locales[lang], { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(Date.UTC(year, month - 1, 1));
