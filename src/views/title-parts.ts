/** A part of a text; `isWhole` if no line may break in it. */
export interface TextPart {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Number of characters up to which a word with hyphens is as short as a word without. */
const short = 10;

const isShort = (word: string): boolean => word.length <= short && /[\p{L}\p{M}\p{N}]-[\p{L}\p{N}]/u.test(word);

/** Splits a text at short words with hyphens, such as `Go-To`, in which browsers would break lines. */
export const splitHyphenated = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = [];
  for (const word of text.split(/(\s+)/)) {
    const isWhole = isShort(word);
    const last = parts.at(-1);
    if (last && !last.isWhole && !isWhole) parts.splice(-1, 1, { text: last.text + word, isWhole });
    else if (word !== '') parts.push({ text: word, isWhole });
  }
  return parts;
};

const slash = /(?<=[^\s/]{4}\/)(?=[^\s/]{4})/;

/** Splits a text behind slashes between long words, such as `Node.js/Javascript`: lines may break there. */
export const splitAtSlashes = (text: string): readonly string[] => text.split(slash);
