import { fold } from '#text/diacritics.ts';
import { answerOf, type Answer, type AnswerFacts, type Found } from './answer.ts';
import { correctSpelling, decodeUnknown } from './correct.ts';
import { createQueries } from './index-queries.ts';
import { createLists, type Lists } from './lists.ts';
import { mergeTiers } from './merge-tiers.ts';
import type { Counts, Filters, Pagefind } from './pagefind.ts';
import { planSearch } from './query-plan.ts';
import { decodeTelex } from './telex.ts';

/**
 * For a query of this many words, texts with most of the words next to each other are better than texts with all words
 * anywhere.
 */
const longQuery = 5;

/** With so few results, a reader may have meant another word. */
const few = 2;

/** How a search differs from the usual one. */
interface SearchOptions {
  /** Whether the words are searched as they were typed, right or wrong. */
  readonly isLiteral?: boolean;
  /** Stops the search before it loads results. */
  readonly signal?: AbortSignal;
}

/**
 * Creates a search for Vietnamese and English on top of Pagefind. Queries run one after another, since exact diacritics
 * are an option of the whole Pagefind instance.
 */
export const createSearch = (pagefind: Pagefind, files: Lists = {}) => {
  const lists = createLists(files);
  const { words, texts, lacksWordOf } = lists;
  const { searchAll, searchPartial } = createQueries(pagefind, lists);
  let last: Promise<unknown> = Promise.resolve();
  const enqueue = <Value>(run: () => Promise<Value>): Promise<Value> => {
    const next = last.then(run, run);
    last = next.catch(() => undefined);
    return next;
  };

  const answer = (query: string, found: Found, facts?: AnswerFacts): Answer =>
    answerOf(query, found, lists.headsOf(found.hits) ?? [], facts);

  /** Searches for other words than the typed ones; undefined when they are the same or there are none. */
  const searchInstead = async (typed: string, query: string | undefined, filters: Filters, signal?: AbortSignal) => {
    const plan = query === undefined || fold(query) === fold(typed) ? undefined : planSearch(query);
    return query === undefined || plan === undefined
      ? undefined
      : { query, plan, ...(await searchAll(query, plan, filters, signal)) };
  };

  /**
   * Searches for what a reader typed.
   * @returns undefined when `typed` has no word
   * @throws the reason of the signal
   */
  const search = (
    typed: string,
    filters: Filters,
    { isLiteral = false, signal }: SearchOptions = {},
  ): Promise<Answer | undefined> =>
    enqueue(async () => {
      signal?.throwIfAborted();
      const plan = planSearch(typed);
      if (plan === undefined) return undefined;
      const raw = await searchAll(typed, plan, filters, signal);
      if (raw.phrases > few || isLiteral) return answer(typed, raw);
      const known = await words();
      const spelling = correctSpelling(typed, known, raw.hits.length > 0);
      const corrected = await searchInstead(typed, spelling, filters, signal);
      if (raw.phrases > 0) {
        if (!corrected || corrected.phrases <= few) return answer(typed, raw);
        const both = { hits: mergeTiers([corrected.hits, raw.hits]), counts: corrected.counts };
        return answer(corrected.query, both, { isCorrected: true });
      }
      const decodings = [...new Set([decodeUnknown(typed, known), decodeTelex(typed)])];
      for (const decoding of decodings) {
        const telex = await searchInstead(typed, decoding, filters, signal);
        if (telex && telex.phrases > 0) return answer(telex.query, telex);
      }
      if (raw.hits.length > 0 && plan.words.length < longQuery) return answer(typed, raw);
      if (corrected && corrected.hits.length > 0) return answer(corrected.query, corrected, { isCorrected: true });
      const partial = await searchPartial(corrected?.plan ?? plan, filters);
      if (partial.hits.length === 0) return answer(typed, raw);
      return answer(corrected?.query ?? typed, partial, { hasAllWords: false, isCorrected: corrected !== undefined });
    });

  /** Loads the parts of the index that a search for these words needs, and those for the words that may be meant. */
  const preload = async (typed: string): Promise<void> => {
    const preloadFor = async (query: string): Promise<void> => {
      const plan = lacksWordOf(query) ? undefined : planSearch(query);
      if (plan !== undefined) await Promise.all([pagefind.preload(plan.plain), pagefind.preload(plan.preload)]);
    };
    const preloadMeant = async (): Promise<void> => {
      const list = await words();
      const meant = [correctSpelling(typed, list) ?? '', decodeUnknown(typed, list), decodeTelex(typed)];
      await Promise.all([...new Set(meant)].filter((query) => fold(query) !== fold(typed)).map(preloadFor));
    };
    await Promise.all([preloadFor(typed), preloadMeant()]);
  };

  /** All filters and their values, with the number of texts. */
  const filters = (): Promise<Counts> => enqueue(() => pagefind.filters());

  return { search, preload, words, texts, filters };
};
