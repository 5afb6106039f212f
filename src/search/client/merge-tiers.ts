/** A result with an id. */
export interface Hit {
  readonly id: string;
}

/**
 * Merges the results of several queries into one order: results of narrow queries (exact diacritics, then phrases) come
 * before those of wide ones; within one query the order of the index is kept. A hit is taken from the narrowest query
 * that found it, so that its excerpt shows the phrase and not single syllables.
 * @param tiers results of the widest query first; hits that are not in the first list are left out
 */
export const mergeTiers = <Found extends Hit>(tiers: readonly (readonly Found[])[]): readonly Found[] => {
  const [widest = [], ...narrower] = tiers;
  const best = new Map<string, { readonly hit: Found; readonly weight: number }>();
  for (const [index, hits] of narrower.entries())
    for (const hit of hits) best.set(hit.id, { hit, weight: (best.get(hit.id)?.weight ?? 0) + 2 ** index });
  return widest
    .map((hit, rank) => ({ hit: best.get(hit.id)?.hit ?? hit, weight: best.get(hit.id)?.weight ?? 0, rank }))
    .sort((a, b) => b.weight - a.weight || a.rank - b.rank)
    .map(({ hit }) => hit);
};
