import { fold } from '#text/diacritics.ts';

/** Letters of a word as the index writes it: `node.js` is `nodejs` there. */
const letters = /[\p{L}\p{N}+#]/u;

/** Where the index lets a word begin inside of another: behind a sign, at `S` of `fromStart`, at a number. */
const begins = (before: string, letter: string): boolean =>
  !letters.test(before) ||
  (/\p{Lu}/u.test(letter) && !/\p{Lu}/u.test(before)) ||
  /\p{N}/u.test(letter) !== /\p{N}/u.test(before);

/**
 * Whether a text holds a word or one that begins like it, whatever the marks. For a word that it does not know, Pagefind
 * answers with what begins like its first letters.
 */
export const containsWord = (text: string, word: string): boolean => {
  const sought = [...fold(word)].filter((letter) => letters.test(letter)).join('');
  return text.split(/\s+/u).some((token) => {
    const written = [...token.normalize('NFC')];
    const starts = written.flatMap((letter, index) =>
      letters.test(letter) && begins(written[index - 1] ?? ' ', letter) ? [index] : [],
    );
    return starts.some((start) =>
      fold(
        written
          .slice(start)
          .filter((letter) => letters.test(letter))
          .join(''),
      ).startsWith(sought),
    );
  });
};
