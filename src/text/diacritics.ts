/** COMBINING SHORT STROKE OVERLAY. */
const stroke = '\u0335';

/** `+` and `#` that end no word: a number of a list, a call code, the address of a heading. */
const looseSigns = /(?<![\p{L}\p{N}+#&])[+#]+|(?<!&)[+#]+(?=[\p{L}\p{N}])/gu;

/** DIVISION SLASH. */
const divided = '\u2215';

const partedWords = new RegExp(`${divided}(</mark>)?(?: |$)`, 'g');

/** A slash between words. Pagefind reads `C/C++` as one word, and its parts without signs. */
const slashes = /(?<=[\p{L}\p{N}+#])\/(?=[\p{L}\p{N}])/gu;

const wide = (signs: string): string => signs.replaceAll('+', '＋').replaceAll('#', '＃');

/**
 * Text as the index knows it: NFC, and đ written as d with a mark. Pagefind folds by taking the marks off NFD, which
 * leaves đ (U+0111) whole: “dang ky” would miss “đăng ký”. `+` and `#` belong to a word, so that `c++` can be found;
 * where they are no end of one, their wide forms keep them out: “8” finds “#8”. A space behind a slash parts words.
 */
export const toIndex = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('đ', `d${stroke}`)
    .replaceAll('Đ', `D${stroke}`)
    .replaceAll(looseSigns, wide)
    .replaceAll(slashes, `${divided} `);

/** What `toIndex` was given, up to NFC. */
export const fromIndex = (text: string): string =>
  text
    .replaceAll(`d${stroke}`, 'đ')
    .replaceAll(`D${stroke}`, 'Đ')
    .replaceAll(partedWords, '/$1')
    .replaceAll('＋', '+')
    .replaceAll('＃', '#')
    .normalize('NFC');

/** Lower case without any mark: what a reader types who spares them. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');

/** Whether a reader took the trouble to type marks, and so means them. */
export const hasDiacritics = (text: string): boolean => fold(text) !== text.toLowerCase().normalize('NFC');
