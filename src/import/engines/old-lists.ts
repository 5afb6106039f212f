import { termSlug } from '#blog/term.ts';
import type { Source } from '#content/source.ts';
import { isoDay } from '#text/dates.ts';
import type { Language } from '#text/language.ts';
import { routes } from '#urls/routes.ts';
import type { ImportEvent } from '../import-event.ts';
import { ownPagesOf, pageRules, type OldList, type OldPages } from './old-pages.ts';

/** Where an engine has its lists. Addresses end in `/`. */
export interface OldLists {
  readonly tag?: ((label: string) => string) | undefined;
  /** @param labels the category and those above it, the highest one first */
  readonly category?: ((labels: readonly string[]) => string) | undefined;
  /** Whether the categories of a post stand one below the other. */
  readonly nested?: boolean;
  /** Archives of a year (`2016`) or month (`2016/02`). */
  readonly archive?: ((path: string) => string) | undefined;
  /** Name of the feed in the folder of a list. */
  readonly feed?: string | undefined;
  /** Other addresses, and where they are now. */
  readonly others: readonly (readonly [from: string, to: string])[];
  /** Pages of lists; undefined if the engine had none. */
  readonly pages?: OldPages | undefined;
  /** Lists besides those of terms and archives that had pages. */
  readonly paged?: readonly Pick<OldList, 'from' | 'to' | 'posts'>[];
  /** The language of the posts, if the blog here has a list of it. */
  readonly language?: Language | undefined;
}

/** A rule of `ledger/redirects.txt` can hold the address. */
const isPlain = (address: string): boolean => !/[\s?#%\\]/.test(address);

type Move = readonly [from: string, to: string];

/** The lists that a post is in: those of before with their new addresses, and all that it is in here. */
interface ListsOfPost {
  readonly categories: readonly Move[];
  /** Categories that became tags. */
  readonly others: readonly Move[];
  readonly rest: readonly Move[];
  readonly own: readonly string[];
}

const listsOf = (
  { frontMatter }: Source,
  zone: string,
  { tag, category, nested = false, archive, language }: OldLists,
): ListsOfPost => {
  const { date = new Date(0), tags } = frontMatter;
  const day = isoDay(date, zone);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const dates: readonly Move[] = archive
    ? [
        [archive(day.slice(0, 4)), routes.year(year)],
        [archive(day.slice(0, 7).replace('-', '/')), routes.month(year, month)],
      ]
    : [];
  const own = [routes.home, ...(language === undefined ? [] : [routes.language(language)])];
  const all = frontMatter.categories ?? (frontMatter.category === undefined ? [] : [frontMatter.category]);
  const hereOf = (label: string): string =>
    (label === frontMatter.category ? routes.category : routes.tag)(termSlug(label, 'ascii'));
  const moves = all.flatMap((label, index): (readonly [string, Move])[] => {
    const from = category?.(nested ? all.slice(0, index + 1) : [label]);
    return from === undefined ? [] : [[label, [from, hereOf(label)]]];
  });
  // Categories after the first one become tags, so whether one of these was a tag too cannot be told.
  const only = tags.filter((label) => label === frontMatter.category || !all.includes(label));
  return {
    categories: moves.flatMap(([label, move]) => (label === frontMatter.category ? [move] : [])),
    others: moves.flatMap(([label, move]) => (label === frontMatter.category ? [] : [move])),
    rest: [...dates, ...(tag ? only.map((label): Move => [tag(label), routes.tag(termSlug(label, 'ascii'))]) : [])],
    own: [...own, ...all.map(hereOf), ...tags.map((label) => routes.tag(termSlug(label, 'ascii')))],
  };
};

/** Counts in how many posts each address stands. */
const countAll = (addresses: readonly (readonly string[])[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const address of addresses.flatMap((ofPost) => [...new Set(ofPost)]))
    counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
};

/** Lines of `ledger/redirects.txt`. */
export interface RedirectLines {
  readonly lists: readonly string[];
  /** Later pages of lists. Hosts with a limit drop the last rules, so that these come last. */
  readonly later: readonly string[];
}

/**
 * Redirects from the lists of the old blog to those of the new one.
 * @param posts the public ones
 * @param zone IANA zone of dates without an offset
 */
export const redirectLines = (posts: readonly Source[], zone: string, old: OldLists): RedirectLines => {
  const { feed, others, pages, paged = [] } = old;
  const all = posts.map((post) => listsOf(post, zone, old));
  const moves = (part: 'categories' | 'others' | 'rest') => all.flatMap((lists) => lists[part]);
  const lists = [...new Map([...others, ...moves('rest'), ...moves('others'), ...moves('categories')])];
  const feeds = lists.flatMap(([from, to]): Move[] =>
    feed !== undefined && /^\/(?:tag|category)\/./.test(to) ? [[`${from}${feed}`, routes.rssOf(to)]] : [],
  );
  const counts = countAll(
    all.map(({ categories, others, rest }) => [...categories, ...others, ...rest].map(([from]) => from)),
  );
  const ownCounts = countAll(all.map(({ own }) => own));
  const later = [...lists.map(([from, to]) => ({ from, to, posts: counts.get(from) ?? 0 })), ...paged].flatMap(
    (list) => (pages ? pageRules({ ...list, ownPosts: ownCounts.get(list.to) ?? 0 }, pages) : []),
  );
  const own = new Set(pages ? [...ownCounts].flatMap(([to, ownPosts]) => ownPagesOf({ to, ownPosts }, pages)) : []);
  const linesOf = (moved: readonly Move[]): readonly string[] =>
    moved.flatMap(([from, to]) => (from !== to && isPlain(from) && !own.has(from) ? [`${from} ${to}`] : []));
  return { lists: linesOf([...lists, ...feeds]).toSorted(), later: linesOf(later) };
};

/** The same as a file. */
export const redirectEvents = function* (
  posts: readonly Source[],
  zone: string,
  old: OldLists,
): Generator<ImportEvent> {
  const { lists, later } = redirectLines(posts, zone, old);
  const lines = [...lists, ...later];
  if (lines.length > 0) yield { kind: 'file', path: 'ledger/redirects.txt', content: `${lines.join('\n')}\n` };
};
