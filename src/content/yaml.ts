import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
} from 'yaml';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { truncate, oneLine } from '#text/plain-text.ts';

/** One key of the front matter with its value, and where both stand in the file. */
export interface Field {
  readonly key: string;
  readonly value: unknown;
  /** The value as it is written, where it is one word or text; `undefined` for lists and maps. */
  readonly source: string | undefined;
  /** Of the key; 1-based, in the whole file. */
  readonly line: number;
  readonly column: number;
}

export interface Place {
  readonly file: string;
  /** Line of the file on which the YAML begins. */
  readonly firstLine: number;
}

const remedies: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Close the bracket, and indent by blanks, all fields alike.',
  DUPLICATE_KEY: 'Keep one of the two lines.',
  MISSING_CHAR: 'Close the quote or bracket, or put quotes around the whole value.',
  MULTILINE_IMPLICIT_KEY: 'Write a blank after the colon; a value of several lines needs quotes around it.',
  TAB_AS_INDENT: 'Indent by blanks: YAML takes no tabs.',
  BLOCK_AS_IMPLICIT_KEY: 'A value with “: ” in it needs quotes around it.',
  BAD_ALIAS: 'A value that begins with * or & needs quotes around it.',
  TAG_RESOLVE_FAILED: 'A value that begins with ! needs quotes around it.',
};

/** Signs that are blanks to the eye and letters to YAML, where it wants a blank. */
const falseBlank = /^\s*([\u{A0}\u{2000}-\u{200A}\u{202F}\u{3000}])|[:-]([\u{A0}\u{2000}-\u{200A}\u{202F}\u{3000}])/u;

/** What to write in a line that is no YAML. */
const remedyFor = (code: string, line: string): string => {
  const [found, first, second = first] = falseBlank.exec(line) ?? [];
  const point = second?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  if (found !== undefined) return `Type the blank anew: it is U+${point}, which only looks like one.`;
  if (code === 'MISSING_CHAR' && /[[,]\s*#/.test(line))
    return 'Leave # out, or put quotes around the word: # begins a remark.';
  return remedies[code] ?? 'Put quotes around the value.';
};

const parse = (yaml: string) => {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, stringKeys: false });
  // A tag that means nothing is but a warning to the parser, and the word is gone.
  return { document, lines, errors: [...document.errors, ...document.warnings] };
};

/** Text that continues at the margin, as Gatsby's parser took it, moved in so that strict YAML does. */
const indentContinuations = (yaml: string): string => yaml.replaceAll(/^(?=\S)(?![-#'"[{]|[^\s:]+:(?:\s|$))/gm, '  ');

const aliasesToNothing = (document: Document): readonly Alias[] => {
  const lost: Alias[] = [];
  visit(document, { Alias: (_, alias) => void (alias.resolve(document) ?? lost.push(alias)) });
  return lost;
};

/** The field in which a place of the YAML lies, and where its value begins. */
const fieldAt = ({ contents }: Document, index: number) => {
  if (!isMap(contents)) return undefined;
  const pair = contents.items.findLast(({ key }) => isScalar(key) && (key.range?.[0] ?? 0) <= index);
  if (!pair || !isScalar(pair.key) || !/^[\w-]+$/.test(String(pair.key.value))) return undefined;
  return { key: String(pair.key.value), start: isNode(pair.value) ? pair.value.range?.[0] : undefined };
};

/** Numbers in a list as they are written, since `2.0` and `007` are words there. */
const valueOf = (node: unknown, document: Document): unknown => {
  if (isSeq(node))
    return node.items.map((item) =>
      isScalar(item) && typeof item.value === 'number' ? item.source : valueOf(item, document),
    );
  return isNode(node) ? node.toJS(document, { maxAliasCount: 100 }) : node;
};

const fieldsOf = (document: Document, lines: LineCounter, firstLine: number): Field[] => {
  if (!isMap(document.contents)) return [];
  return document.contents.items.map((pair): Field => {
    const node = isScalar(pair.key) ? pair.key : undefined;
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    const value = isAlias(pair.value) ? pair.value.resolve(document) : pair.value;
    return {
      key: String(node?.value ?? pair.key),
      value: valueOf(value, document),
      source: isScalar(value) ? (value.source ?? String(value.value ?? '')) : undefined,
      line: line + firstLine - 1,
      column: col,
    };
  });
};

/**
 * Reads front matter as YAML 1.2, so that dates and `yes` stay text, and keeps where each key stands.
 * @returns fields in order, and every syntax error
 */
export const readYaml = (
  yaml: string,
  { file, firstLine }: Place,
): { fields: readonly Field[]; diagnostics: readonly Diagnostic[] } => {
  let { document, lines, errors } = parse(yaml);
  if (errors.length > 0) {
    const mended = parse(indentContinuations(yaml));
    if (mended.errors.length === 0) ({ document, lines, errors } = mended);
  }
  const wrong = (index: number, what: string, remedy: string): Diagnostic => {
    const { line, col } = lines.linePos(index);
    const field = fieldAt(document, index)?.key;
    const found = oneLine(yaml.split('\n')[line - 1] ?? '');
    const message = `${found === '' ? '' : `“${truncate(found, 80)}” is not YAML: `}${what}.`;
    const at = { level: 'error', file, line: line + firstLine - 1, column: col, message, remedy } as const;
    return field === undefined ? at : { ...at, field };
  };
  const diagnostics = errors.map(({ code, message, pos }) =>
    wrong(
      // What never ends is told at its end: the owner needs its beginning.
      code === 'MISSING_CHAR' ? (fieldAt(document, pos[0])?.start ?? pos[0]) : pos[0],
      (message.split('\n')[0] ?? message).replace(/\.$/, ''),
      remedyFor(code, yaml.split('\n')[lines.linePos(pos[0]).line - 1] ?? ''),
    ),
  );
  if (diagnostics.length > 0) return { fields: [], diagnostics };
  if (document.contents !== null && !isMap(document.contents))
    return { fields: [], diagnostics: [wrong(0, 'fields such as title: Name are missing', 'Write one field a line.')] };
  const lost = aliasesToNothing(document).map(({ source, range }) =>
    wrong(range?.[0] ?? 0, `*${source} stands for nothing`, remedies['BAD_ALIAS'] ?? ''),
  );
  if (lost.length > 0) return { fields: [], diagnostics: lost };
  try {
    return { fields: fieldsOf(document, lines, firstLine), diagnostics };
  } catch (error) {
    return { fields: [], diagnostics: [wrong(0, String(error), remedies['BAD_ALIAS'] ?? '')] };
  }
};
