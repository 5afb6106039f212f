import type { Hit } from './merge-tiers.ts';

/** Share of what the words weigh that a text must hold. */
const least = 0.6;

/**
 * The order of texts that hold some of the words. A word weighs more the fewer texts hold it, most of all one
 * that none holds: what was looked for is then not here; neighbours that
 * stand beside each other count again, since most words of Vietnamese are two syllables.
 * @param singles holders of each word
 * @param pairs holders of each word with the next one behind it
 * @param total number of all texts
 */
export const rankPartialMatches = <Found extends Hit>(
  singles: readonly (readonly Found[])[],
  pairs: readonly (readonly Found[])[],
  total: number,
): readonly Found[] => {
  const rarity = (holders: readonly Found[]) => Math.log(1 + total / Math.max(holders.length, 1));
  const scores = new Map<string, { readonly hit: Found; readonly held: number; readonly score: number }>();
  for (const [lists, isSingle] of [[singles, true] as const, [pairs, false] as const])
    for (const holders of lists)
      for (const hit of holders) {
        const { held, score } = scores.get(hit.id) ?? { held: 0, score: 0 };
        const weight = rarity(holders);
        scores.set(hit.id, { hit, held: held + (isSingle ? weight : 0), score: score + weight });
      }
  const whole = singles.reduce((sum, holders) => sum + rarity(holders), 0);
  return [...scores.values()]
    .filter(({ held }) => held >= whole * least)
    .sort((a, b) => b.score - a.score)
    .map(({ hit }) => hit);
};
