const codeMark = /`+|~{3,}/y;

/** What a fence can follow on its line: white space and markers of quotes and lists. */
const beforeFence = /(?:^|\n)[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?$/;

/** Longest start of a line that is looked at before a fence, in characters. */
const longestIndent = 40;

const endOfFence = (text: string, at: number, mark: string): number => {
  const close = new RegExp(String.raw`\n[ \t>]*${mark}${mark[0]}*[ \t]*(?=\n|$)`, 'g');
  close.lastIndex = at + mark.length;
  const found = close.exec(text);
  return found ? found.index + found[0].length : text.length;
};

/**
 * Makes a function that finds the end of the code that begins at a place: a fenced block (CommonMark 0.31 §4.5), or a
 * code span (§6.1), which ends in its paragraph. It returns the end of the run for backticks that open nothing, and
 * undefined where there is no run.
 */
export const codeEndFinder = (text: string): ((at: number) => number | undefined) => {
  /** By run of backticks: the end of the paragraph that has no more of them. */
  const without = new Map<string, number>();

  const endOfSpan = (at: number, mark: string): number => {
    const from = at + mark.length;
    if ((without.get(mark) ?? -1) > at) return from;
    const paragraph = text.indexOf('\n\n', at);
    const limit = paragraph < 0 ? text.length : paragraph;
    const runs = /`+/g;
    runs.lastIndex = from;
    for (let run = runs.exec(text); run && run.index < limit; run = runs.exec(text))
      if (run[0] === mark) return runs.lastIndex;
    without.set(mark, limit);
    return from;
  };

  return (at) => {
    codeMark.lastIndex = at;
    const mark = codeMark.exec(text)?.[0];
    if (mark === undefined) return undefined;
    const isFence = mark.length >= 3 && beforeFence.test(text.slice(Math.max(0, at - longestIndent), at));
    if (isFence) return endOfFence(text, at, mark);
    return mark.startsWith('`') ? endOfSpan(at, mark) : at + mark.length;
  };
};
