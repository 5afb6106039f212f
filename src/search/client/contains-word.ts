import { fold, isIdeograph } from '#text/diacritics.ts';

/** Characters that are part of a word in the index: `node.js` is `nodejs` there. */
const wordCharacter = /[\p{L}\p{N}+#]/u;

/**
 * Whether the index starts a word at a letter inside of a token: after punctuation, at each character of Chinese and
 * Japanese, at `S` of `fromStart`, at a number.
 */
const startsWord = (before: string, letter: string): boolean =>
  !wordCharacter.test(before) ||
  isIdeograph(before) ||
  isIdeograph(letter) ||
  (/\p{Lu}/u.test(letter) && !/\p{Lu}/u.test(before)) ||
  /\p{N}/u.test(letter) !== /\p{N}/u.test(before);

/**
 * Whether a text contains a word, or a word that begins with it, ignoring case and diacritics. Pagefind’s answers must
 * be checked with it: for an unknown word it returns texts with words that only share the first letters.
 */
export const containsWord = (text: string, word: string): boolean => {
  const wanted = [...fold(word)].filter((letter) => wordCharacter.test(letter)).join('');
  return text.split(/\s+/u).some((token) => {
    const characters = [...token.normalize('NFC')];
    const starts = characters.flatMap((letter, index) =>
      wordCharacter.test(letter) && startsWord(characters[index - 1] ?? ' ', letter) ? [index] : [],
    );
    return starts.some((start) =>
      fold(
        characters
          .slice(start)
          .filter((letter) => wordCharacter.test(letter))
          .join(''),
      ).startsWith(wanted),
    );
  });
};
