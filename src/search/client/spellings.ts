const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/**
 * Pairs of vowels at the end of a syllable. The old style puts the tone mark on the first vowel, the new style on the
 * second.
 */
const pairs = ['oa', 'oe', 'uy'].flatMap(([first = '', second = '']) =>
  tones.map((tone) => [(first + tone + second).normalize('NFC'), (first + second + tone).normalize('NFC')] as const),
);

const [toNew, toOld] = [new Map(pairs), new Map(pairs.map(([old, recent]) => [recent, old] as const))];

const replacePairs = (text: string, table: ReadonlyMap<string, string>): string =>
  text.replaceAll(/(?<!q)(?:o[^\s]|[óòỏõọ][ae]|u[^\s]|[úùủũụ]y)(?!\p{L})/gu, (pair) => table.get(pair) ?? pair);

/**
 * A text with tone marks in the old style: `hoá` becomes `hóa`. Keeps the length.
 * @param text in NFC and lower case
 */
export const withOldTones = (text: string): string => replacePairs(text, toOld);

/**
 * A text as typed and in each style of tone marks: `hóa`, `hoá`; each spelling once.
 * @param text in NFC and lower case
 */
export const spellings = (text: string): readonly string[] => [
  ...new Set([text, replacePairs(text, toOld), replacePairs(text, toNew)]),
];
