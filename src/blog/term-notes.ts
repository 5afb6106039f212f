import { isMap, isScalar, LineCounter, parseDocument, type Node } from 'yaml';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Site } from '#config/site.ts';
import { readTermSection, type TermKind, type TermNote, type TermReport } from './term-section.ts';

/** The sections of `terms.yaml`. */
const kinds = ['tags', 'categories', 'series'] as const satisfies readonly TermKind[];

/** Notes by kind and slug. */
export type TermNotes = Readonly<Record<TermKind, Readonly<Record<string, TermNote>>>>;

export const noNotes: TermNotes = { tags: {}, categories: {}, series: {} };

/** Name of the file in the content folder. */
export const notesFile = 'terms.yaml';

const sections = 'Write tags:, categories: or series:.';

const kindOf = (key: unknown): TermKind | undefined =>
  isScalar(key) ? kinds.find((kind) => kind === key.value) : undefined;

/**
 * Parses notes on tags, categories and series:
 *
 *     tags:
 *       SQLite:
 *         description: One file, no server.
 *         parent: Databases
 *         aliases: [SQLite3, SQL lite]
 *     series:
 *       SQLite in real life:
 *         description: From the first lock to the last backup.
 *
 * @param file name for diagnostics
 * @param terms all terms of the blog; notes on other terms give a diagnostic; undefined if not all are known
 */
export const readTermNotes = (
  text: string,
  file: string,
  terms: Readonly<Record<TermKind, readonly { readonly slug: string }[]>> | undefined,
  strategy: Site['taxonomy'],
): { readonly notes: TermNotes; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const report: TermReport = (node, message, remedy, level = 'error') => {
    const offset = (node as Node | undefined)?.range?.[0];
    const at = offset === undefined ? undefined : lines.linePos(offset);
    diagnostics.push({ level, file, ...(at ? { line: at.line, column: at.col } : {}), message, remedy });
  };
  for (const { code, pos, message } of document.errors) {
    const { line, col } = lines.linePos(pos[0]);
    const remedy =
      code === 'DUPLICATE_KEY'
        ? 'This name already stands above it: keep one of the two.'
        : 'Correct the indentation and the quotation marks of this line.';
    diagnostics.push({
      level: 'error',
      file,
      line,
      column: col,
      message: `This is not valid YAML: ${message}`,
      remedy,
    });
  }
  const root = document.contents;
  if (diagnostics.length > 0 || root === null) return { notes: noNotes, diagnostics };
  const notes: Record<TermKind, Readonly<Record<string, TermNote>>> = { ...noNotes };
  if (!isMap(root)) report(root, 'The file has neither tags: nor categories: nor series:.', sections);
  for (const { key, value } of isMap(root) ? root.items : []) {
    const kind = kindOf(key);
    if (kind === undefined) report(key, `There is no field “${String(key)}”.`, sections);
    else notes[kind] = readTermSection(kind, value, terms?.[kind], strategy, report);
  }
  return { notes, diagnostics };
};
