/** What the author says about a line of code: look here, this came, this went. */
export type LineMark = 'mark' | 'ins' | 'del';

/** What stands after the opening fence. */
export interface FenceInfo {
  readonly lang: string | undefined;
  readonly title: string | undefined;
  /** Numbers of lines, from 1. */
  readonly marked: ReadonlySet<number>;
}

const rangesIn = (text: string): ReadonlySet<number> =>
  new Set(
    text.split(',').flatMap((part) => {
      const [, from, to = from] = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(part) ?? [];
      return from === undefined
        ? []
        : Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, index) => Number(from) + index);
    }),
  );

/**
 * Reads a fence as several generators wrote it: `js`, `js:x.js`, `js:title=x.js`, `js {1,3-5} title="x.js"`.
 * @param word the part before the first blank
 * @param rest what follows it
 */
export const readFence = (word: string | undefined, rest: string | undefined): FenceInfo => {
  const [, lang = '', named, braces] = /^([^{:,]*)(?::(?:title=)?([^{]*))?(?:,?\{([^}]*)\})?/.exec(word ?? '') ?? [];
  const meta = rest ?? '';
  const [, double, single, bare] = /(?:^|\s)(?:title|filename)=(?:"([^"]*)"|'([^']*)'|([^\s{]+))/.exec(meta) ?? [];
  const title = (double ?? single ?? bare ?? named ?? '').trim();
  const ranges = braces ?? /(?:^|\s)\{([\d\s,-]*)\}/.exec(meta)?.[1] ?? '';
  return { lang: lang === '' ? undefined : lang, title: title === '' ? undefined : title, marked: rangesIn(ranges) };
};

const order =
  /[^\S\n]*(?:\/\/|\/\*|<!--|--|#|;|%|"|')[^\S\n]*\[!code (\+\+|--|highlight|hl)(?::(\d{1,4}))?\][^\S\n]*(?:\*\/|-->)?[^\S\n]*$/;

const meaning: Readonly<Record<string, LineMark>> = { '++': 'ins', '--': 'del', highlight: 'mark', hl: 'mark' };

/**
 * Takes comments such as `// [!code ++]` off the code, and tells which lines they are about: their own, or those below
 * where the comment has a line to itself.
 */
export const readOrders = (code: string): { readonly code: string; readonly marks: ReadonlyMap<number, LineMark> } => {
  const marks = new Map<number, LineMark>();
  if (!code.includes('[!code ')) return { code, marks };
  const shown: string[] = [];
  for (const line of code.split('\n')) {
    const found = order.exec(line);
    const mark = meaning[found?.[1] ?? ''];
    if (!found || !mark) {
      shown.push(line);
      continue;
    }
    const rest = line.slice(0, found.index);
    if (rest.trim() !== '') shown.push(rest);
    const first = shown.length + (rest.trim() === '' ? 1 : 0);
    for (let number = first; number < first + Number(found[2] ?? 1); number += 1) marks.set(number, mark);
  }
  return { code: shown.join('\n'), marks };
};
