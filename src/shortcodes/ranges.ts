/** A part of a text, from `start` up to, but not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Sorts ranges and joins those that touch or overlap. */
export const joinRanges = (ranges: readonly Range[]): readonly Range[] => {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) joined[joined.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    else joined.push(range);
  }
  return joined;
};

/**
 * Makes a search in ranges.
 * @param ranges joined
 * @returns a function that finds the range with an offset in it, by bisection
 */
export const rangeFinder =
  (ranges: readonly Range[]) =>
  (at: number): Range | undefined => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.end ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const range = ranges[low];
    return range && range.start <= at ? range : undefined;
  };

/** Makes a function that says whether a line of a text, by its index, begins within one of the ranges. */
export const lineFinder = (text: string, ranges: readonly Range[]): ((line: number) => boolean) => {
  const rangeAt = rangeFinder(ranges);
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (line) => rangeAt(starts[line] ?? 0) !== undefined;
};
