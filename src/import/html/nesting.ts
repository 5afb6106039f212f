import { optionalEnds, voidElements } from '#markdown/html-elements.ts';
import { readTokens } from '#text/html-tokens.ts';

/** Parsers and converters of trees call themselves for each level. Nobody writes more levels than this. */
const deepest = 200;

/** Whether more elements than that may lie within each other. Elements that end by themselves are not counted. */
export const isTooDeep = (html: string): boolean => {
  let [depth, most] = [0, 0];
  const counts = (name: string): boolean => !voidElements.has(name) && !optionalEnds.has(name);
  readTokens(html, {
    onStartTag: ({ name }) => {
      if (counts(name)) most = Math.max(most, (depth += 1));
    },
    onEndTag: ({ name }) => {
      if (counts(name)) depth -= 1;
    },
  });
  return most > deepest;
};
