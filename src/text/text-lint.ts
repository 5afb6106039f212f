import { withCodePoint } from './glyphs.ts';
import type { Language } from './language.ts';

/** A character that is probably a mistake: it looks right or is invisible, but search does not find its word. */
export interface TextLint {
  /** The word that contains it, as written. */
  readonly word: string;
  readonly message: string;
  readonly remedy: string;
}

type Kind = readonly [found: RegExp, message: (char: string) => string, remedy: (char: string) => string];

/** The character in Windows-1252, for text that was wrongly decoded as ISO 8859-1: U+0092 should be ’. */
const intendedCharacter = (char: string): string =>
  new TextDecoder('windows-1252').decode(Uint8Array.of(char.charCodeAt(0)));

const replacementCharacter: Kind = [
  /\ufffd/u,
  (char) => `${withCodePoint(char)} replaces a letter that was lost when the text was converted`,
  () => 'Type the word again.',
];
const wrongEncoding: Kind = [
  /[\u0080-\u009f]/u,
  (char) => `The invisible character ${withCodePoint(char)} replaces one that was lost when the text was converted`,
  (char) => (/\p{Cc}/u.test(intendedCharacter(char)) ? 'Delete it.' : `Write ${intendedCharacter(char)} instead.`),
];
const privateUse: Kind = [
  /\p{Co}/u,
  (char) => `The character ${withCodePoint(char)} exists in one font only; readers see a box`,
  () => 'Write what it shows, or delete it.',
];
const ligature: Kind = [
  /[\ufb00-\ufb06]/u,
  (char) => `${withCodePoint(char)} is one character for several letters, so search does not find the word`,
  (char) => `Write ${char.normalize('NFKC')}.`,
];
/** Cyrillic and Greek letters that look like Latin letters. */
const lookalikes = '\\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const mixedScript: Kind = [
  new RegExp(`(?!\\p{M})[${lookalikes}](?:(?<=\\p{Script=Latin}\\p{M}*.)|(?=\\p{Script=Latin}))`, 'u'),
  (char) => `${withCodePoint(char)} looks like a Latin letter but is not one, so search does not find the word`,
  () => 'Type the word again.',
];
const eth: Kind = [
  // A letter on its own is probably mentioned on purpose.
  /(?<=\p{L})[\u00d0\u0189]|[\u00d0\u0189](?=\p{L})/u,
  (char) => `${withCodePoint(char)} looks like the Vietnamese Đ U+0110 but is not, so search does not find the word`,
  (char) => `Write Đ instead of ${withCodePoint(char)}.`,
];

const lintsOf = (text: string, [found, message, remedy]: Kind): TextLint[] => {
  if (!found.test(text)) return [];
  const words = text.split(/[\s\p{P}]+/u).filter((word) => found.test(word));
  const [word = ''] = words;
  const char = found.exec(word)?.[0];
  if (char === undefined) return [];
  const shown = word === char ? '' : `: “${word}”`;
  const more = words.length === 1 ? '' : `, and ${words.length - 1} more`;
  return [{ word, message: `${message(char)}${shown}${more}.`, remedy: remedy(char) }];
};

/**
 * Finds characters that are probably mistakes.
 * @param prose the text without its code: code may quote any letters
 * @returns one result for each kind of mistake
 */
export const lintText = (text: string, prose: string, lang: Language | undefined): readonly TextLint[] => [
  ...[replacementCharacter, wrongEncoding, privateUse].flatMap((kind) => lintsOf(text, kind)),
  ...[ligature, mixedScript, ...(lang === 'vi' ? [eth] : [])].flatMap((kind) => lintsOf(prose, kind)),
];
