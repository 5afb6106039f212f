import { containsWord } from './contains-word.ts';
import { fold, fromIndex } from '#text/diacritics.ts';
import { gradeFor } from './rerank.ts';
import { planSearch, wordsOf, type Plan } from './query-plan.ts';
import { correctSpelling, decodeUnknown } from './correct.ts';
import { decodeTelex } from './telex.ts';
import { readTextList, type TextHead } from './text-list.ts';
import { noWordList, readWordList, type WordList } from './word-list.ts';
import { rankPartialMatches } from './partial-match.ts';
import { mergeTiers } from './merge-tiers.ts';

/** A text as Pagefind returns it. Its words are encoded by `toIndex`. */
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

/** Number of texts by filter and value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The parts of Pagefind’s browser API that are used (pagefind.app/docs/api). */
export interface Pagefind {
  /** Loads the parts of the index that each search needs. */
  readonly init: () => Promise<void>;
  /** Loads the chunk of the index that would contain a word. */
  readonly preload: (word: string) => Promise<void>;
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly filters: () => Promise<Counts>;
  readonly search: (
    query: string | null,
    options: { readonly filters: Filters },
  ) => Promise<{ readonly results: readonly Result[]; readonly filters: Counts }>;
}

/** Selected values by filter: `{ language: 'vi' }`. */
export type Filters = Readonly<Record<string, string>>;

/** One result, ready to be shown. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly category: string;
  readonly lang: string;
  /** HTML with `<mark>` around the found words, and no other tag. */
  readonly excerpt: string;
}

/** The answer to a query. */
export interface Answer {
  /** The query as typed; decoded from Telex, or with words that the index has, if only that finds something. */
  readonly query: string;
  /** Whether words of `query` are not those that were typed, but the nearest ones of the index. */
  readonly isCorrected: boolean;
  /** False when no text has all words, so that the results have most of them. */
  readonly hasAllWords: boolean;
  /** Number of results. */
  readonly count: number;
  /** Number of results by filter and value. */
  readonly counts: Counts;
  /**
   * The first results without excerpts, where their titles are at hand before the texts have loaded. Their order is that of
   * titles and tags alone.
   */
  readonly preview: readonly Hit[];
  /** Loads the results with the ranks `from` to `to - 1`. */
  readonly load: (from: number, to: number) => Promise<readonly Hit[]>;
}

/** Pagefind’s ranking weights, tuned on 364 posts with `npm run bench:search`. */
export const ranking = {
  termSimilarity: 2,
  pageLength: 0.4,
  metaWeights: { title: 8, tags: 4, category: 2, description: 1, date: 0, lang: 0 },
} as const;

/** A text with its words decoded from the index. */
const toDocument = ({ url, excerpt, content, meta }: Fragment) => ({
  url,
  title: fromIndex(meta['title'] ?? ''),
  tags: fromIndex(meta['tags'] ?? ''),
  date: meta['date'] ?? '',
  category: fromIndex(meta['category'] ?? ''),
  lang: meta['lang'] ?? '',
  excerpt: fromIndex(excerpt),
  content: fromIndex(content),
});

/** The same filters and values with a count of 0. */
const zeroCounts = (counts: Counts): Counts =>
  Object.fromEntries(
    Object.entries(counts).map(([name, values]) => [
      name,
      Object.fromEntries(Object.keys(values).map((value) => [value, 0])),
    ]),
  );

const textOf = ({ content, meta }: Fragment): string => fromIndex([...Object.values(meta), content].join(' '));

/**
 * For a query of this many words, texts with most of the words next to each other are better than texts with all words
 * anywhere.
 */
const longQuery = 5;

/** With so few results, a reader may have meant another word. */
const few = 2;

/**
 * Number of results that are loaded and reranked together: as many files as browsers load from one server at once over
 * HTTP/1.1.
 */
export const batch = 6;

/** How a search differs from the usual one. */
interface SearchOptions {
  /** Whether the words are searched as they were typed, right or wrong. */
  readonly isLiteral?: boolean;
  /** Stops the search before it loads results. */
  readonly signal?: AbortSignal;
}

/** Loads files of the index that Pagefind does not know, each once. Without them, a search works, but not as well. */
export interface Lists {
  /** Loads `words.txt`. */
  readonly words?: () => Promise<string>;
  /** Loads `texts.json`. */
  readonly texts?: () => Promise<string>;
  /** The address of the blog, without a slash at the end; empty at the root of a host. */
  readonly root?: string;
}

/**
 * Creates a search for Vietnamese and English on top of Pagefind. Queries run one after another, since exact diacritics
 * are an option of the whole Pagefind instance.
 */
export const createSearch = (pagefind: Pagefind, lists: Lists = {}) => {
  let last: Promise<unknown> = Promise.resolve();
  const enqueue = <Value>(run: () => Promise<Value>): Promise<Value> => {
    const next = last.then(run, run);
    last = next.catch(() => undefined);
    return next;
  };

  let list: Promise<WordList> | undefined;
  let loaded = noWordList;
  /** Without the list, a search works as if all words were spelt right. */
  const words = (): Promise<WordList> =>
    (list ??= (async () => {
      const text = await lists.words?.().catch(() => undefined);
      return (loaded = text === undefined ? noWordList : readWordList(text));
    })());

  let heads: ReadonlyMap<string, TextHead> = new Map();
  /** Loads the titles of all texts. Without them, results show when their texts have loaded. */
  const texts = async (): Promise<void> => {
    const json = await lists.texts?.().catch(() => '');
    if (json !== undefined && json !== '') heads = readTextList(json, lists.root ?? '');
  };

  /** The titles of the first results; undefined when some are not at hand. */
  const headsOf = (hits: readonly Result[]): readonly TextHead[] | undefined => {
    const first = hits.slice(0, batch);
    const known = first.flatMap(({ id }) => heads.get(id) ?? []);
    return known.length < first.length ? undefined : known;
  };

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

  /** Whether the list is loaded and a word is certainly not in the index. Then the index need not be loaded for it. */
  const lacksWordOf = (typed: string): boolean => wordsOf(typed).some((word) => loaded.lacks(fold(word)));

  /** Runs the queries of a plan. `phrases` is the number of results with the words next to each other. */
  const searchAll = async (
    typed: string,
    { plain, phrase, phraseStart, exact, exactWords, preload }: Plan,
    filters: Filters,
    signal?: AbortSignal,
  ) => {
    // For a word that the index lacks, Pagefind guesses. Without the list, its first guess is checked below.
    const isLacking = lacksWordOf(typed);
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
    if (headsOf(hits) === undefined) void Promise.allSettled(hits.slice(0, batch).map((hit) => hit.data()));
    const isCertain = adjacent.length > 0 || wordsOf(typed).every((word) => loaded.holds(fold(word)));
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

  const answer = (
    query: string,
    { hits, counts }: Pick<Awaited<ReturnType<typeof searchAll>>, 'hits' | 'counts'>,
    { hasAllWords = true, isCorrected = false } = {},
  ): Answer => {
    const grade = gradeFor(query);
    const ranked = <Document extends Parameters<typeof grade>[0]>(
      documents: readonly Document[],
    ): readonly Document[] =>
      documents
        .map((document, rank) => ({ document, grade: grade(document), rank }))
        .sort((a, b) => b.grade - a.grade || a.rank - b.rank)
        .map(({ document }) => document);
    const preview = ranked((headsOf(hits) ?? []).map((head) => ({ ...head, content: '' }))).map(
      ({ tags: _tags, content: _content, ...head }): Hit => ({ ...head, excerpt: '' }),
    );
    const loadBatch = async (start: number) => {
      const documents = await Promise.all(
        hits.slice(start, start + batch).map(async (hit) => toDocument(await hit.data())),
      );
      return ranked(documents).map(({ tags: _tags, content: _content, ...hit }): Hit => hit);
    };
    const load: Answer['load'] = async (from, to) => {
      const starts = Array.from({ length: Math.ceil(to / batch) }, (_, index) => index * batch);
      return (await Promise.all(starts.map(loadBatch))).flat().slice(from, to);
    };
    return { query, isCorrected, hasAllWords, count: hits.length, counts, preview, load };
  };

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
