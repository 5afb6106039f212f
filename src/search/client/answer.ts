import { fromIndex } from '#text/diacritics.ts';
import type { Counts, Fragment, Result } from './pagefind.ts';
import { gradeFor } from './rerank.ts';
import type { TextHead } from './text-list.ts';

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

/**
 * Number of results that are loaded and reranked together: as many files as browsers load from one server at once over
 * HTTP/1.1.
 */
export const batch = 6;

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

/** Results of the index, best first. */
export interface Found {
  readonly hits: readonly Result[];
  readonly counts: Counts;
}

/** How the results of an answer differ from those of the typed words. */
export type AnswerFacts = Partial<Pick<Answer, 'hasAllWords' | 'isCorrected'>>;

/**
 * Builds an answer from the results of the index.
 * @param heads of the first results; none when they are not at hand
 */
export const answerOf = (
  query: string,
  { hits, counts }: Found,
  heads: readonly TextHead[],
  { hasAllWords = true, isCorrected = false }: AnswerFacts = {},
): Answer => {
  const grade = gradeFor(query);
  const ranked = <Document extends Parameters<typeof grade>[0]>(documents: readonly Document[]): readonly Document[] =>
    documents
      .map((document, rank) => ({ document, grade: grade(document), rank }))
      .sort((a, b) => b.grade - a.grade || a.rank - b.rank)
      .map(({ document }) => document);
  const preview = ranked(heads.map((head) => ({ ...head, content: '' }))).map(
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
