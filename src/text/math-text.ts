import { decode } from './plain-text.ts';
import type { StartTag } from './html-tokens.ts';

/** An element of MathML. */
interface Part {
  readonly name: string;
  /** Of the line of a fraction, or of a space. */
  readonly width: number | undefined;
  readonly parts: Part[];
  text: string;
}

/** What is nested more deeply than that is told without its form. */
const maxNesting = 200;

const small = new Map(Object.entries({ '+': '⁺', '-': '⁻', '−': '⁻', n: 'ⁿ', i: 'ⁱ' }));
for (const [digit, sign] of [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].entries()) small.set(String(digit), sign);
const low = new Map([...'₀₁₂₃₄₅₆₇₈₉'].entries().map(([digit, sign]) => [String(digit), sign]));

/** Accents, and the characters that combine with a letter. */
const accents = new Map(
  Object.entries({ ˆ: '\u0302', '~': '\u0303', '˜': '\u0303', '¯': '\u0304', '‾': '\u0304', ˉ: '\u0304' }),
);
for (const [accent, mark] of Object.entries({
  '`': '\u0300',
  '´': '\u0301',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  ˇ: '\u030c',
  '→': '\u20d7',
}))
  accents.set(accent, mark);

/** Whether a sign is as wide as the formula below or above it: an arrow, a brace, a bracket. */
const isStretched = (text: string): boolean => /^[\u2190-\u21ff\u23b4\u23b5\u23dc-\u23e1]$/u.test(text);

/** In brackets, unless it is one sign, a word, a number, or in brackets already. */
const grouped = (text: string): string =>
  [...text].length > 1 && !/^(?:[\p{L}\p{M}\p{N}.]+|\([^()]*\))$/u.test(text) ? `(${text})` : text;

/** An exponent or an index. */
const script = (spaced: string, sign: string, signs: ReadonlyMap<string, string>): string => {
  const text = spaced.trim();
  if (text === '∘') return '°';
  if (text === '' || /^[\u2032-\u2037\u2057]+$/u.test(text)) return text;
  return [...text].every((letter) => signs.has(letter))
    ? [...text].map((letter) => signs.get(letter)).join('')
    : sign + grouped(text);
};

const accented = (base: string, over: string): string => {
  const mark = accents.get(over);
  if (mark !== undefined) return ([...base].length === 1 ? base + mark : base).normalize('NFC');
  return isStretched(over) ? base : base + script(over, '^', small);
};

const textOf = (part: Part): string => {
  const texts = part.parts.map((child) => textOf(child));
  const [first = '', second = '', third = ''] = texts;
  switch (part.name) {
    case 'mphantom':
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'mspace':
      return (part.width ?? 0) > 0 ? ' ' : '';
    case 'mfrac':
      return part.width === 0 ? `${first} ${second}` : `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(texts.join(''))}`;
    case 'mroot':
      return `${script(second, '', small)}√${grouped(first)}`;
    case 'msub':
    case 'munder':
      return isStretched(second) ? first : first + script(second, '_', low);
    case 'msup':
      return first + script(second, '^', small);
    case 'mover':
      return accented(first, second);
    case 'msubsup':
    case 'munderover':
      return first + script(second, '_', low) + script(third, '^', small);
    case 'mtable':
      return texts.map((row) => row.trim()).join('; ');
    case 'mtr':
      return texts.join(' ');
    default:
      return texts.join('') + part.text;
  }
};

/** Takes the tokens of a formula, and tells it in one line: `x = (−b ± √(b² − 4ac))/(2a)`. */
export const mathReader = () => {
  const root: Part = { name: 'math', width: undefined, parts: [], text: '' };
  const open = [root];
  return {
    enter: ({ name, attributes }: StartTag): void => {
      const width = attributes.find(({ name: key }) => key === 'linethickness' || key === 'width');
      const part: Part = { name, width: width && Number.parseFloat(width.raw), parts: [], text: '' };
      open.at(-1)?.parts.push(part);
      if (open.length < maxNesting) open.push(part);
    },
    leave: (name: string): void => {
      const at = open.findLastIndex((part) => part.name === name);
      if (at > 0) open.length = at;
    },
    add: (text: string): void => {
      const part = open.at(-1);
      if (part) part.text += decode(text);
    },
    /** Letters of mathematical alphabets are plain ones. */
    text: (): string =>
      textOf(root)
        .replaceAll(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'))
        .replaceAll(/[\u2061-\u2064\ufe0e]/g, '')
        .replaceAll('\u00a0', ' '),
  };
};
