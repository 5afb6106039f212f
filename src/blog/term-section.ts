import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Site } from '#config/site.ts';
import { withoutControls } from '#text/plain-text.ts';
import { termSlug } from './term.ts';

/** What `terms.yaml` says about a tag, a category or a series. */
export interface TermNote {
  /** One or two sentences of plain text, or ''. */
  readonly description: string;
  /** Slug of the parent term; a series has none. */
  readonly parent: string | undefined;
}

/** What `terms.yaml` can describe. */
export type TermKind = 'tags' | 'categories' | 'series';

/** Adds a diagnostic at the position of a YAML node. */
export type TermReport = (node: unknown, message: string, remedy: string, level?: Diagnostic['level']) => void;

const withParents =
  'Write description: with one or two sentences, parent: with the name of another term, aliases: with other names in brackets.';
const withoutParents = 'Write description: with one or two sentences.';

const pairsOf = (map: YAMLMap): readonly (readonly [key: string, pair: Pair])[] =>
  map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair] as const);

const textOf = (value: unknown): string | undefined =>
  isScalar(value) && typeof value.value === 'string'
    ? withoutControls(value.value).replaceAll(/\s+/g, ' ').trim() || undefined
    : undefined;

const isEmpty = (value: unknown): boolean => value === null || (isScalar(value) && value.value === null);

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
 * Reads one section of `terms.yaml`: names with their fields. Of a series only a description is known.
 * @param terms all terms of this kind; undefined if not all are known
 * @returns notes by slug
 */
export const readTermSection = (
  kind: TermKind,
  section: unknown,
  terms: readonly { readonly slug: string }[] | undefined,
  taxonomy: Site['taxonomy'],
  report: TermReport,
): Readonly<Record<string, TermNote>> => {
  // Addresses of series are ASCII whatever the owner chose for tags.
  const slugOf = (name: string): string => termSlug(name, kind === 'series' ? 'ascii' : taxonomy);
  const example = kind === 'series' ? withoutParents : withParents;
  const fields = kind === 'series' ? ['description'] : ['description', 'parent', 'aliases'];
  const notes: Record<string, TermNote> = {};
  const slugs = terms && new Set(terms.map(({ slug }) => slug));
  const isKnown = (slug: string): boolean => slugs?.has(slug) ?? true;
  const parents: [slug: string, node: unknown, name: string][] = [];
  const aliasOwners = new Map<string, string>();
  const entries = new Set(isMap(section) ? pairsOf(section).map(([name]) => slugOf(name)) : []);
  const checkAliases = (name: string, node: unknown): void => {
    if (!isSeq(node)) report(node, `The aliases of “${name}” are not a list.`, example);
    for (const item of isSeq(node) ? node.items : []) {
      const alias = textOf(item);
      const slug = slugOf(alias ?? '');
      const owner = aliasOwners.get(slug);
      if (alias === undefined) report(item, `An alias of “${name}” is not text.`, example);
      else if (entries.has(slug))
        report(item, `“${alias}” is an alias, but it also has its own entry.`, 'Keep either the entry or the alias.');
      else if (owner !== undefined && owner !== name)
        report(item, `“${alias}” is already an alias of “${owner}”.`, 'Keep it for one of the two.');
      aliasOwners.set(slug, name);
    }
  };
  if (!isEmpty(section) && !isMap(section)) report(section, `The value of ${kind}: is not a map of names.`, example);
  for (const [name, { key, value }] of isMap(section) ? pairsOf(section) : []) {
    const slug = slugOf(name);
    if (!isKnown(slug))
      report(key, `No post has “${name}” in its ${kind}.`, 'Correct the name, or delete the entry.', 'warning');
    if (notes[slug])
      report(key, `“${name}” already has an entry, in this or another spelling.`, 'Keep one of the two.');
    if (!isMap(value)) {
      report(value ?? key, `The entry “${name}” has no fields.`, example);
      continue;
    }
    let description = '';
    let parent: string | undefined;
    for (const [field, { key: at, value: node }] of pairsOf(value)) {
      const words = textOf(node);
      if (!fields.includes(field)) report(at, `There is no field “${field}”.`, example);
      else if (field === 'aliases') checkAliases(name, node ?? at);
      else if (words === undefined) report(node ?? at, `The ${field} of “${name}” is not text.`, example);
      else if (field === 'description') description = words;
      else {
        parent = slugOf(words);
        parents.push([slug, node, words]);
      }
    }
    notes[slug] = { description, parent };
  }
  const cyclic = new Set(cyclicTerms(notes));
  for (const [slug, node, name] of parents) {
    if (cyclic.has(slug))
      report(node, `The parent “${name}” is a descendant of this term.`, 'Delete one of the parents.');
    else if (!isKnown(slugOf(name)))
      report(node, `No post has “${name}” in its ${kind}.`, `Name one of the ${kind} of the blog.`);
    else continue;
    notes[slug] = { description: notes[slug]?.description ?? '', parent: undefined };
  }
  return notes;
};
