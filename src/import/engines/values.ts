const fold = (key: string): string => key.toLowerCase().replaceAll(/[_-]/g, '');

/** The value of a key. Some engines read a key in any case, and themes write one name as `postPerPage` or `POST_PER_PAGE`. */
const valueOf = (value: unknown, key: string): unknown => {
  if (typeof value !== 'object' || value === null) return undefined;
  const object = value as Readonly<Record<string, unknown>>;
  if (Object.hasOwn(object, key)) return object[key];
  const folded = fold(key);
  const found = Object.keys(object).find((other) => fold(other) === folded);
  return found === undefined ? undefined : object[found];
};

/** A value in a configuration by its path: `params.author.name`; undefined if there is none. */
export const at = (value: unknown, path: string): unknown => path.split('.').reduce(valueOf, value);

/** The first of several paths that leads to a text; numbers count as texts. */
export const textAt = (value: unknown, ...paths: readonly string[]): string | undefined =>
  paths
    .map((path) => at(value, path))
    .map((found) => (typeof found === 'number' ? String(found) : found))
    .find((found): found is string => typeof found === 'string' && found.trim() !== '')
    ?.trim();

/** The first of several paths that leads to a whole number above zero. */
export const countAt = (value: unknown, ...paths: readonly string[]): number | undefined =>
  paths.map((path) => Number(at(value, path))).find((found) => Number.isInteger(found) && found > 0);

/** The first of several paths that leads to a list, as objects. */
export const listAt = (value: unknown, ...paths: readonly string[]): readonly unknown[] =>
  paths.map((path) => at(value, path)).find((found): found is unknown[] => Array.isArray(found)) ?? [];
