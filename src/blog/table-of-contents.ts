/** What a contents list needs of a heading. */
interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** A line of a contents list, with the lines below it. */
export interface Section {
  readonly id: string;
  readonly text: string;
  readonly parts: readonly Section[];
}

const deepest = 3;

/**
 * The contents list of a text: two levels, the upper one being the highest that the text uses. Empty where a list would
 * not help: fewer than three headings, or no more than 600 words.
 * @param wanted the author's own choice; it outweighs the length
 */
export const buildContents = (
  headings: readonly Heading[],
  words: number,
  wanted: boolean | undefined,
): readonly Section[] => {
  const shown = headings.filter(({ depth }) => depth <= deepest);
  if (!(wanted ?? (shown.length >= 3 && words > 600))) return [];
  const top = Math.min(...shown.map(({ depth }) => depth));
  const sections: (Section & { readonly parts: Section[] })[] = [];
  for (const { depth, id, text } of shown) {
    const above = sections.at(-1);
    if (above && depth > top) above.parts.push({ id, text, parts: [] });
    else sections.push({ id, text, parts: [] });
  }
  return sections;
};
