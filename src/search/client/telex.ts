/**
 * Telex as typed where no input method turned it into Vietnamese: `hojc mays` for “học máy”. Doubled letters and `w`
 * make vowels, `dd` makes đ, one of `s f r x j` sets the tone; all of them may stand anywhere behind their vowel.
 */
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

/** Index of the vowel that carries the tone. */
const toneSeat = (syllable: string): number | undefined => {
  const onset = /^(?:gi(?=[aeiouăâêôơư])|qu)/.test(syllable) ? 2 : 0;
  const seats = [...syllable.matchAll(vowel)].map(({ index }) => index).filter((index) => index >= onset);
  const marked = syllable.includes('ươ')
    ? syllable.indexOf('ươ') + 1
    : (seats.find((index) => 'ăâêôơ'.includes(syllable[index] ?? '')) ??
      seats.find((index) => syllable[index] === 'ư'));
  if (marked !== undefined) return marked;
  if (seats.length === 3) return seats[1];
  const closed = (seats.at(-1) ?? 0) < syllable.length - 1;
  return seats.length === 2 && closed ? seats[1] : seats[0];
};

const decodeSyllable = (typed: string): string => {
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
  const seat = toneSeat(bare);
  return seat === undefined ? syllable : bare.slice(0, seat + 1) + (tones[key] ?? '') + bare.slice(seat + 1);
};

/**
 * Reads every word as Telex. English words change too (`rust` → `rút`): ask only where the words as typed find nothing.
 */
export const decodeTelex = (typed: string): string =>
  typed
    .toLowerCase()
    .replaceAll(/[a-z]+/g, decodeSyllable)
    .normalize('NFC');
