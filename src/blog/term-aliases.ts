import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { FrontMatter } from '#content/front-matter.ts';
import type { Site } from '#config/site.ts';
import { withoutControls } from '#text/plain-text.ts';
import { termSlug } from './term.ts';

/** Aliases of tags or categories, from `terms.yaml`. */
export interface Aliases {
  /** The name of the term, by the slug of each alias. */
  readonly labels: ReadonlyMap<string, string>;
  /** All aliases, by the slug of the term. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** The aliases of all tags and categories. */
export type TermAliases = Readonly<Record<'tags' | 'categories', Aliases>>;

const none: Aliases = { labels: new Map(), names: new Map() };

export const noAliases: TermAliases = { tags: none, categories: none };

const textOf = (node: unknown): string | undefined =>
  isScalar(node) && typeof node.value === 'string' ? withoutControls(node.value).trim() || undefined : undefined;

const aliasesIn = (terms: unknown, strategy: Site['taxonomy']): Aliases => {
  if (!isMap(terms)) return none;
  const written = terms.items.flatMap(({ key, value }) => {
    const [label, others] = [textOf(key), isMap(value) ? value.get('aliases', true) : undefined];
    const names = isSeq(others) ? others.items.flatMap((name) => textOf(name) ?? []) : [];
    return label === undefined || names.length === 0 ? [] : [{ label, names }];
  });
  return {
    labels: new Map(written.flatMap(({ label, names }) => names.map((name) => [termSlug(name, strategy), label]))),
    names: new Map(written.map(({ label, names }) => [termSlug(label, strategy), names])),
  };
};

/** Parses the aliases in `terms.yaml`. Invalid entries are ignored: `readTermNotes` reports them later. */
export const readAliases = (text: string, strategy: Site['taxonomy']): TermAliases => {
  const root = parseDocument(text, { prettyErrors: false }).contents;
  if (!isMap(root)) return noAliases;
  return {
    tags: aliasesIn(root.get('tags', true), strategy),
    categories: aliasesIn(root.get('categories', true), strategy),
  };
};

/** Replaces aliases in the tags and the category of a post by the names of their terms, and removes duplicates. */
export const mergeTopics = <Fields extends Pick<FrontMatter, 'tags' | 'category'>>(
  fields: Fields,
  { tags, categories }: TermAliases,
  strategy: Site['taxonomy'],
): Fields => {
  const merged = fields.tags.map((tag) => tags.labels.get(termSlug(tag, strategy)) ?? tag);
  const category =
    fields.category === undefined ? undefined : categories.labels.get(termSlug(fields.category, strategy));
  return {
    ...fields,
    tags: merged.filter((tag, index) => {
      const slug = termSlug(tag, strategy);
      return merged.findIndex((other) => termSlug(other, strategy) === slug) === index;
    }),
    ...(category === undefined ? {} : { category }),
  };
};
