const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** Pairs of vowels at the end of a syllable whose tone stands on the first by old custom, on the second by new. */
const pairs = ['oa', 'oe', 'uy'].flatMap(([first = '', second = '']) =>
  tones.map((tone) => [(first + tone + second).normalize('NFC'), (first + second + tone).normalize('NFC')] as const),
);

const [newer, older] = [new Map(pairs), new Map(pairs.map(([old, recent]) => [recent, old] as const))];

const respelt = (text: string, table: ReadonlyMap<string, string>): string =>
  text.replaceAll(/(?<!q)(?:o[^\s]|[óòỏõọ][ae]|u[^\s]|[úùủũụ]y)(?!\p{L})/gu, (pair) => table.get(pair) ?? pair);

/** `hoá` as `hóa`; same length. @param text in NFC and lower case */
export const withOldTones = (text: string): string => respelt(text, older);

/** All ways to write a text that differ by the custom of tones alone: `hóa`, `hoá`. @param text in NFC, lower case */
export const spellings = (text: string): readonly string[] => [
  ...new Set([text, respelt(text, older), respelt(text, newer)]),
];
