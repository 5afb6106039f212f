/**
 * Telex keystrokes without an input method: `hojc mays` for “học máy”. Doubled letters and `w` change vowels, `dd` is
 * đ, and one of `s f r x j` sets the tone. These keys can come anywhere after their vowel in the syllable.
 */
/* eslint-disable regexp/no-super-linear-backtracking, regexp/no-super-linear-move -- a syllable has few letters: see `longest` */
const tones: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };

const doubled: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };

const horned: readonly (readonly [RegExp, string])[] = [
  [/uw?o([a-z]*?)w/, 'ươ$1'],
  [/a([a-z]*?)w/, 'ă$1'],
  [/o([a-z]*?)w/, 'ơ$1'],
  [/u([a-z]*?)w/, 'ư$1'],
  [/^([^aeiouyăâêôơưđ]*)w/, '$1ư'],
];

const vowel = /[aeiouyăâêôơư]/g;

/** Index of the vowel that gets the tone mark; undefined without a vowel. */
const toneIndex = (syllable: string): number | undefined => {
  const onset = /^(?:gi(?=[aeiouăâêôơư])|qu)/.test(syllable) ? 2 : 0;
  const vowels = [...syllable.matchAll(vowel)].map(({ index }) => index).filter((index) => index >= onset);
  const marked = syllable.includes('ươ')
    ? syllable.indexOf('ươ') + 1
    : (vowels.find((index) => 'ăâêôơ'.includes(syllable[index] ?? '')) ??
      vowels.find((index) => syllable[index] === 'ư'));
  if (marked !== undefined) return marked;
  if (vowels.length === 3) return vowels[1];
  const closed = (vowels.at(-1) ?? 0) < syllable.length - 1;
  return vowels.length === 2 && closed ? vowels[1] : vowels[0];
};

/** Longest syllable in Telex: `nghieengx` has nine keys, and people repeat some. */
const longest = 14;

const decodeSyllable = (typed: string): string => {
  if (typed.length > longest) return typed;
  let syllable = typed.replace(/d(.*?)d/, (whole, between: string) =>
    /[^aeiouywsfrxj]/.test(between) ? whole : `đ${between}`,
  );
  for (const [plain, hat] of Object.entries(doubled))
    syllable = syllable.replace(new RegExp(`${plain}([a-z]*?)${plain}`), `${hat}$1`);
  for (const [keys, letters] of horned) {
    const next = syllable.replace(keys, letters);
    if (next !== syllable) {
      syllable = next;
      break;
    }
  }
  const [, head, key, tail] = /^(.*[aeiouyăâêôơư].*?)([sfrxj])([a-z]*)$/.exec(syllable) ?? [];
  if (head === undefined || tail === undefined || key === undefined) return syllable;
  const bare = head + tail;
  const index = toneIndex(bare);
  return index === undefined ? syllable : bare.slice(0, index + 1) + (tones[key] ?? '') + bare.slice(index + 1);
};

/**
 * Decodes every word as Telex. English words change too (`rust` → `rút`), so use it only when the words as typed find
 * nothing.
 * @returns lower case, in NFC
 */
export const decodeTelex = (typed: string): string =>
  typed
    .toLowerCase()
    .replaceAll(/[a-z]+/g, decodeSyllable)
    .normalize('NFC');
