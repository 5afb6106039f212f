/** Whatever an index names by an id. */
export interface Hit {
  readonly id: string;
}

/**
 * One order out of several answers: what holds the words with their marks, then what holds them beside each other, then
 * the rest; within each as the index ranked them. A hit comes from the narrowest answer that holds it, whose excerpt
 * shows the phrase and not its syllables.
 * @param tiers the widest answer first; only what it holds is kept
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
