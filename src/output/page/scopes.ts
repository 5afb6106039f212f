import { scopeMark } from './selector.ts';

/** `data-a` to `data-z`, `data-a1` and so on. */
const shortName = (index: number): string =>
  `data-${String.fromCharCode(97 + (index % 26))}${index < 26 ? '' : Math.floor(index / 26)}`;

/** Short names for the scopes that the style sheets of a page use, by their original names. */
export const shortScopes = (sheets: readonly string[]): ReadonlyMap<string, string> => {
  const used = sheets.flatMap((css) => css.split(scopeMark).filter((_, index) => index % 2 === 1));
  return new Map([...new Set(used)].map((name, index) => [name, shortName(index)]));
};

/** Replaces the marked scopes of a style sheet by their short names. */
export const withShortScopes = (css: string, short: ReadonlyMap<string, string>): string =>
  css
    .split(scopeMark)
    .map((part, index) => (index % 2 === 1 ? (short.get(part) ?? part) : part))
    .join('');
