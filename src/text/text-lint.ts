import { named } from './glyphs.ts';
import type { Language } from './language.ts';

/** A character that its author did not mean: it looks right, or like nothing, and search misses its word. */
export interface TextLint {
  /** The word that holds it, as it stands in the text. */
  readonly word: string;
  readonly message: string;
  readonly remedy: string;
}

type Kind = readonly [found: RegExp, message: (char: string) => string, remedy: (char: string) => string];

/** Windows-1252 for what was read as ISO 8859-1: U+0092 was meant as ’. */
const meant = (char: string): string => new TextDecoder('windows-1252').decode(Uint8Array.of(char.charCodeAt(0)));

const lost: Kind = [
  /\ufffd/u,
  (char) => `${named(char)} stands where a letter was lost when the text was converted`,
  () => 'Type the word anew.',
];
const misread: Kind = [
  /[\u0080-\u009f]/u,
  (char) => `The invisible character ${named(char)} stands where a sign was lost when the text was converted`,
  (char) => (/\p{Cc}/u.test(meant(char)) ? 'Delete it.' : `Write ${meant(char)} instead.`),
];
const own: Kind = [
  /\p{Co}/u,
  (char) => `The character ${named(char)} has a shape in one font alone; readers see a box`,
  () => 'Write what it shows, or leave it out.',
];
const joined: Kind = [
  /[\ufb00-\ufb06]/u,
  (char) => `${named(char)} is one sign for several letters, so that search misses the word`,
  (char) => `Write ${char.normalize('NFKC')}.`,
];
/** Cyrillic and Greek letters with the shape of Latin ones. */
const alike = '\\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const foreign: Kind = [
  new RegExp(`[${alike}](?:(?<=\\p{Script=Latin}\\p{M}*.)|(?=\\p{Script=Latin}))`, 'u'),
  (char) => `${named(char)} is no Latin letter though it looks like one, so that search misses the word`,
  () => 'Type the word anew.',
];
const eth: Kind = [
  // Alone it is spoken of.
  /(?<=\p{L})[\u00d0\u0189]|[\u00d0\u0189](?=\p{L})/u,
  (char) => `${named(char)} is not the Vietnamese Đ U+0110 though it looks like it, so that search misses the word`,
  (char) => `Write Đ instead of ${named(char)}.`,
];

const lintsOf = (text: string, [found, message, remedy]: Kind): TextLint[] => {
  if (!found.test(text)) return [];
  const words = text.split(/[\s\p{P}]+/u).filter((word) => found.test(word));
  const [word = ''] = words;
  const char = found.exec(word)?.[0];
  if (char === undefined) return [];
  const shown = word === char ? '' : `: “${word}”`;
  const more = words.length === 1 ? '' : `, and ${words.length - 1} more such`;
  return [{ word, message: `${message(char)}${shown}${more}.`, remedy: remedy(char) }];
};

/**
 * What kinds of such characters a text holds, the first of each.
 * @param prose the text without its code, in which signs may be quoted as they are
 */
export const lintText = (text: string, prose: string, lang: Language | undefined): readonly TextLint[] => [
  ...[lost, misread, own].flatMap((kind) => lintsOf(text, kind)),
  ...[joined, foreign, ...(lang === 'vi' ? [eth] : [])].flatMap((kind) => lintsOf(prose, kind)),
];
