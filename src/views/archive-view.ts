import type { Month, Year } from '#blog/archive.ts';
import { isEmptyPage, sharesCard } from '#blog/blog-lists.ts';
import { buildCalendar } from '#blog/calendar.ts';
import { formatMonth, formatMonthOfYear } from '#text/dates.ts';
import { routes } from '#urls/routes.ts';
import type { ViewContext } from './view-context.ts';
import type { LinkView } from './link-view.ts';
import { listView, type ListView } from './list-view.ts';
import { postItems, postRows, type PostRowView } from './post-items.ts';
import type { PostsView } from './posts-view.ts';

/** A month with its posts. */
export interface MonthRowsView {
  readonly month: LinkView;
  readonly posts: readonly PostRowView[];
}

/** The calendar of all years, with one cell for each month. */
export interface CalendarView {
  readonly caption: string;
  readonly year: string;
  readonly total: string;
  readonly rows: readonly {
    readonly year: number;
    /** Undefined for a year without posts. */
    readonly url: string | undefined;
    readonly count: number;
    readonly cells: readonly ({
      readonly count: number;
      readonly level: number;
      readonly url: string;
      readonly title: string;
    } | null)[];
  }[];
}

/** The archive page of the whole blog. */
export interface ArchiveView extends ListView {
  /** Undefined for a blog with posts in one year only. */
  readonly calendar: CalendarView | undefined;
  readonly years: readonly { readonly year: LinkView; readonly months: readonly MonthRowsView[] }[];
}

/** The archive page of a year. */
export interface YearView extends ListView {
  /** The months of the year. */
  readonly calendar: CalendarView;
  readonly months: readonly MonthRowsView[];
}

const monthRows = ({ year, months }: Year, context: ViewContext): readonly MonthRowsView[] =>
  months.map(({ month, posts }) => ({
    month: {
      label: formatMonthOfYear(month, context.site.lang),
      url: context.addresses.url(routes.month(year, month)),
    },
    posts: postRows(posts, context),
  }));

const calendarView = (years: readonly Year[], { site, addresses }: ViewContext): CalendarView => {
  const rows = buildCalendar(years);
  const words = site.words.in(site.lang);
  return {
    caption: words.calendar,
    year: words.year,
    total: words.total,
    rows: rows.map(({ year, count, cells }) => ({
      year,
      url: count > 0 ? addresses.url(routes.year(year)) : undefined,
      count,
      cells: cells.map(({ month, count, level }) =>
        count === 0
          ? null
          : {
              count,
              level,
              url: addresses.url(routes.month(year, month)),
              title: `${formatMonth(year, month, site.lang)}: ${words.posts(count)}`,
            },
      ),
    })),
  };
};

/** Builds the archive page of the whole blog. */
export const archiveView = (context: ViewContext): ArchiveView => {
  const { blog, site, addresses } = context;
  const words = site.words.in(site.lang);
  return {
    ...listView(
      {
        permalink: routes.archive,
        title: words.archive,
        facts: [blog.posts.length === 0 ? words.noPosts : words.posts(blog.posts.length)],
        noindex: isEmptyPage(routes.archive, blog),
      },
      context,
    ),
    calendar: blog.years.length > 1 ? calendarView(blog.years, context) : undefined,
    years: blog.years.map((year) => ({
      year: { label: String(year.year), url: addresses.url(routes.year(year.year)) },
      months: monthRows(year, context),
    })),
  };
};

/** Builds the archive page of a year. */
export const yearView = (year: Year, context: ViewContext): YearView => {
  const words = context.site.words.in(context.site.lang);
  return {
    ...listView(
      {
        permalink: routes.year(year.year),
        title: words.yearArchive(year.year),
        heading: String(year.year),
        facts: [words.posts(year.posts.length)],
        description: `${words.yearArchive(year.year)}: ${words.posts(year.posts.length)}`,
        parents: [{ name: words.archive, permalink: routes.archive }],
        sharesCard: sharesCard('year', year.posts.length),
      },
      context,
    ),
    calendar: calendarView([year], context),
    months: monthRows(year, context),
  };
};

/** Builds the archive page of a month. */
export const monthView = ({ year, month, posts }: Month, context: ViewContext): PostsView => {
  const { lang, words: all } = context.site;
  const words = all.in(lang);
  const name = formatMonth(year, month, lang);
  return {
    ...listView(
      {
        permalink: routes.month(year, month),
        title: words.monthArchive(name),
        heading: name.charAt(0).toUpperCase() + name.slice(1),
        facts: [words.posts(posts.length)],
        description: `${words.monthArchive(name)}: ${words.posts(posts.length)}`,
        parents: [
          { name: words.archive, permalink: routes.archive },
          { name: String(year), permalink: routes.year(year) },
        ],
        sharesCard: sharesCard('month', posts.length),
      },
      context,
    ),
    posts: postItems(posts, context),
    pagination: undefined,
  };
};
