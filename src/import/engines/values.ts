/** A value in a configuration by its path: `params.author.name`; undefined if there is none. */
export const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
          ? (inner as Record<string, unknown>)[key]
          : undefined,
      value,
    );

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
