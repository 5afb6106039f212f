import { textAt } from './values.ts';

/** A link in the header. */
export interface MenuEntry {
  /** One for all languages, or one for each. */
  readonly label: string | Readonly<Record<string, string>>;
  readonly url: string;
}

/** Pages that the header of the engine leads to by itself. */
const ownLists = /^\/(?:index\.html|(?:archives?|tags?|categor(?:y|ies)|search|posts?|blog)(?:\/|\.html)?)?$/i;

const fields = { label: ['label', 'name', 'title', 'text'], url: ['url', 'link', 'path', 'href', 'pageRef'] } as const;

const entryOf = (label: string | undefined, written: string | undefined): readonly MenuEntry[] => {
  // Hexo's themes write an icon behind the address: `/about/ || fa fa-user`.
  const [address = ''] = (written ?? '').split('||').map((part) => part.trim());
  if (label === undefined || address === '') return [];
  const url = /^(?:[a-z]+:|\/|#)/i.test(address) ? address : `/${address}`;
  const isLink = /^(?:https?:\/\/[^\s/]|mailto:[^\s]|\/(?!\/)|#)/i.test(url) && !/[\p{Cc}\s"<>\\{]/u.test(url);
  return isLink && !ownLists.test(url) ? [{ label, url }] : [];
};

/**
 * The menu in a configuration: a list of objects, or a map of labels to addresses. Entries that lead to lists are left
 * out, because the header has them.
 */
export const menuOf = (value: unknown): readonly MenuEntry[] => {
  if (Array.isArray(value))
    return value.flatMap((entry) => entryOf(textAt(entry, ...fields.label), textAt(entry, ...fields.url)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, url]) =>
    entryOf(`${key.slice(0, 1).toUpperCase()}${key.slice(1)}`, typeof url === 'string' ? url : undefined),
  );
};
