import { readHtmlPieces } from '#text/html-pieces.ts';

/** Whether a place is in code, for places in ascending order. */
export const codeIn = (html: string): ((at: number) => boolean) => {
  const tags = readHtmlPieces(html).filter(({ tag }) => tag && /^(?:pre|code)$/i.test(tag.name));
  let [depth, next] = [0, 0];
  return (at) => {
    for (let piece = tags[next]; piece && piece.start < at; piece = tags[(next += 1)])
      depth = Math.max(0, depth + (piece.tag?.closing === true ? -1 : 1));
    return depth > 0;
  };
};
