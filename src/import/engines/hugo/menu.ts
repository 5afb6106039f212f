import type { Language } from '#text/language.ts';
import type { Permalink } from '#urls/permalink.ts';
import { menuOf, type MenuEntry } from '../menu.ts';
import { at, listAt, textAt } from '../values.ts';
import type { HugoLanguage } from './languages.ts';

/** An entry of a menu in one language. */
interface Entry {
  readonly label: string;
  /** Without the prefix of its language. */
  readonly url: string;
  /** What is equal in the menus of all languages. */
  readonly id: string;
}

const entriesOf = ({ config, prefix }: HugoLanguage): readonly Entry[] =>
  listAt(config, 'menus.main', 'main')
    .toSorted((a, b) => Number(at(a, 'weight') ?? 0) - Number(at(b, 'weight') ?? 0))
    .flatMap((entry) => {
      const written = textAt(entry, 'url', 'pageref');
      const url = written?.replace(/^(?!\/|#|[a-z]+:)/i, '/');
      const below = prefix !== '' && url?.startsWith(`${prefix}/`) === true ? url.slice(prefix.length) : url;
      const label = textAt(entry, 'name', 'title');
      const [found] = menuOf([{ label, url: below }]);
      return found
        ? [{ label: String(found.label), url: found.url, id: textAt(entry, 'identifier') ?? found.url }]
        : [];
    });

/** The counterpart of an entry in the menu of another language: with its id or address, else at its place. */
const counterpart = (entry: Entry, own: readonly Entry[], others: readonly Entry[]): Entry | undefined =>
  others.find(({ id }) => id === entry.id) ??
  others.find(({ url }) => url === entry.url) ??
  (own.length === others.length ? others[own.indexOf(entry)] : undefined);

/** Texts by language, or one for all if they are equal. */
export const inLanguages = (
  texts: readonly (readonly [Language, string])[],
): string | Readonly<Record<Language, string>> =>
  new Set(texts.map(([, text]) => text)).size === 1 ? (texts[0]?.[1] ?? '') : Object.fromEntries(texts);

/**
 * The menu of the default language, with the labels of all languages.
 * @param isShown whether an address is that of a text
 * @returns `left`: entries of other languages that the menu cannot have, because each entry has one address
 */
export const menuIn = (
  languages: readonly [HugoLanguage, ...HugoLanguage[]],
  sections: readonly string[],
  isShown: (address: Permalink) => boolean,
): { readonly menu: readonly MenuEntry[]; readonly left: readonly string[] } => {
  const [main, ...others] = languages;
  const isList = ({ url }: Entry): boolean => sections.some((name) => url.replaceAll('/', '') === name);
  const own = entriesOf(main).filter((entry) => !isList(entry));
  const byLanguage = others.map((language) => ({
    language,
    entries: entriesOf(language).filter((entry) => !isList(entry)),
  }));
  const used = new Set<Entry>();
  const menu = own.map((entry): MenuEntry => {
    const labels = byLanguage.flatMap(({ language, entries }): readonly (readonly [Language, string])[] => {
      const found = counterpart(entry, own, entries);
      if (found) used.add(found);
      return found ? [[language.lang, found.label]] : [];
    });
    const address = `${main.prefix}${entry.url}`;
    const text = entry.url.startsWith('/') ? [address, `${address}/`].find(isShown) : undefined;
    return { label: inLanguages([[main.lang, entry.label], ...labels]), url: text ?? entry.url };
  });
  const left = byLanguage.flatMap(({ language, entries }) =>
    entries.filter((entry) => !used.has(entry)).map(({ label }) => `${label} (${language.lang})`),
  );
  return { menu, left };
};
