import kebabCase from 'lodash.kebabcase';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { isOwnLanguage, type Language } from '#text/language.ts';
import type { Post } from './post.ts';
import type { Site } from '#config/site.ts';

/** A tag, a category or an author, with its posts. */
export interface Term {
  readonly label: string;
  /** All spellings in posts, and aliases; includes the label. */
  readonly spellings: readonly string[];
  /** Last part of its permalink. */
  readonly slug: string;
  /** Newest first. */
  readonly posts: readonly Post[];
}

/** Replaces symbols that a slug cannot contain by words: `C++` → `Cpp`, `.NET` → `dotNET`. */
const spellOut = (label: string): string =>
  label
    .replaceAll('++', 'pp')
    .replaceAll(/(?<=\p{L})#/gu, 'sharp')
    .replaceAll(/(?<![\p{L}\p{N}])\.(?=\p{L})/gu, 'dot');

/** Removes diacritics from Latin letters. `đ` (U+0111) has no decomposition in NFD. */
const removeDiacritics = (label: string): string =>
  label
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .normalize('NFC');

const asciiSlug = (label: string): string =>
  removeDiacritics(spellOut(label.normalize('NFC').toLowerCase()))
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

const codePoints = (label: string): string =>
  [...label].map((char) => `u${char.codePointAt(0)?.toString(16)}`).join('-');

/** Slugs by label: every page needs those of its tags. */
const slugs = { ascii: new Map<string, string>(), gatsby: new Map<string, string>() };

/**
 * The slug of a tag or category. `ascii`: `Lập trình` → `lap-trinh`, `C++` → `cpp`. `gatsby`: as lodash makes it,
 * `lập-trinh`. A label without letters and digits becomes its code points, so that the slug is never empty.
 */
export const termSlug = (label: string, strategy: Site['taxonomy']): string => {
  const known = slugs[strategy].get(label);
  if (known !== undefined) return known;
  const slug = (strategy === 'gatsby' ? kebabCase(label.normalize('NFC')) : asciiSlug(label)) || codePoints(label);
  slugs[strategy].set(label, slug);
  return slug;
};

/** Slugs of the other spellings and aliases of a term. */
export const mergedSlugs = ({ slug, spellings }: Pick<Term, 'slug' | 'spellings'>, strategy: Site['taxonomy']) =>
  [...new Set(spellings.map((label) => termSlug(label, strategy)))].filter((other) => other !== slug);

/** The strategy that a blog does not use. */
const otherStrategy = { ascii: 'gatsby', gatsby: 'ascii' } as const;

/**
 * Slugs that the terms had if the setting `taxonomy` was changed, by the slug of the term now. A slug that another term
 * has now is left out, and one that two terms had counts for the first.
 */
export const slugsInOtherStrategy = (
  terms: readonly Pick<Term, 'slug' | 'spellings'>[],
  taxonomy: Site['taxonomy'],
): ReadonlyMap<string, readonly string[]> => {
  const taken = new Set(terms.flatMap((term) => [term.slug, ...mergedSlugs(term, taxonomy)]));
  return new Map(
    terms.map(({ slug, spellings }) => {
      const others = spellings.map((label) => termSlug(label, otherStrategy[taxonomy]));
      return [slug, others.filter((other) => !taken.has(other) && taken.add(other))];
    }),
  );
};

const collators = new Map<Language, Intl.Collator>();

/**
 * Sorts as a dictionary does: in Vietnamese a ă â, d đ. Numbers sort by value: `Phần 2` before `Phần 10`.
 * @param lang language of the blog. English words stand in a Vietnamese dictionary where they do in an English one.
 */
export const collatorOf = (lang: Language): Intl.Collator => {
  const dictionary = isOwnLanguage(lang) ? 'vi' : lang;
  const collator = collators.get(dictionary) ?? new Intl.Collator(dictionary, { numeric: true });
  collators.set(dictionary, collator);
  return collator;
};

const mostFrequent = (counts: ReadonlyMap<string, number>): string =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';

/**
 * Groups posts by tag or category, in dictionary order. Labels with the same slug become one term, named by the most
 * frequent spelling. Each such merge gives a diagnostic.
 * @param posts newest first
 * @param aliases aliases by the slug of their term
 * @param lang language of the blog, for the order
 */
export const buildTerms = (
  posts: readonly Post[],
  field: 'tags' | 'category',
  strategy: Site['taxonomy'],
  aliases?: { readonly names: ReadonlyMap<string, readonly string[]> },
  lang: Language = 'vi',
): { readonly terms: readonly Term[]; readonly diagnostics: readonly Diagnostic[] } => {
  const groups = new Map<string, { readonly posts: Post[]; readonly labels: Map<string, number> }>();
  for (const post of posts) {
    const labels = field === 'tags' ? post.tags : post.category === undefined ? [] : [post.category];
    for (const label of labels) {
      const slug = termSlug(label, strategy);
      const group = groups.get(slug) ?? { posts: [] as Post[], labels: new Map<string, number>() };
      groups.set(slug, group);
      if (group.posts.at(-1) !== post) group.posts.push(post);
      group.labels.set(label, (group.labels.get(label) ?? 0) + 1);
    }
  }
  const terms = [...groups].map(([slug, { posts, labels }]) => ({
    label: mostFrequent(labels),
    spellings: [...new Set([...labels.keys(), ...(aliases?.names.get(slug) ?? [])])].sort(),
    slug,
    posts,
  }));
  const diagnostics = [...groups].flatMap(([slug, { posts, labels }]): Diagnostic[] => {
    const [first, second] = [...labels.keys()].sort();
    if (first === undefined || second === undefined) return [];
    const spellings = [...labels].map(([label, count]) => `“${label}” (${count})`).join(', ');
    return [
      {
        level: 'warning',
        file: posts.at(-1)?.file ?? '',
        field,
        message: `${spellings} share the address …/${slug}/ and are shown together as “${mostFrequent(labels)}”.`,
        remedy: 'Use one spelling in all posts if they mean the same.',
      },
    ];
  });
  return {
    terms: terms.sort((a, b) => collatorOf(lang).compare(a.label, b.label) || (a.slug < b.slug ? -1 : 1)),
    diagnostics,
  };
};
