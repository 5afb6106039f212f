import { scopeMark } from './selector.ts';

/** `data-a` to `data-z`, `data-a1` and so on. */
const shortName = (index: number): string =>
  `data-${String.fromCharCode(97 + (index % 26))}${index < 26 ? '' : Math.floor(index / 26)}`;

/** Short names of the scopes that the style sheets of a page ask for, in the order in which they do. */
export const shortScopes = (sheets: readonly string[]): ReadonlyMap<string, string> => {
  const asked = sheets.flatMap((css) => css.split(scopeMark).filter((_, index) => index % 2 === 1));
  return new Map([...new Set(asked)].map((name, index) => [name, shortName(index)]));
};

/** A style sheet with the short names in place of marked scopes. */
export const withShortScopes = (css: string, short: ReadonlyMap<string, string>): string =>
  css
    .split(scopeMark)
    .map((part, index) => (index % 2 === 1 ? (short.get(part) ?? part) : part))
    .join('');
