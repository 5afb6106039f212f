/** A part of an excerpt, as plain text. */
export interface Part {
  readonly text: string;
  /** Whether it was searched for. */
  readonly isFound: boolean;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const tags = /<\/?mark>/g;

const plain = (html: string): string =>
  html.replaceAll(tags, '').replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);

/**
 * Moves punctuation out of `<mark>`: Pagefind marks everything between two spaces, such as “lưu.” and “(lưu” for “lưu”.
 */
const withoutPunctuation = (html: string): string =>
  html.replaceAll(/<mark>(.*?)<\/mark>/gs, (_, marked: string) => {
    const characters = marked.match(/&#?\w+;|./gsu) ?? [];
    const first = characters.findIndex((one) => /^[\p{L}\p{N}]/u.test(one));
    const last = characters.findLastIndex((one) => /^[\p{L}\p{N}+#]/u.test(one));
    const [start, end] = first < 0 ? [0, characters.length] : [first, last + 1];
    const part = (from: number, to?: number): string => characters.slice(from, to).join('');
    return `${part(0, start)}<mark>${part(start, end)}</mark>${part(end)}`;
  });

/** Removes the title from the beginning of an excerpt. */
const withoutTitle = (html: string, title: string): string => {
  let at = 0;
  for (const letter of title) {
    at += /^(?:<\/?mark>)*/.exec(html.slice(at))?.[0].length ?? 0;
    const [shown = ''] = /^(?:&(?:lt|gt|quot|#39|amp);|.)/su.exec(html.slice(at)) ?? [];
    if (plain(shown) !== letter) return html;
    at += shown.length;
  }
  const [end, stop] = /^(\.?)(?:<\/mark>)?\s+/.exec(html.slice(at)) ?? [];
  // Pagefind adds a full stop to a title without punctuation at its end.
  return end === undefined || (stop === '' && /[\p{L}\p{N}]$/u.test(title)) ? html : html.slice(at + end.length);
};

/**
 * Splits an excerpt of Pagefind into parts of plain text, so that a page can show it without `innerHTML`.
 * @param html escaped text with `<mark>` and no other tag
 * @param title of the text, which is removed from the beginning
 * @returns adjacent marked words are one part
 */
export const excerptParts = (html: string, title: string): readonly Part[] =>
  withoutPunctuation(withoutTitle(html, title))
    .replaceAll(/<\/mark>(\s*)<mark>/g, '$1')
    .split(/(<mark>.*?<\/mark>)/s)
    .map((piece) => ({ text: plain(piece), isFound: piece.startsWith('<mark>') }))
    .filter(({ text }) => text !== '');
