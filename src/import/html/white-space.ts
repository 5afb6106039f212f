const spaces: ReadonlySet<string | undefined> = new Set([' ', '\t', '\r', '\n', '\f']);
const breaks: ReadonlySet<string | undefined> = new Set(['\n']);

const endOf = (text: string, characters: ReadonlySet<string | undefined>): number => {
  let end = text.length;
  while (end > 0 && characters.has(text[end - 1])) end -= 1;
  return end;
};

/** Number of characters of white space at the start, as HTML knows it: a no-break space is none. */
export const spaceAtStart = (text: string): number => {
  let start = 0;
  while (spaces.has(text[start])) start += 1;
  return start;
};

/** Number of characters of white space at the end. */
export const spaceAtEnd = (text: string): number => text.length - endOf(text, spaces);

/** Without the line breaks at the end. An expression (`/\n+$/`) would try each line break of a long text. */
export const withoutLastBreaks = (text: string): string => text.slice(0, endOf(text, breaks));
