/** How a line of code is marked, by the HTML element around it: highlighted, inserted or deleted. */
export type LineMark = 'mark' | 'ins' | 'del';

/** The info string of a fenced code block (CommonMark §4.5), parsed. */
export interface FenceInfo {
  readonly lang: string | undefined;
  readonly title: string | undefined;
  /** Numbers of highlighted lines, 1-based. */
  readonly marked: ReadonlySet<number>;
}

/** Line numbers from a list such as `1,3-5`. */
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
 * Parses an info string in the forms that several generators use: `js`, `js:x.js`, `js:title=x.js`,
 * `js {1,3-5} title="x.js"`.
 * @param word the part before the first space
 * @param rest the part after it
 */
export const readFence = (word: string | undefined, rest: string | undefined): FenceInfo => {
  const [, lang = '', named, braces] = /^([^{:,]*)(?::(?:title=)?([^{]*))?(?:,?\{([^}]*)\})?/.exec(word ?? '') ?? [];
  const meta = rest ?? '';
  const [, double, single, bare] = /(?:^|\s)(?:title|filename)=(?:"([^"]*)"|'([^']*)'|([^\s{]+))/.exec(meta) ?? [];
  const title = (double ?? single ?? bare ?? named ?? '').trim();
  const ranges = braces ?? /(?:^|\s)\{([\d\s,-]*)\}/.exec(meta)?.[1] ?? '';
  return { lang: lang === '' ? undefined : lang, title: title === '' ? undefined : title, marked: rangesIn(ranges) };
};

/** A comment at the end of a line, in the notation of Shiki’s transformers: `// [!code ++]`, `# [!code hl:3]`. */
const notation =
  /(?<![^\S\n])[^\S\n]*(?:\/\/|\/\*|<!--|--|#|;|%|"|')[^\S\n]*\[!code (\+\+|--|highlight|hl)(?::(\d{1,4}))?\][^\S\n]*(?:(?:\*\/|-->)[^\S\n]*)?$/;

const markOfNotation: Readonly<Record<string, LineMark>> = { '++': 'ins', '--': 'del', highlight: 'mark', hl: 'mark' };

/**
 * Removes notation comments such as `// [!code ++]` from code. A comment marks its line; a comment on a line of its own
 * marks the lines below.
 * @returns the code without the comments; the mark of each marked line, by its 1-based number in that code
 */
export const readNotation = (
  code: string,
): { readonly code: string; readonly marks: ReadonlyMap<number, LineMark> } => {
  const marks = new Map<number, LineMark>();
  if (!code.includes('[!code ')) return { code, marks };
  const shown: string[] = [];
  for (const line of code.split('\n')) {
    const found = notation.exec(line);
    const mark = markOfNotation[found?.[1] ?? ''];
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
