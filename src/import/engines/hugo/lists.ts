import { hugoSlug } from '#urls/permalink-variables.ts';
import { routes } from '#urls/routes.ts';
import type { ImportEvent } from '../../import-event.ts';
import { redirectLines, type OldLists } from '../old-lists.ts';
import { inFolder } from '../old-pages.ts';
import { at, textAt } from '../values.ts';
import { isListText } from './file-path.ts';
import type { HugoLanguage } from './languages.ts';
import type { HugoText } from './texts.ts';

/** The names of taxonomies in addresses: `tags`. */
export const taxonomiesIn = ({ config }: Pick<HugoLanguage, 'config'>): readonly string[] =>
  Object.values(at(config, 'taxonomies') ?? { tag: 'tags', category: 'categories' }).map(String);

/** The addresses of lists of pages, which the engine does not make: those of sections that hold no posts. */
export const otherLists = (texts: readonly HugoText[]): readonly string[] => [
  ...new Set(
    texts
      .filter(({ from, section, source }) => source.folder === 'pages' && section !== '' && !isListText(from))
      .map(({ language, section }) => `${language.prefix}/${hugoSlug(section)}/`),
  ),
];

/** What the lists of all languages have in common. */
interface Lists {
  readonly sections: readonly string[];
  /** IANA zone of dates without an offset. */
  readonly zone: string;
  /** Posts on one page of a list. */
  readonly perPage: number;
}

/** The lists of one language, with its public posts. */
const listsOf = (
  language: HugoLanguage,
  posts: readonly HugoText[],
  hasList: boolean,
  { sections, perPage }: Lists,
): OldLists => {
  const { config, prefix, lang, isDefault } = language;
  const taxonomies = taxonomiesIn(language);
  const has = (name: string): boolean => taxonomies.includes(name);
  const term = (taxonomy: string, label: string): string =>
    `${prefix}/${taxonomy}/${hugoSlug(label.replaceAll('/', '-'))}/`;
  // Without a list of the language, its posts are in that of all.
  const list = hasList ? routes.language(lang) : routes.home;
  const feed = routes.rssOf(list);
  const archive = isDefault || !hasList ? routes.archive : list;
  const inSection = (name: string): number => posts.filter(({ section }) => section === name).length;
  return {
    tag: has('tags') ? (label) => term('tags', label) : undefined,
    category: has('categories') ? ([label = '']) => term('categories', label) : undefined,
    feed: 'index.xml',
    language: hasList ? lang : undefined,
    others: [
      ...(prefix === '' ? [] : ([[`${prefix}/`, list]] as const)),
      [`${prefix}/index.xml`, feed],
      ...sections.flatMap(
        (name) =>
          [
            [`${prefix}/${hugoSlug(name)}/`, archive],
            [`${prefix}/${hugoSlug(name)}/index.xml`, feed],
          ] as const,
      ),
      ...(has('tags') ? ([[`${prefix}/tags/`, routes.tags]] as const) : []),
      ...(has('categories') ? ([[`${prefix}/categories/`, routes.categories]] as const) : []),
    ],
    pages: {
      sizeOf: () => perPage,
      ownSize: perPage,
      at: inFolder(textAt(config, 'pagination.path', 'paginatepath') ?? 'page'),
      first: 1,
    },
    paged: [
      { from: `${prefix}/`, to: list, posts: posts.length },
      ...sections.map((name) => ({
        from: `${prefix}/${hugoSlug(name)}/`,
        to: sections.length === 1 ? list : archive,
        posts: inSection(name),
      })),
    ],
  };
};

const byFirst = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(lines.toReversed().map((line) => [line.slice(0, line.indexOf(' ')), line]));

/**
 * Redirects from the lists of each language, and from addresses that front matter gives relative to others.
 * @param posts the public ones
 * @param texts all, with pages and drafts
 */
export const listEvents = function* (
  languages: readonly HugoLanguage[],
  posts: ReadonlyMap<HugoLanguage, readonly HugoText[]>,
  texts: readonly HugoText[],
  lists: Lists,
): Generator<ImportEvent> {
  const aliases = texts.flatMap(({ aliases, address }) => aliases.map((alias) => [alias, address] as const));
  const lines = languages.map((language) => {
    const own = posts.get(language) ?? [];
    const old = listsOf(language, own, own.length > 0 && posts.size > 1, lists);
    return redirectLines(
      own.map(({ source }) => source),
      lists.zone,
      language.isDefault ? { ...old, others: [...aliases, ...old.others] } : old,
    );
  });
  // Of two rules for one address, that of the earlier language counts.
  const first = byFirst(lines.flatMap((line) => line.lists));
  const later = byFirst(lines.flatMap((line) => line.later));
  const all = [...[...first.values()].sort(), ...[...later].flatMap(([from, line]) => (first.has(from) ? [] : [line]))];
  if (all.length > 0) yield { kind: 'file', path: 'ledger/redirects.txt', content: `${all.join('\n')}\n` };
};
