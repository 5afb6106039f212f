import { formulaMacros, type Macros } from './formula-macros.ts';

/** What the formulas of one text share. */
export interface FormulaScope {
  /** The number of the next line that has one, as it is shown: `(3)`. */
  readonly next: () => string;
  /** What is shown beside a line, by the name that `\label` gives to it. */
  readonly named: Map<string, string>;
  /** Commands that the formulas so far define. */
  macros: Macros;
}

/**
 * Counts from one.
 * @param named of lines that are already known
 */
export const formulaScope = (named: FormulaScope['named'] = new Map()): FormulaScope => {
  let last = 0;
  return { next: () => `(${(last += 1)})`, named, macros: formulaMacros() };
};
