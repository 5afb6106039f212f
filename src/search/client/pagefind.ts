/** A text as Pagefind returns it. Its words are encoded by `toIndex`. */
export interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** A result before its text has loaded. */
export interface Result {
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

/** Pagefind’s ranking weights, tuned on 364 posts with `npm run bench:search`. */
export const ranking = {
  termSimilarity: 2,
  pageLength: 0.4,
  metaWeights: { title: 8, tags: 4, category: 2, description: 1, date: 0, lang: 0 },
} as const;
