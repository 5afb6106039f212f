/** A heading of a text. */
interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** An entry of a table of contents, with its subentries. */
export interface Section {
  readonly id: string;
  readonly text: string;
  readonly parts: readonly Section[];
}

/** Deepest level of headings to list. */
const maxDepth = 3;

/** Least number of listed headings with which a text gets a table of contents by itself. */
const minHeadings = 4;

/**
 * Builds the table of contents of a text, with two levels. The upper level is the highest one in the text. By default
 * it is empty for a text with fewer than four headings.
 * @param wanted overrides this default
 */
export const buildContents = (headings: readonly Heading[], wanted: boolean | undefined): readonly Section[] => {
  const shown = headings.filter(({ depth }) => depth <= maxDepth);
  if (!(wanted ?? shown.length >= minHeadings)) return [];
  const top = Math.min(...shown.map(({ depth }) => depth));
  const sections: (Section & { readonly parts: Section[] })[] = [];
  for (const { depth, id, text } of shown) {
    const parent = sections.at(-1);
    if (parent && depth > top) parent.parts.push({ id, text, parts: [] });
    else sections.push({ id, text, parts: [] });
  }
  return sections;
};
