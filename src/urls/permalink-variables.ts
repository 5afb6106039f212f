import { createHash } from 'node:crypto';
import {
  baseName,
  dayOfYear,
  isoWeek,
  monthNames,
  partsOfDate,
  plainName,
  weekday,
  weekdayNames,
  type PermalinkFacts,
} from './permalink-facts.ts';

/** Engines whose variables differ. Without one, `:title`, `:slug` and `:name` are the name of the file. */
export const permalinkEngines = ['jekyll', 'hugo', 'hexo', 'astro'] as const;
export type PermalinkEngine = (typeof permalinkEngines)[number];

/** The value of each variable, by its name. */
export type Variables = Readonly<Record<string, (facts: PermalinkFacts) => string>>;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const short = (name: string | undefined): string => (name ?? '').slice(0, 3);

const dates: Variables = {
  year: (facts) => partsOfDate(facts).year,
  month: (facts) => partsOfDate(facts).month,
  day: (facts) => partsOfDate(facts).day,
  hour: (facts) => partsOfDate(facts).hour,
  minute: (facts) => partsOfDate(facts).minute,
  second: (facts) => partsOfDate(facts).second,
  i_month: (facts) => String(Number(partsOfDate(facts).month)),
  i_day: (facts) => String(Number(partsOfDate(facts).day)),
};

const nameOf = (facts: PermalinkFacts): string => facts.slug ?? plainName(facts);

/** Folders stay, as Hugo and Astro keep them; the last part may be the slug. */
const pathOf = (facts: PermalinkFacts, last: string): string => [...facts.id.split('/').slice(0, -1), last].join('/');

const common: Variables = {
  ...dates,
  title: nameOf,
  slug: nameOf,
  name: nameOf,
  category: ({ categories }) => categories[0] ?? '',
  path: (facts) => pathOf(facts, facts.slug ?? baseName(facts)),
};

/** `Utils.slugify` of Jekyll in the modes `default` and `pretty`. */
export const jekyllSlug = (text: string, isPretty: boolean): string => {
  const joined = isPretty
    ? text.replaceAll(/[^\p{L}\p{M}\p{Nd}._~!$&'()+,;=@]+/gu, '-')
    : text.replaceAll(/[^\p{L}\p{M}\p{Nd}]+/gu, '-');
  return joined.replaceAll(/^-|-$/g, '');
};

/** Folders above `_posts` are categories, before those of the post. */
const jekyllCategories = ({ file, categories }: PermalinkFacts): readonly string[] => {
  const above = /^(?:posts\/)?(.+)\/_(?:posts|drafts)\//.exec(file)?.[1]?.split('/') ?? [];
  return [...new Set([...above, ...categories].map((category) => category.toLowerCase()))];
};

/** `lib/jekyll/drops/url_drop.rb` of Jekyll 4. */
const jekyll: Variables = {
  ...dates,
  title: (facts) => jekyllSlug(nameOf(facts), true),
  slug: (facts) => jekyllSlug(nameOf(facts), false).toLowerCase(),
  name: (facts) => jekyllSlug(baseName(facts), false).toLowerCase(),
  categories: (facts) => jekyllCategories(facts).join('/'),
  slugified_categories: (facts) =>
    jekyllCategories(facts)
      .map((category) => jekyllSlug(category, false))
      .join('/'),
  collection: () => 'posts',
  output_ext: () => '.html',
  short_month: (facts) => short(monthNames[Number(partsOfDate(facts).month) - 1]),
  long_month: (facts) => monthNames[Number(partsOfDate(facts).month) - 1] ?? '',
  short_year: (facts) => partsOfDate(facts).year.slice(2),
  w_year: (facts) => String(isoWeek(facts).year),
  week: (facts) => pad(isoWeek(facts).week, 2),
  w_day: (facts) => String(weekday(facts) || 7),
  short_day: (facts) => short(weekdayNames[weekday(facts)]),
  long_day: (facts) => weekdayNames[weekday(facts)] ?? '',
  y_day: (facts) => pad(dayOfYear(facts), 3),
};

/** `Sanitize` in `common/paths/path.go` of Hugo. `#` would begin a fragment and is left out; Hugo encodes it. */
export const hugoPath = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{Nd}\p{M}./_+~@\s-]/gu, '')
    .trim()
    .replaceAll(/[\s-]+/gu, (gap) => (gap.includes('-') ? gap.replaceAll(/\s/gu, '') : '-'));

/** The same in small letters. */
export const hugoSlug = (text: string): string => hugoPath(text).toLowerCase();

/** `resources/page/permalinks.go` of Hugo. Sections are the folder of posts here. */
const hugo: Variables = {
  ...dates,
  title: ({ title }) => hugoSlug(title),
  slug: ({ slug, title }) => hugoSlug(slug ?? title),
  filename: (facts) => hugoSlug(baseName(facts)),
  contentbasename: (facts) => hugoSlug(baseName(facts)),
  slugorfilename: (facts) => hugoSlug(facts.slug ?? baseName(facts)),
  slugorcontentbasename: (facts) => hugoSlug(facts.slug ?? baseName(facts)),
  section: () => 'posts',
  sections: () => 'posts',
  monthname: (facts) => monthNames[Number(partsOfDate(facts).month) - 1] ?? '',
  weekday: (facts) => String(weekday(facts)),
  weekdayname: (facts) => weekdayNames[weekday(facts)] ?? '',
  yearday: (facts) => String(dayOfYear(facts)),
  path: (facts) => hugoSlug(pathOf(facts, facts.slug ?? baseName(facts))),
};

/** `slugize` in hexo-util: Latin letters lose their marks and keep their case. */
export const hexoSlug = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC')
    .replaceAll(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replaceAll(/^-+|(?<!-)-+$/g, '');

/** `lib/plugins/filter/post_permalink.ts` of Hexo. */
const hexo: Variables = {
  ...dates,
  title: ({ id }) => id,
  name: baseName,
  // The name without the date that `new_post_name` may put before it.
  slug: nameOf,
  post_title: ({ title }) => hexoSlug(title).toLowerCase(),
  category: ({ categories }) => categories.map(hexoSlug).join('/') || 'uncategorized',
  timestamp: ({ date }) => String(date.getTime()),
  hash: ({ id, date }) =>
    createHash('sha1')
      .update(`${id}${Math.floor(date.getTime() / 1000)}`)
      .digest('hex')
      .slice(0, 12),
};

/** The ids of Astro's content collections: each part of the path by `github-slugger`, or the slug. */
export const astroSlug = (id: string): string =>
  id
    .split('/')
    .map((part) =>
      part
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
        .replaceAll(/\s/gu, '-'),
    )
    .join('/');

const astroId = ({ slug, id }: PermalinkFacts): string => slug ?? astroSlug(id);

const astro: Variables = {
  ...dates,
  slug: astroId,
  id: astroId,
  path: astroId,
  folders: ({ id }) => astroSlug(id.split('/').slice(0, -1).join('/')),
  slugorname: (facts) => facts.slug ?? astroSlug(baseName(facts)),
  name: (facts) => astroSlug(baseName(facts)),
};

const byEngine: Readonly<Record<PermalinkEngine, Variables>> = { jekyll, hugo, hexo, astro };

/** The variables of an engine, or those that mean the same everywhere. */
export const variablesOf = (engine: PermalinkEngine | undefined): Variables =>
  engine === undefined ? common : byEngine[engine];

/** Whether an engine has a variable of this name. */
export const isVariable = (name: string): boolean =>
  [common, ...Object.values(byEngine)].some((variables) => Object.hasOwn(variables, name));
