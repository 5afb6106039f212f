import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Site } from '#config/site.ts';
import { withoutControls } from '#text/plain-text.ts';
import { termSlug, type Term } from './term.ts';

/** What `terms.yaml` says about a tag or category. */
export interface TermNote {
  /** One or two sentences of plain text, or ''. */
  readonly description: string;
  /** Slug of the parent term. */
  readonly parent: string | undefined;
}

export type Kind = 'tags' | 'categories';

/** Notes by kind and slug. */
export type TermNotes = Readonly<Record<Kind, Readonly<Record<string, TermNote>>>>;

export const noNotes: TermNotes = { tags: {}, categories: {} };

/** Name of the file in the content folder. */
export const notesFile = 'terms.yaml';

const kinds: readonly string[] = ['tags', 'categories'];

/** Adds a diagnostic at the position of a YAML node. */
type Report = (node: unknown, message: string, remedy: string, level?: Diagnostic['level']) => void;

const pairsOf = (map: YAMLMap): readonly (readonly [key: string, pair: Pair])[] =>
  map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair] as const);

const textOf = (value: unknown): string | undefined =>
  isScalar(value) && typeof value.value === 'string'
    ? withoutControls(value.value).replaceAll(/\s+/g, ' ').trim() || undefined
    : undefined;

const isEmpty = (value: unknown): boolean => value === null || (isScalar(value) && value.value === null);

const example =
  'Write description: with one or two sentences, parent: with the name of another term, aliases: with other names in brackets.';

/** Slugs of terms that are their own ancestors. */
const cyclicTerms = (notes: Readonly<Record<string, TermNote>>): string[] =>
  Object.keys(notes).filter((slug) => {
    const seen = new Set<string>();
    for (let at = notes[slug]?.parent; at !== undefined && !seen.has(at); at = notes[at]?.parent) {
      if (at === slug) return true;
      seen.add(at);
    }
    return false;
  });

/**
 * Parses notes on tags and categories:
 *
 *     tags:
 *       SQLite:
 *         description: One file, no server.
 *         parent: Databases
 *         aliases: [SQLite3, SQL lite]
 *
 * @param file name for diagnostics
 * @param terms all terms of the blog; notes on other terms give a diagnostic; undefined if not all are known
 */
export const readTermNotes = (
  text: string,
  file: string,
  terms: Readonly<Record<Kind, readonly Term[]>> | undefined,
  strategy: Site['taxonomy'],
): { readonly notes: TermNotes; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const report: Report = (node, message, remedy, level = 'error') => {
    const offset = (node as Node | undefined)?.range?.[0];
    const at = offset === undefined ? undefined : lines.linePos(offset);
    diagnostics.push({ level, file, ...(at ? { line: at.line, column: at.col } : {}), message, remedy });
  };
  for (const { pos, message } of document.errors) {
    const { line, col } = lines.linePos(pos[0]);
    diagnostics.push({
      level: 'error',
      file,
      line,
      column: col,
      message: `This is not valid YAML: ${message}`,
      remedy: example,
    });
  }
  const root = document.contents;
  if (diagnostics.length > 0 || root === null) return { notes: noNotes, diagnostics };
  const notes: Record<Kind, Record<string, TermNote>> = { tags: {}, categories: {} };
  if (!isMap(root)) report(root, 'The file has neither tags: nor categories:.', example);
  for (const [kind, pair] of isMap(root) ? pairsOf(root) : []) {
    if (!kinds.includes(kind)) {
      report(pair.key, `There is no field “${kind}”.`, 'Write tags: or categories:.');
      continue;
    }
    const slugs = terms && new Set(terms[kind as Kind].map(({ slug }) => slug));
    const isKnown = (slug: string): boolean => slugs?.has(slug) ?? true;
    const parents: [slug: string, node: unknown, name: string][] = [];
    const aliasOwners = new Map<string, string>();
    const entries = new Set(isMap(pair.value) ? pairsOf(pair.value).map(([name]) => termSlug(name, strategy)) : []);
    const checkAliases = (name: string, node: unknown): void => {
      if (!isSeq(node)) report(node, `The aliases of “${name}” are not a list.`, example);
      for (const item of isSeq(node) ? node.items : []) {
        const alias = textOf(item);
        const slug = termSlug(alias ?? '', strategy);
        const owner = aliasOwners.get(slug);
        if (alias === undefined) report(item, `An alias of “${name}” is not text.`, example);
        else if (entries.has(slug))
          report(item, `“${alias}” is an alias, but it also has its own entry.`, 'Keep either the entry or the alias.');
        else if (owner !== undefined && owner !== name)
          report(item, `“${alias}” is already an alias of “${owner}”.`, 'Keep it for one of the two.');
        aliasOwners.set(slug, name);
      }
    };
    if (!isEmpty(pair.value) && !isMap(pair.value))
      report(pair.value, `The value of ${kind}: is not a map of names.`, example);
    for (const [name, { key, value }] of isMap(pair.value) ? pairsOf(pair.value) : []) {
      const slug = termSlug(name, strategy);
      if (!isKnown(slug))
        report(key, `No post has “${name}” in its ${kind}.`, 'Correct the name, or delete the entry.', 'warning');
      if (notes[kind as Kind][slug])
        report(key, `“${name}” already has an entry, in this or another spelling.`, 'Keep one of the two.');
      if (!isMap(value)) {
        report(value ?? key, `The entry “${name}” has no fields.`, example);
        continue;
      }
      let description = '';
      let parent: string | undefined;
      for (const [field, { key: at, value: node }] of pairsOf(value)) {
        if (field === 'aliases') {
          checkAliases(name, node ?? at);
          continue;
        }
        const words = textOf(node);
        if (field !== 'description' && field !== 'parent') report(at, `There is no field “${field}”.`, example);
        else if (words === undefined) report(node ?? at, `The ${field} of “${name}” is not text.`, example);
        else if (field === 'description') description = words;
        else {
          parent = termSlug(words, strategy);
          parents.push([slug, node, words]);
        }
      }
      notes[kind as Kind][slug] = { description, parent };
    }
    const cyclic = new Set(cyclicTerms(notes[kind as Kind]));
    for (const [slug, node, name] of parents) {
      const parent = termSlug(name, strategy);
      if (cyclic.has(slug))
        report(node, `The parent “${name}” is a descendant of this term.`, 'Delete one of the parents.');
      else if (!isKnown(parent))
        report(node, `No post has “${name}” in its ${kind}.`, `Name one of the ${kind} of the blog.`);
      else continue;
      notes[kind as Kind][slug] = { description: notes[kind as Kind][slug]?.description ?? '', parent: undefined };
    }
  }
  return { notes, diagnostics };
};
