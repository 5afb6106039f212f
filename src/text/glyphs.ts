/** First and last code point of a range. */
type Range = readonly [from: number, to: number];

/**
 * Characters that the files of all fonts of text contain (`fonts/trim.sh`). Spaces and invisible characters are not
 * checked.
 */
export const supported: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x300, 0x301],
  [0x303, 0x304],
  [0x308, 0x309],
  [0x323, 0x323],
  [0x329, 0x329],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2010],
  [0x2012, 0x2015],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x203c, 0x203c],
  [0x2044, 0x2044],
  [0x2047, 0x2049],
  [0x20ab, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
];

/** Whether the fonts of the blog have a glyph for a character. */
export const isSupported = (char: string): boolean => {
  const point = char.codePointAt(0) ?? 0;
  return supported.some(([from, to]) => point >= from && point <= to);
};

const escaped = supported.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`);
/** Spaces and control characters need no glyph. Emoji are excluded because every system has a font for them. */
const unsupported = new RegExp(
  `[^${escaped.join('')}\\p{Z}\\p{C}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}\\u{fe0f}\\u{20e3}]`,
  'gu',
);

/**
 * The characters of a text that the fonts of the blog do not support, each once. Browsers use a system font for them.
 */
export const unsupportedCharacters = (text: string): readonly string[] => [
  ...new Set(text.normalize('NFC').match(unsupported)),
];

/** A character with its code point: `→ U+2192`. Spaces and control characters give the code point only. */
export const withCodePoint = (char: string): string =>
  `${/[\p{C}\p{Z}]/u.test(char) ? '' : `${/\p{M}/u.test(char) ? '\u25cc' : ''}${char} `}U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Characters with their code points, separated by commas.
 * @param most how many to list before “and 9 more”
 */
export const listCharacters = (chars: readonly string[], most = 4): string => {
  const shown = chars.slice(0, chars.length <= most + 1 ? most + 1 : most).map(withCodePoint);
  const left = chars.length - shown.length;
  return left === 0 ? shown.join(', ') : `${shown.join(', ')} and ${left} more`;
};
