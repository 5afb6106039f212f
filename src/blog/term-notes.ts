import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Site } from '#config/site.ts';
import { termSlug, type Term } from './term.ts';

/** What the owner says of a tag or category. */
export interface TermNote {
  /** One or two sentences of plain text; '' for none. */
  readonly description: string;
  /** Slug of the term that this one is a part of. */
  readonly parent: string | undefined;
}

export type Kind = 'tags' | 'categories';

/** Notes by kind and slug. */
export type TermNotes = Readonly<Record<Kind, Readonly<Record<string, TermNote>>>>;

export const noNotes: TermNotes = { tags: {}, categories: {} };

/** Name of the file in the blog's content folder. */
export const notesFile = 'terms.yaml';

const kinds: readonly string[] = ['tags', 'categories'];

/** Where a thing stands, and how to say what is wrong with it. */
type Tell = (node: unknown, message: string, remedy: string, level?: Diagnostic['level']) => void;

const pairsOf = (map: YAMLMap): readonly (readonly [key: string, pair: Pair])[] =>
  map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair] as const);

const textOf = (value: unknown): string | undefined =>
  isScalar(value) && typeof value.value === 'string' && value.value.trim() !== ''
    ? value.value.replaceAll(/\s+/g, ' ').trim()
    : undefined;

const isEmpty = (value: unknown): boolean => value === null || (isScalar(value) && value.value === null);

const example =
  'Write it as description: and one or two sentences, parent: and the name of another, aliases: and other names in brackets.';

/** Terms that are a part of themselves, by way of others. */
const circles = (notes: Readonly<Record<string, TermNote>>): string[] =>
  Object.keys(notes).filter((slug) => {
    const seen = new Set<string>();
    for (let at = notes[slug]?.parent; at !== undefined && !seen.has(at); at = notes[at]?.parent) {
      if (at === slug) return true;
      seen.add(at);
    }
    return false;
  });

/**
 * Reads what the owner says of tags and categories:
 *
 *     tags:
 *       SQLite:
 *         description: One file, no server.
 *         parent: Databases
 *         aliases: [SQLite3, SQL lite]
 *
 * @param file as messages call it
 * @param terms of the blog: a note about any other is told of
 */
export const readTermNotes = (
  text: string,
  file: string,
  terms: Readonly<Record<Kind, readonly Term[]>>,
  strategy: Site['taxonomy'],
): { readonly notes: TermNotes; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const tell: Tell = (node, message, remedy, level = 'error') => {
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
      message: `This is no YAML: ${message}`,
      remedy: example,
    });
  }
  const root = document.contents;
  if (diagnostics.length > 0 || root === null) return { notes: noNotes, diagnostics };
  const notes: Record<Kind, Record<string, TermNote>> = { tags: {}, categories: {} };
  if (!isMap(root)) tell(root, 'There are no tags: and no categories: in it.', example);
  for (const [kind, pair] of isMap(root) ? pairsOf(root) : []) {
    if (!kinds.includes(kind)) {
      tell(pair.key, `There is no field “${kind}”.`, 'Write tags: or categories:.');
      continue;
    }
    const known = new Set(terms[kind as Kind].map(({ slug }) => slug));
    const parents: [slug: string, node: unknown, name: string][] = [];
    const others = new Map<string, string>();
    const own = new Set(isMap(pair.value) ? pairsOf(pair.value).map(([name]) => termSlug(name, strategy)) : []);
    const checkAliases = (name: string, said: unknown): void => {
      if (!isSeq(said)) tell(said, `The aliases of “${name}” are no list.`, example);
      for (const item of isSeq(said) ? said.items : []) {
        const alias = textOf(item);
        const slug = termSlug(alias ?? '', strategy);
        const holder = others.get(slug);
        if (alias === undefined) tell(item, `An alias of “${name}” is no text.`, example);
        else if (own.has(slug))
          tell(item, `“${alias}” has lines of its own here.`, 'Keep either these lines or the alias.');
        else if (holder !== undefined)
          tell(item, `“${alias}” is an alias of “${holder}” already.`, 'Leave it to one of the two.');
        others.set(slug, name);
      }
    };
    if (!isEmpty(pair.value) && !isMap(pair.value))
      tell(pair.value, `What stands under ${kind}: is no list of names.`, example);
    for (const [name, { key, value }] of isMap(pair.value) ? pairsOf(pair.value) : []) {
      const slug = termSlug(name, strategy);
      if (!known.has(slug))
        tell(key, `No post has “${name}” in its ${kind}.`, 'Correct the name, or delete these lines.', 'warning');
      if (notes[kind as Kind][slug])
        tell(key, `“${name}” is here already, by this or another spelling.`, 'Keep one of the two.');
      if (!isMap(value)) {
        tell(value ?? key, `Nothing is said of “${name}”.`, example);
        continue;
      }
      let description = '';
      let parent: string | undefined;
      for (const [field, { key: at, value: said }] of pairsOf(value)) {
        if (field === 'aliases') {
          checkAliases(name, said ?? at);
          continue;
        }
        const words = textOf(said);
        if (field !== 'description' && field !== 'parent') tell(at, `There is no field “${field}”.`, example);
        else if (words === undefined) tell(said ?? at, `The ${field} of “${name}” is no text.`, example);
        else if (field === 'description') description = words;
        else {
          parent = termSlug(words, strategy);
          parents.push([slug, said, words]);
        }
      }
      notes[kind as Kind][slug] = { description, parent };
    }
    const inCircle = new Set(circles(notes[kind as Kind]));
    for (const [slug, node, name] of parents) {
      const parent = termSlug(name, strategy);
      if (inCircle.has(slug))
        tell(node, `“${name}” is itself a part of this one.`, 'Take one of the two parents away.');
      else if (!known.has(parent))
        tell(node, `No post has “${name}” in its ${kind}.`, `Name one of the ${kind} of the blog.`);
      else continue;
      notes[kind as Kind][slug] = { description: notes[kind as Kind][slug]?.description ?? '', parent: undefined };
    }
  }
  return { notes, diagnostics };
};
