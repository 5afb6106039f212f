import type { Hit } from './merge-tiers.ts';

/** Share of the weight of all words that a text must have. */
const minShare = 0.5;

/**
 * Ranks texts that have some of the words. The weight of a word is its inverse document frequency, highest for a word
 * that no text has: then no text answers the query. Two adjacent words count again as a pair, since most Vietnamese
 * words have two syllables.
 * @param singles the texts with each word
 * @param pairs the texts with each word directly followed by the next one
 * @param total number of all texts
 * @returns texts with at least `minShare` of the weight, best first
 */
export const rankPartialMatches = <Found extends Hit>(
  singles: readonly (readonly Found[])[],
  pairs: readonly (readonly Found[])[],
  total: number,
): readonly Found[] => {
  const weightOf = (texts: readonly Found[]) => Math.log(1 + total / Math.max(texts.length, 1));
  const scores = new Map<string, { readonly hit: Found; readonly foundWeight: number; readonly score: number }>();
  for (const [lists, isSingle] of [[singles, true] as const, [pairs, false] as const])
    for (const texts of lists)
      for (const hit of texts) {
        const { foundWeight, score } = scores.get(hit.id) ?? { foundWeight: 0, score: 0 };
        const weight = weightOf(texts);
        scores.set(hit.id, { hit, foundWeight: foundWeight + (isSingle ? weight : 0), score: score + weight });
      }
  const whole = singles.reduce((sum, texts) => sum + weightOf(texts), 0);
  return [...scores.values()]
    .filter(({ foundWeight }) => foundWeight >= whole * minShare)
    .sort((a, b) => b.score - a.score)
    .map(({ hit }) => hit);
};
