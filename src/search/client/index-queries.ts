import { fromIndex } from '#text/diacritics.ts';
import { batch } from './answer.ts';
import { containsWord } from './contains-word.ts';
import type { OpenLists } from './lists.ts';
import { mergeTiers } from './merge-tiers.ts';
import type { Counts, Filters, Fragment, Pagefind, Result } from './pagefind.ts';
import { rankPartialMatches } from './partial-match.ts';
import { wordsOf, type Plan } from './query-plan.ts';

/** The same filters and values with a count of 0. */
const zeroCounts = (counts: Counts): Counts =>
  Object.fromEntries(
    Object.entries(counts).map(([name, values]) => [
      name,
      Object.fromEntries(Object.keys(values).map((value) => [value, 0])),
    ]),
  );

const textOf = ({ content, meta }: Fragment): string => fromIndex([...Object.values(meta), content].join(' '));

/** Runs the queries of a plan on the index. */
export const createQueries = (pagefind: Pagefind, lists: OpenLists) => {
  /**
   * Searches with exact diacritics: `bán` does not find `bạn`.
   * @returns the results of all queries, each once
   */
  const searchExact = async (queries: readonly string[], filters: Filters): Promise<readonly Result[]> => {
    if (queries.length === 0) return [];
    await pagefind.options({ exactDiacritics: true });
    try {
      const found = await Promise.all(queries.map((query) => pagefind.search(query, { filters })));
      return [...new Map(found.flatMap(({ results }) => results).map((hit) => [hit.id, hit])).values()];
    } finally {
      await pagefind.options({ exactDiacritics: false });
    }
  };

  /**
   * Whether results contain the typed words. Pagefind guesses for all results or for none, so the first one is checked.
   */
  const containTyped = async ([first]: readonly Result[], typed: string): Promise<boolean> => {
    const text = first ? textOf(await first.data()) : '';
    return wordsOf(typed).every((word) => containsWord(text, word));
  };

  /** Runs the queries of a plan. `phrases` is the number of results with the words next to each other. */
  const searchAll = async (
    typed: string,
    { plain, phrase, phraseStart, exact, exactWords, preload }: Plan,
    filters: Filters,
    signal?: AbortSignal,
  ) => {
    // For a word that the index lacks, Pagefind guesses. Without the list, its first guess is checked below.
    const isLacking = lists.lacksWordOf(typed);
    if (!isLacking) await pagefind.preload(preload);
    const { results, filters: counts } = await pagefind.search(isLacking ? null : plain, { filters });
    signal?.throwIfAborted();
    if (isLacking || results.length === 0) return { hits: [], phrases: 0, counts: zeroCounts(counts) };
    const search = async (query: string) => (await pagefind.search(query, { filters })).results;
    const adjacent = phrase === undefined ? [] : await search(phrase);
    const started = phraseStart !== undefined && adjacent.length === 0 ? await search(phraseStart) : adjacent;
    const exactly = await searchExact(exact, filters);
    const partly = exactly.length === 0 ? await searchExact(exactWords, filters) : [];
    const hits = mergeTiers([results, partly, started, exactly]);
    signal?.throwIfAborted();
    // The texts that are shown first load while the first of them is checked; Pagefind loads each once. With their titles at
    // hand they can wait: while a reader types, they would be in the way of the index.
    if (lists.headsOf(hits) === undefined) void Promise.allSettled(hits.slice(0, batch).map((hit) => hit.data()));
    const isCertain = adjacent.length > 0 || lists.holdsWordsOf(typed);
    if (!isCertain && !(await containTyped(hits, typed))) return { hits: [], phrases: 0, counts: zeroCounts(counts) };
    return { hits, phrases: phrase === undefined ? results.length : adjacent.length || started.length, counts };
  };

  /** Finds texts with most of the words. `counts` are those of all texts. */
  const searchPartial = async ({ words }: Plan, filters: Filters) => {
    const all = await pagefind.search(null, { filters });
    const textsWith = async (query: string) => (await pagefind.search(query, { filters })).results;
    const singles = await Promise.all(words.map((word) => textsWith(`"${word}"`)));
    const pairs = await Promise.all(words.slice(1).map((word, index) => textsWith(`"${words[index]} ${word}"`)));
    return { hits: rankPartialMatches(singles, pairs, all.results.length), counts: all.filters };
  };

  return { searchAll, searchPartial };
};
