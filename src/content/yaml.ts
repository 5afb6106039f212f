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
import type { Syntax } from './document.ts';
import type { Field, Place } from './field.ts';

const remedies: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Close the bracket, and indent all fields by the same number of spaces.',
  DUPLICATE_KEY: 'Keep one of the two lines.',
  MISSING_CHAR: 'Close the quote or bracket, or put quotes around the whole value.',
  MULTILINE_IMPLICIT_KEY: 'Write a space after the colon. A value of several lines needs quotes around it.',
  TAB_AS_INDENT: 'Indent with spaces: YAML does not allow tabs.',
  BLOCK_AS_IMPLICIT_KEY: 'A value that contains “: ” needs quotes around it.',
  BAD_ALIAS: 'A value that begins with * or & needs quotes around it.',
  TAG_RESOLVE_FAILED: 'A value that begins with ! needs quotes around it.',
};

/** Characters that look like a space but are not one in YAML, where YAML requires a space. */
const lookalikeSpace =
  /^\s*([\u{A0}\u{2000}-\u{200A}\u{202F}\u{3000}])|[:-]([\u{A0}\u{2000}-\u{200A}\u{202F}\u{3000}])/u;

/** The remedy for a line with a YAML error. */
const remedyFor = (code: string, line: string): string => {
  const [found, first, second = first] = lookalikeSpace.exec(line) ?? [];
  const point = second?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  if (found !== undefined) return `Type the space again: it is U+${point}, which only looks like a space.`;
  if (code === 'MISSING_CHAR' && /[[,]\s*#/.test(line))
    return 'Remove the #, or put quotes around the word: # begins a comment.';
  return remedies[code] ?? 'Put quotes around the value.';
};

/** @param strict whether brackets of lists need the indent that YAML 1.2 wants; other parsers do not ask for it */
const parse = (yaml: string, strict = true) => {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, stringKeys: false, strict });
  // The parser only warns about an unknown tag, but it drops the word from the value.
  return { document, lines, errors: [...document.errors, ...document.warnings] };
};

/**
 * Indents continuation lines that have no indent, and closing quotes and brackets. The parsers of Gatsby, Astro and Hugo
 * accepted them; strict YAML does not. Hexo reads each tab before a line as two spaces.
 */
const indentContinuations = (yaml: string): string =>
  yaml
    .replaceAll(/^[ \t]*\t[ \t]*/gm, (indent) => indent.replaceAll('\t', '  '))
    .replaceAll(
      /^(?=\S)(?:(?=["'\]}][ \t,]*$|"[^"\n]*"[ \t,]*$|'[^'\n]*'[ \t,]*$)|(?![-#'"[{]|[^\s:]+ ?:(?:\s|$)))/gm,
      '  ',
    );

/** YAML as the parser accepts it: unchanged, or with continuation lines indented if that repairs it. */
export const repairYaml = (yaml: string): string => {
  if (parse(yaml).errors.length === 0) return yaml;
  const repaired = indentContinuations(yaml);
  return parse(repaired).errors.length === 0 ? repaired : yaml;
};

const unresolvedAliases = (document: Document): readonly Alias[] => {
  const unresolved: Alias[] = [];
  visit(document, { Alias: (_, alias) => void (alias.resolve(document) ?? unresolved.push(alias)) });
  return unresolved;
};

/** The field at an offset of the YAML, and the offset of its value. */
const fieldAt = ({ contents }: Document, index: number) => {
  if (!isMap(contents)) return undefined;
  const pair = contents.items.findLast(({ key }) => isScalar(key) && (key.range?.[0] ?? 0) <= index);
  if (!pair || !isScalar(pair.key) || !/^[\w-]+$/.test(String(pair.key.value))) return undefined;
  return { key: String(pair.key.value), start: isNode(pair.value) ? pair.value.range?.[0] : undefined };
};

/** The value of a node. Numbers in a list stay as written, because `2.0` and `007` are tags there. */
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
 * Parses front matter as YAML 1.2, in which dates and `yes` are text.
 * @param syntax what the front matter is, for messages
 * @returns the fields in source order, or no fields and every syntax error
 */
export const readYaml = (
  yaml: string,
  { file, firstLine }: Place,
  syntax: Syntax = 'YAML',
): { fields: readonly Field[]; diagnostics: readonly Diagnostic[] } => {
  let { document, lines, errors } = parse(yaml);
  if (errors.length > 0) {
    const repaired = parse(indentContinuations(yaml), false);
    if (repaired.errors.length === 0) ({ document, lines, errors } = repaired);
  }
  const errorAt = (index: number, what: string, remedy: string): Diagnostic => {
    const { line, col } = lines.linePos(index);
    const field = fieldAt(document, index)?.key;
    const found = oneLine(yaml.split('\n')[line - 1] ?? '');
    const message = `${found === '' ? '' : `“${truncate(found, 80)}” is not ${syntax}: `}${what}.`;
    const at = { level: 'error', file, line: line + firstLine - 1, column: col, message, remedy } as const;
    return field === undefined ? at : { ...at, field };
  };
  const diagnostics = errors.map(({ code, message, pos }) =>
    errorAt(
      // The parser reports an unclosed quote at the end of the file. The owner needs the beginning of the value.
      code === 'MISSING_CHAR' ? (fieldAt(document, pos[0])?.start ?? pos[0]) : pos[0],
      (message.split('\n')[0] ?? message).replace(/\.$/, ''),
      remedyFor(code, yaml.split('\n')[lines.linePos(pos[0]).line - 1] ?? ''),
    ),
  );
  if (diagnostics.length > 0) return { fields: [], diagnostics };
  if (document.contents !== null && !isMap(document.contents))
    return {
      fields: [],
      diagnostics: [errorAt(0, 'fields such as title: Name are missing', 'Write one field per line.')],
    };
  const unresolved = unresolvedAliases(document).map(({ source, range }) =>
    errorAt(range?.[0] ?? 0, `*${source} is not defined`, remedies['BAD_ALIAS'] ?? ''),
  );
  if (unresolved.length > 0) return { fields: [], diagnostics: unresolved };
  try {
    return { fields: fieldsOf(document, lines, firstLine), diagnostics };
  } catch (error) {
    return { fields: [], diagnostics: [errorAt(0, String(error), remedies['BAD_ALIAS'] ?? '')] };
  }
};
