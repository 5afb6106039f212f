import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { oneLine, truncate } from '#text/plain-text.ts';
import type { Field, Place } from './field.ts';

/** Dates become text, since their zone is that of the blog. */
const plain = (value: unknown): unknown => {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
};

/** The first line that names each key at its beginning: `key = …`, `key.inner = …`, `[key]`. 0-based. */
const linesOfKeys = (toml: string): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  for (const [index, line] of toml.split('\n').entries()) {
    const [, , quoted, bare] = /^\s*(\[{1,2}\s*)?(?:["']([^"']+)["']|([\w-]+))\s*[=.\]]/.exec(line) ?? [];
    const key = quoted ?? bare;
    if (key !== undefined && !lines.has(key)) lines.set(key, index);
  }
  return lines;
};

const problemOf = (toml: string, error: unknown, { file, firstLine }: Place): Diagnostic => {
  const at = error instanceof TomlError ? error : { line: 1, column: 1 };
  const found = oneLine(toml.split('\n')[at.line - 1] ?? '');
  const what = (error instanceof Error ? error.message : String(error))
    .split('\n')[0]
    ?.replace(/^Invalid TOML document: /, '')
    .replace(/\.$/, '');
  const field = /^[\w-]+(?=\s*=)/.exec(found)?.[0];
  return {
    level: 'error',
    file,
    line: at.line + firstLine - 1,
    column: at.column,
    ...(field === undefined ? {} : { field }),
    message: `“${truncate(found, 80)}” is not TOML: ${what}.`,
    remedy: 'Write one field per line, and text in quotes: title = "Name".',
  };
};

/**
 * Parses front matter as TOML 1.0.
 * @returns the fields in source order, or no fields and the first syntax error
 */
export const readToml = (
  toml: string,
  place: Place,
): { readonly fields: readonly Field[]; readonly diagnostics: readonly Diagnostic[] } => {
  try {
    const lines = linesOfKeys(toml);
    const fields = Object.entries(parse(toml, { integersAsBigInt: 'asNeeded' })).map(([key, written]): Field => {
      const value = plain(written);
      const source = typeof value === 'object' ? undefined : String(value);
      return { key, value, source, line: place.firstLine + (lines.get(key) ?? 0), column: 1 };
    });
    return { fields, diagnostics: [] };
  } catch (error) {
    return { fields: [], diagnostics: [problemOf(toml, error, place)] };
  }
};
