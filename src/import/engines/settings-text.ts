import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { ImportError } from '../import-event.ts';
import type { EngineFolder } from './blog-files.ts';

/** The first document of a YAML text; JSON is YAML too. */
const parseYaml = (text: string): unknown => {
  const document = parseDocument(text, { uniqueKeys: false });
  const error = document.errors.find(({ code }) => code !== 'MULTIPLE_DOCS');
  if (error) throw error;
  return document.toJS() as unknown;
};

/**
 * Reads a configuration in YAML, TOML or JSON, by the extension of its file. As engines do, it takes the last one of two
 * equal keys.
 * @throws {ImportError} for a text that is none
 */
export const parseSettings = (path: string, text: string): unknown => {
  try {
    return path.endsWith('.toml') ? parseToml(text) : parseYaml(text);
  } catch (error) {
    throw new ImportError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Reads the first of several files that exists; undefined if there is none, and for an empty one. */
export const settingsIn = (
  { paths, read }: Pick<EngineFolder, 'paths' | 'read'>,
  files: readonly string[],
): unknown => {
  const found = files.find((path) => paths.includes(path));
  return found === undefined ? undefined : (parseSettings(found, read(found) ?? '') ?? undefined);
};
