import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { withoutControls } from '#text/plain-text.ts';

/** The index of the first character that HTML and XML forbid; undefined if there is none. */
const firstControl = (text: string): number | undefined => {
  const clean = withoutControls(text);
  if (clean === text) return undefined;
  let index = 0;
  while (clean[index] === text[index]) index += 1;
  return index;
};

const codeAt = (text: string, index: number): string =>
  `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`;

const warning = (file: string, code: string, place: Partial<Diagnostic>): Diagnostic => ({
  level: 'warning',
  file,
  ...place,
  message: `The control character ${code} was removed, because it would break feeds.`,
  remedy: 'Delete it here. It is invisible.',
});

/** What was read, without the characters that XML 1.0 §2.2 forbids, and a warning where there were some. */
export interface Cleaned<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Removes characters that HTML and XML forbid from the text of a file. The warning is about the first one: others are
 * usually next to it.
 * @param file path for the warning
 */
export const cleanText = (text: string, file: string): Cleaned<string> => {
  const index = firstControl(text);
  if (index === undefined) return { value: text, diagnostics: [] };
  const before = text.slice(0, index);
  const place = { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
  return { value: withoutControls(text), diagnostics: [warning(file, codeAt(text, index), place)] };
};

/** A text within a value that has such a character. */
export interface ControlPlace {
  readonly path: readonly (string | number)[];
  /** `U+0008`. */
  readonly code: string;
}

/** Nothing that the engine reads is nested deeper. */
const maxDepth = 16;

/** Finds such characters in all texts of a value: escapes such as `\u0008` become characters when a file is parsed. */
export const controlsIn = (value: unknown, path: ControlPlace['path'] = []): readonly ControlPlace[] => {
  if (typeof value === 'string') {
    const index = firstControl(value);
    return index === undefined ? [] : [{ path, code: codeAt(value, index) }];
  }
  // Settings are code, and an object can contain itself.
  if (typeof value !== 'object' || value === null || path.length > maxDepth) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => controlsIn(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => controlsIn(item, [...path, key]));
};

/**
 * Parses JSON, and removes such characters from its texts. Escapes have no place in the file: the field names them.
 * @param file path for warnings
 * @throws {SyntaxError} for a text that is not JSON
 */
export const parseCleanJson = (text: string, file: string): Cleaned<unknown> => {
  const { value: clean, diagnostics } = cleanText(text, file);
  const value: unknown = JSON.parse(clean);
  const places = controlsIn(value);
  if (places.length === 0) return { value, diagnostics };
  const remove = (_: string, item: unknown): unknown => (typeof item === 'string' ? withoutControls(item) : item);
  return {
    value: JSON.parse(clean, remove),
    diagnostics: [...diagnostics, ...places.map(({ path, code }) => warning(file, code, { field: path.join('.') }))],
  };
};
