/** A piece of an excerpt, as plain text. */
export interface Part {
  readonly text: string;
  readonly isFound: boolean;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/**
 * Takes an excerpt of Pagefind apart, so that a page can show it without reading HTML.
 * @param html escaped text with `<mark>` and no other tag; neighbours that are both marked become one piece
 */
export const excerptParts = (html: string): readonly Part[] =>
  html
    .replaceAll(/<\/mark>(\s+)<mark>/g, '$1')
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => ({
      text: piece
        .replaceAll(/<\/?mark>/g, '')
        .replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity),
      isFound: piece.startsWith('<mark>'),
    }));
