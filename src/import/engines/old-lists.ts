import { termSlug } from '#blog/term.ts';
import type { Source } from '#content/source.ts';
import { isoDay } from '#text/dates.ts';
import { routes } from '#urls/routes.ts';
import type { ImportEvent } from '../import-event.ts';

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
}

/** A rule of `ledger/redirects.txt` can hold the address. */
const isPlain = (address: string): boolean => !/[\s?#%\\]/.test(address);

/**
 * Redirects from the lists of the old blog to those of the new one.
 * @param posts the public ones
 * @param zone IANA zone of dates without an offset
 */
export const redirectEvents = function* (
  posts: readonly Source[],
  zone: string,
  { tag, category, nested = false, archive, feed, others }: OldLists,
): Generator<ImportEvent> {
  const rules = new Map(others);
  const categories = new Map<string, string>();
  const ofOthers = new Map<string, string>();
  for (const { frontMatter, undecided } of posts) {
    const { date = new Date(0) } = frontMatter;
    const day = isoDay(date, zone);
    if (archive) {
      rules.set(archive(day.slice(0, 4)), routes.year(Number(day.slice(0, 4))));
      rules.set(
        archive(day.slice(0, 7).replace('-', '/')),
        routes.month(Number(day.slice(0, 4)), Number(day.slice(5, 7))),
      );
    }
    // What one text such as `linux shell` means is decided by all posts together.
    if (undecided && undecided.lists.length > 0) continue;
    const all = frontMatter.categories ?? (frontMatter.category === undefined ? [] : [frontMatter.category]);
    for (const [index, label] of all.entries()) {
      const from = category?.(nested ? all.slice(0, index + 1) : [label]);
      if (from === undefined) continue;
      if (label === frontMatter.category) categories.set(from, routes.category(termSlug(label, 'ascii')));
      else ofOthers.set(from, routes.tag(termSlug(label, 'ascii')));
    }
    for (const label of frontMatter.tags)
      if (tag && !all.includes(label)) rules.set(tag(label), routes.tag(termSlug(label, 'ascii')));
  }
  const lists = [...new Map([...rules, ...ofOthers, ...categories])];
  const feeds = lists.flatMap(([from, to]) =>
    feed !== undefined && /^\/(?:tag|category)\/./.test(to) ? [[`${from}${feed}`, routes.rssOf(to)] as const] : [],
  );
  const lines = [...lists, ...feeds]
    .filter(([from, to]) => from !== to && isPlain(from))
    .map(([from, to]) => `${from} ${to}`)
    .sort();
  if (lines.length > 0) yield { kind: 'file', path: 'ledger/redirects.txt', content: `${lines.join('\n')}\n` };
};
