import { containsWord } from './contains-word.ts';
import { fold, fromIndex } from '#text/diacritics.ts';
import { answerOf } from './rerank.ts';
import { planSearch, wordsOf, type Plan } from './query-plan.ts';
import { decodeTelex } from './telex.ts';
import { rankPartialMatches } from './partial-match.ts';
import { mergeTiers } from './merge-tiers.ts';

/** A text as Pagefind hands it out. */
export interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface Result {
  readonly id: string;
  readonly data: () => Promise<Fragment>;
}

export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What Pagefind's own script offers, as far as it is used. */
export interface Pagefind {
  /** Loads the part of the index where a word would lie. */
  readonly preload: (word: string) => Promise<void>;
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly filters: () => Promise<Counts>;
  readonly search: (
    query: string | null,
    options: { readonly filters: Filters },
  ) => Promise<{ readonly results: readonly Result[]; readonly filters: Counts }>;
}

/** Values by the name of what they narrow: `{ language: 'vi' }`. */
export type Filters = Readonly<Record<string, string>>;

/** One hit, ready to be shown. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly category: string;
  readonly lang: string;
  /** HTML text with `<mark>` around what was found, and no other tag. */
  readonly excerpt: string;
}

export interface Answer {
  /** What was searched: the words as typed, or as Telex where only that finds something. */
  readonly query: string;
  /** False where the answers hold but most of the words. */
  readonly isWhole: boolean;
  readonly count: number;
  /** Posts by filter and value, among those found. */
  readonly counts: Counts;
  /** Loads hits from one place in the order to another. */
  readonly load: (from: number, to: number) => Promise<readonly Hit[]>;
}

/** Tried on 364 posts with `npm run bench:search`. */
export const ranking = {
  termSimilarity: 2,
  pageLength: 0.4,
  metaWeights: { title: 8, tags: 4, category: 2, description: 1, date: 0, lang: 0 },
} as const;

const decoded = ({ url, excerpt, content, meta }: Fragment) => ({
  url,
  title: fromIndex(meta['title'] ?? ''),
  tags: fromIndex(meta['tags'] ?? ''),
  date: meta['date'] ?? '',
  category: fromIndex(meta['category'] ?? ''),
  lang: meta['lang'] ?? '',
  excerpt: fromIndex(excerpt),
  content: fromIndex(content),
});

/** The same values with no post. */
const emptied = (counts: Counts): Counts =>
  Object.fromEntries(
    Object.entries(counts).map(([name, values]) => [
      name,
      Object.fromEntries(Object.keys(values).map((value) => [value, 0])),
    ]),
  );

const textOf = ({ content, meta }: Fragment): string => fromIndex([...Object.values(meta), content].join(' '));

/** From so many words on, a text that holds all of them somewhere is less of an answer than one that holds most together. */
const question = 5;

/** How many hits are set in their final order at once: what a reader sees first. */
export const batch = 10;

/**
 * Vietnamese over Pagefind. Its exact spelling is a switch of the whole instance, so questions wait for each other.
 */
export const createSearch = (pagefind: Pagefind) => {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(ask: () => Promise<Value>): Promise<Value> => {
    const next = last.then(ask, ask);
    last = next.catch(() => undefined);
    return next;
  };

  /** Every mark counts: `bán` is no `bạn`. */
  const askSpelt = async (queries: readonly string[], filters: Filters): Promise<readonly Result[]> => {
    if (queries.length === 0) return [];
    await pagefind.options({ exactDiacritics: true });
    try {
      const found = await Promise.all(queries.map((query) => pagefind.search(query, { filters })));
      return [...new Map(found.flatMap(({ results }) => results).map((hit) => [hit.id, hit])).values()];
    } finally {
      await pagefind.options({ exactDiacritics: false });
    }
  };

  /** Whether hits hold what was typed: where one does not, none does, since the index guesses for all or none. */
  const isTrue = async ([first]: readonly Result[], typed: string): Promise<boolean> => {
    const text = first ? textOf(await first.data()) : '';
    return wordsOf(typed).every((word) => containsWord(text, word));
  };

  const ask = async (typed: string, { plain, phrase, begun, exact, marked, horizon }: Plan, filters: Filters) => {
    await pagefind.preload(horizon);
    const wide = await pagefind.search(plain, { filters });
    const { results, filters: counts } = wide;
    if (results.length === 0) return { hits: results, phrases: 0, counts };
    const search = async (query: string) => (await pagefind.search(query, { filters })).results;
    const beside = phrase === undefined ? [] : await search(phrase);
    const almost = begun !== undefined && beside.length === 0 ? await search(begun) : beside;
    const spelt = await askSpelt(exact, filters);
    const partly = spelt.length === 0 ? await askSpelt(marked, filters) : [];
    const hits = mergeTiers([results, partly, almost, spelt]);
    if (beside.length === 0 && !(await isTrue(hits, typed))) return { hits: [], phrases: 0, counts: emptied(counts) };
    return { hits, phrases: phrase === undefined ? results.length : beside.length || almost.length, counts };
  };

  /** Texts that hold most of the words; counted by filters as if nothing was asked. */
  const askSome = async ({ words }: Plan, filters: Filters) => {
    const all = await pagefind.search(null, { filters });
    const holders = async (query: string) => (await pagefind.search(query, { filters })).results;
    const singles = await Promise.all(words.map((word) => holders(`"${word}"`)));
    const pairs = await Promise.all(words.slice(1).map((word, index) => holders(`"${words[index]} ${word}"`)));
    return { hits: rankPartialMatches(singles, pairs, all.results.length), counts: all.filters };
  };

  const answer = (
    query: string,
    { hits, counts }: Pick<Awaited<ReturnType<typeof ask>>, 'hits' | 'counts'>,
    isWhole = true,
  ): Answer => {
    const grade = answerOf(query);
    const loadBatch = async (start: number) => {
      const documents = await Promise.all(
        hits.slice(start, start + batch).map(async (hit) => decoded(await hit.data())),
      );
      return documents
        .map((document, rank) => ({ document, grade: grade(document), rank }))
        .sort((a, b) => b.grade - a.grade || a.rank - b.rank)
        .map(({ document: { tags: _tags, content: _content, ...hit } }): Hit => hit);
    };
    const load: Answer['load'] = async (from, to) => {
      const starts = Array.from({ length: Math.ceil(to / batch) }, (_, index) => index * batch);
      return (await Promise.all(starts.map(loadBatch))).flat().slice(from, to);
    };
    return { query, isWhole, count: hits.length, counts, load };
  };

  /** @returns undefined when `typed` holds no word */
  const search = (typed: string, filters: Filters): Promise<Answer | undefined> =>
    inTurn(async () => {
      const plan = planSearch(typed);
      if (plan === undefined) return undefined;
      const raw = await ask(typed, plan, filters);
      if (raw.phrases > 0) return answer(typed, raw);
      const meant = decodeTelex(typed);
      const other = fold(meant) === fold(typed) ? undefined : planSearch(meant);
      const read = other && (await ask(meant, other, filters));
      if (other && read && read.phrases > 0) return answer(meant, read);
      if (raw.hits.length > 0 && plan.words.length < question) return answer(typed, raw);
      const some = await askSome(plan, filters);
      return some.hits.length > 0 ? answer(typed, some, false) : answer(typed, raw);
    });

  /** All values that narrow a search, with their posts. */
  const filters = (): Promise<Counts> => inTurn(() => pagefind.filters());

  return { search, filters };
};
