/** The arithmetic mean. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const gain = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

/**
 * nDCG@10, from 0 to 1.
 * @param got grades of the results in order
 * @param all grades of all texts
 */
export const ndcg = (got: readonly number[], all: readonly number[]): number =>
  gain(got) / gain([...all].sort((a, b) => b - a));

/** Share of relevant texts among the first `length` results, relative to the best possible share. */
export const precision = (got: readonly number[], all: readonly number[], length: number): number =>
  got.slice(0, length).filter((grade) => grade > 0).length / Math.min(length, all.filter((grade) => grade > 0).length);
