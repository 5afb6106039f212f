/** A comment, a tag, or a `<` that begins neither, in raw HTML. */
export interface HtmlPiece {
  readonly start: number;
  readonly end: number;
  /** Of a tag. */
  readonly tag?: {
    readonly name: string;
    readonly closing: boolean;
    /** What stands between the name and `>`. */
    readonly attributes: string;
  };
}

const isBlank = (char: string): boolean => /\s/.test(char);

/** The end of a run of characters that a sticky expression matches, or the place itself. */
const endOfRun = (text: string, at: number, run: RegExp): number => {
  run.lastIndex = at;
  return run.test(text) ? run.lastIndex : at;
};

const blanks = /\s+/y;
const tagName = /[a-z][^\s/>]*/iy;
const attributeName = /[^\s"'>/=]+/y;
const unquoted = /[^\s"'>]+/y;

/** The end of a value behind `=`; undefined where there is none. */
const endOfValue = (text: string, at: number): number | undefined => {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, at + 1);
    return end < 0 ? undefined : end + 1;
  }
  const end = endOfRun(text, at, unquoted);
  return end === at ? undefined : end;
};

/** The end of an attribute, with its value if it has one; undefined where none begins. */
const endOfAttribute = (text: string, at: number): number | undefined => {
  const name = endOfRun(text, at, attributeName);
  if (name === at) return undefined;
  const equals = endOfRun(text, name, blanks);
  return text[equals] === '=' ? endOfValue(text, endOfRun(text, equals + 1, blanks)) : name;
};

/**
 * Reads raw HTML as CommonMark 0.31 §6.6 does: what is no whole tag and no whole comment is text. Linear in the length of
 * the text: where attributes lead to no end of a tag is remembered.
 */
export const readHtmlPieces = (text: string): readonly HtmlPiece[] => {
  const pieces: HtmlPiece[] = [];
  /** Places between attributes from which no tag ends. */
  const endless = new Set<number>();
  const lastCommentEnd = text.lastIndexOf('-->');

  /** The place of `>` for a tag whose name ends at a place. */
  const endOfTag = (from: number): number | undefined => {
    const passed: number[] = [];
    let at: number | undefined = from;
    while (at !== undefined && at < text.length && !endless.has(at)) {
      passed.push(at);
      const char: string = text[at] ?? '';
      if (char === '>') return at;
      if (char === '/') at += 1;
      else if (isBlank(char)) at = endOfRun(text, at, blanks);
      else at = isBlank(text[at - 1] ?? '') ? endOfAttribute(text, at) : undefined;
    }
    for (const place of passed) endless.add(place);
    return undefined;
  };

  const pieceAt = (start: number): HtmlPiece => {
    if (text.startsWith('<!--', start) && start + 4 <= lastCommentEnd)
      return { start, end: text.indexOf('-->', start + 4) + 3 };
    const closing = text[start + 1] === '/';
    const nameStart = start + (closing ? 2 : 1);
    const nameEnd = endOfRun(text, nameStart, tagName);
    const end = nameEnd === nameStart ? undefined : endOfTag(nameEnd);
    if (end === undefined) return { start, end: start + 1 };
    const name = text.slice(nameStart, nameEnd);
    return { start, end: end + 1, tag: { name, closing, attributes: text.slice(nameEnd, end) } };
  };

  for (let at = text.indexOf('<'); at >= 0;) {
    const piece = pieceAt(at);
    pieces.push(piece);
    at = text.indexOf('<', piece.end);
  }
  return pieces;
};
