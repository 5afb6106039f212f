import { fold } from '#text/diacritics.ts';
import { batch } from './answer.ts';
import type { Result } from './pagefind.ts';
import { wordsOf } from './query-plan.ts';
import { readTextList, type TextHead } from './text-list.ts';
import { noWordList, readWordList, type WordList } from './word-list.ts';

/** Loads files of the index that Pagefind does not know, each once. Without them, a search works, but not as well. */
export interface Lists {
  /** Loads `words.txt`. */
  readonly words?: () => Promise<string>;
  /** Loads `texts.json`. */
  readonly texts?: () => Promise<string>;
  /** The address of the blog, without a slash at the end; empty at the root of a host. */
  readonly root?: string;
}

/** The lists of words and of titles, as far as they are loaded. */
export const createLists = (lists: Lists) => {
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

  /** Whether the list is loaded and a word is certainly not in the index. Then the index need not be loaded for it. */
  const lacksWordOf = (typed: string): boolean => wordsOf(typed).some((word) => loaded.lacks(fold(word)));

  /** Whether the list is loaded and has each word. */
  const holdsWordsOf = (typed: string): boolean => wordsOf(typed).every((word) => loaded.holds(fold(word)));

  return { words, texts, headsOf, lacksWordOf, holdsWordsOf };
};

/** The lists of a search, loaded or not. */
export type OpenLists = ReturnType<typeof createLists>;
