/** Units along one side of a seal. */
export const sealUnits = 60;

/** Corners and three points between them, as parts of a side. */
const steps = [0, 0.27, 0.5, 0.74] as const;

/** How far a point may lie from the edge of the square, in units. */
const play = 1.1;

/** Numbers from 0 to 1 that depend on a text alone: xorshift (Marsaglia 2003), seeded by FNV-1a. */
const numbersOf = (text: string): (() => number) => {
  let state = 0x811c9dc5;
  for (const unit of text) state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
};

const outlineOf = (text: string): readonly (readonly [x: number, y: number])[] => {
  const number = numbersOf(text);
  const near = (at: number) => Math.round((play + at * (sealUnits - 2 * play) + (2 * number() - 1) * play) * 10) / 10;
  const sides: readonly ((at: number) => readonly [x: number, y: number])[] = [
    (at) => [near(at), near(0)],
    (at) => [near(1), near(at)],
    (at) => [near(1 - at), near(1)],
    (at) => [near(0), near(1 - at)],
  ];
  return sides.flatMap((side) => steps.map((at) => side(at)));
};

/** A number of tenths as SVG may write it: without a zero before its point. */
const decimal = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, '$1.');

/** Numbers of a path, with blanks only where two would become one. */
const listed = (numbers: readonly string[]): string =>
  numbers
    .map((number, index) =>
      number.startsWith('-') || (number.startsWith('.') && numbers[index - 1]?.includes('.')) ? number : ` ${number}`,
    )
    .join('')
    .trim();

/**
 * The outline of a seal cut by hand: a square with slightly irregular edges.
 * @param text the same text has the same outline
 * @returns data of an SVG path within a square of `sealUnits`. Each point is relative to the one before: that is short.
 */
export const sealOutline = (text: string): string => {
  const points = outlineOf(text);
  const moves = points.flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index - 1] ?? [0, 0];
    return [Math.round((x - fromX) * 10), Math.round((y - fromY) * 10)];
  });
  return `m${listed(moves.map(decimal))}z`;
};

/** The same outline as a value of the CSS property `clip-path`. */
export const sealPolygon = (text: string): string => {
  const percent = (units: number): string => `${Math.round((units / sealUnits) * 1000) / 10}%`;
  return `polygon(${outlineOf(text)
    .map((point) => point.map(percent).join(' '))
    .join(', ')})`;
};
