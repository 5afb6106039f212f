import type { EngineFolder } from './blog-files.ts';
import { readModule, type ReadModule } from './js-values.ts';

/** A configuration in JavaScript as far as it can be read. */
export interface JsSettings extends ReadModule {
  /** Path of the file. */
  readonly source: string;
}

/** Reads the first file that exists. A file that is not JavaScript counts as not understood. */
export const readSettings = ({ paths, read }: EngineFolder, files: readonly string[]): JsSettings => {
  const source = files.find((path) => paths.includes(path));
  if (source === undefined) return { source: files[0] ?? '', main: undefined, constants: {}, unknown: [] };
  try {
    return { source, ...readModule(read(source) ?? '') };
  } catch {
    return { source, main: undefined, constants: {}, unknown: ['the whole file, which is not JavaScript'] };
  }
};
