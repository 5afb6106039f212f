/** The numbers of lines in the formulas of one text. */
export interface FormulaNumbers {
  /** The number of the next line that has one, as it is shown: `(3)`. */
  readonly next: () => string;
  /** What is shown beside a line, by the name that `\label` gives to it. */
  readonly named: Map<string, string>;
}

/** Counts from one. */
export const formulaNumbers = (): FormulaNumbers => {
  let last = 0;
  return { next: () => `(${(last += 1)})`, named: new Map() };
};
