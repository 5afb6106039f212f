/** COMBINING SHORT STROKE OVERLAY. */
const stroke = '\u0335';

/** `+` and `#` that do not end a word, as in `#8`, `+84` or `a+b`. */
const looseSymbols = /(?<![\p{L}\p{N}+#&])[+#]+|(?<![+#&])[+#]+(?=[\p{L}\p{N}])/gu;

/** DIVISION SLASH. */
const divisionSlash = '\u2215';

const splitWords = new RegExp(`${divisionSlash}(</mark>)?(?: |$)`, 'g');

/** A slash between words. Pagefind reads `C/C++` as one word, and drops the symbols from its parts. */
const slashes = /(?<=[\p{L}\p{N}+#])\/(?=[\p{L}\p{N}])/gu;

/** Characters of scripts without spaces between words: Han, Hiragana, Katakana. */
const ideograph = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]`;

const anyIdeograph = new RegExp(ideograph, 'u');
const outerIdeograph = new RegExp(`^${ideograph}|${ideograph}$`, 'u');

/** Whether a text begins or ends with such a character. */
export const isIdeograph = (text: string): boolean => outerIdeograph.test(text);

/**
 * Between such a character and another one of the same word or sentence: each is a word of its own for the search. At a tag or
 * an attribute of HTML a word ends anyway.
 */
export const betweenIdeographs = new RegExp(
  String.raw`(?<=${ideograph})(?=[^\s<>"'&=])|(?<=[^\s<>"'=])(?=${ideograph})`,
  'gu',
);

/** WORD JOINER. */
const joiner = '\u2060';

/** Makes each such character a word. Most texts have none, and looking between all characters takes longer. */
const divideIdeographs = (text: string): string =>
  anyIdeograph.test(text) ? text.replaceAll(betweenIdeographs, `${joiner} `) : text;

const splitIdeographs = new RegExp(`${joiner}(</mark>)?(?: |$)`, 'g');

const toFullWidth = (symbols: string): string => symbols.replaceAll('+', '＋').replaceAll('#', '＃');

/**
 * Encodes text for the search index, in NFC.
 *
 * - `đ` becomes `d` with a combining mark. Pagefind removes diacritics by decomposing to NFD, but `đ` (U+0111) has no
 *   decomposition, so “dang ky” would not find “đăng ký”.
 * - `+` and `#` at the end of a word stay, so that `c++` can be found. Elsewhere they become full-width characters,
 *   which Pagefind does not count as part of a word: “8” finds “#8”.
 * - A slash between words gets a space after it, so that Pagefind splits the words.
 * - Each character of Chinese and Japanese becomes a word, since Pagefind splits at spaces alone.
 */
export const toIndex = (text: string): string =>
  divideIdeographs(text.normalize('NFC'))
    .replaceAll('đ', `d${stroke}`)
    .replaceAll('Đ', `D${stroke}`)
    .replaceAll(looseSymbols, toFullWidth)
    .replaceAll(slashes, `${divisionSlash} `);

/** Decodes what `toIndex` encoded. The result equals the original text in NFC. */
export const fromIndex = (text: string): string =>
  text
    .replaceAll(`d${stroke}`, 'đ')
    .replaceAll(`D${stroke}`, 'Đ')
    .replaceAll(splitWords, '/$1')
    .replaceAll(splitIdeographs, '$1')
    .replaceAll('＋', '+')
    .replaceAll('＃', '#')
    .normalize('NFC');

/** Lower case without diacritics, as readers often type: `Đăng` → `dang`. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');

/** Whether a text contains diacritics. In a search query, they must then match exactly. */
export const hasDiacritics = (text: string): boolean => fold(text) !== text.toLowerCase().normalize('NFC');
