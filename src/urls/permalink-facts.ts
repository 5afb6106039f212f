import { isoDateTime } from '#text/dates.ts';

/** What the address of a post can be made of. */
export interface PermalinkFacts {
  /** Path of the file below `posts`, without extension: `2016/2016-02-04-name`. */
  readonly id: string;
  /** The same path with `_posts` and `_drafts`, which say what the folders above them are. */
  readonly file: string;
  readonly title: string;
  readonly date: Date;
  /** IANA zone of the blog, in which the parts of the date are. */
  readonly zone: string;
  /** The last part of the address, if the author wrote it. */
  readonly slug: string | undefined;
  readonly categories: readonly string[];
}

/** Parts of a date in the zone of the blog. */
export const partsOfDate = ({ date, zone }: Pick<PermalinkFacts, 'date' | 'zone'>) => {
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] =
    isoDateTime(date, zone).match(/\d+/g) ?? [];
  return { year, month, day, hour, minute, second };
};

/** The calendar day as an instant in UTC, for weekdays and weeks. */
const utcDay = (facts: PermalinkFacts): Date => {
  const { year, month, day } = partsOfDate(facts);
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
};

const dayLength = 24 * 60 * 60 * 1000;

/** Day of the year, 1 to 366. */
export const dayOfYear = (facts: PermalinkFacts): number => {
  const day = utcDay(facts);
  return (day.getTime() - Date.UTC(day.getUTCFullYear(), 0, 1)) / dayLength + 1;
};

/** Day of the week: 0 is Sunday. */
export const weekday = (facts: PermalinkFacts): number => utcDay(facts).getUTCDay();

/** Year and number of the week by ISO 8601: it belongs to the year of its Thursday. */
export const isoWeek = (facts: PermalinkFacts): { readonly year: number; readonly week: number } => {
  const day = utcDay(facts);
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * dayLength);
  const year = thursday.getUTCFullYear();
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayLength / 7) + 1 };
};

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** The name of the file, or of the folder of `index.md`: `2016-02-04-name`. */
export const baseName = ({ id }: Pick<PermalinkFacts, 'id'>): string => id.split('/').at(-1) ?? id;

/** The name of the file without a date before it: `name`. */
export const plainName = (facts: Pick<PermalinkFacts, 'id'>): string =>
  baseName(facts).replace(/^\d{4}-\d{1,2}-\d{1,2}[-_](?=.)/, '');
