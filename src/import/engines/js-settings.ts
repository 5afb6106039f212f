import type { EngineFolder } from './blog-files.ts';
import { readModule, type ReadModule } from './js-values.ts';

/** A configuration in JavaScript as far as it can be read. */
export interface JsSettings extends ReadModule {
  /** Path of the file. */
  readonly source: string;
}

/** Imports are followed that far; a circle of them ends there too. */
const deepest = 4;

const suffixes = ['', '.ts', '.js', '.mjs', '.mts', '.json', '/index.ts', '/index.js'];

/** Paths that an import may mean. `@/` and `~/` stand for `src`, or for the project. */
const pathsOf = (from: string, specifier: string): readonly string[] => {
  const alias = /^[@~]\/(.+)$/.exec(specifier)?.[1];
  const bases =
    alias === undefined ? [new URL(specifier, `file:///${from}`).pathname.slice(1)] : [`src/${alias}`, alias];
  return bases.flatMap((base) => suffixes.map((suffix) => base + suffix).concat(base.replace(/\.js$/, '.ts')));
};

/** Reads a module, and those of the project that it imports. One that is not JavaScript counts as not understood. */
const readFile = (folder: EngineFolder, path: string, depth: number): ReadModule => {
  const text = folder.read(path) ?? '';
  try {
    if (path.endsWith('.json')) {
      const main: unknown = JSON.parse(text);
      return { main, constants: {}, unknown: [] };
    }
    return readModule(text, (specifier) => {
      if (!/^(?:\.{1,2}|[@~])\//.test(specifier) || depth >= deepest) return undefined;
      const found = pathsOf(path, specifier).find((one) => folder.paths.includes(one));
      return found === undefined ? undefined : readFile(folder, found, depth + 1);
    });
  } catch {
    return { main: undefined, constants: {}, unknown: ['the whole file, which cannot be read'] };
  }
};

/** Reads the first file that exists. */
export const readSettings = (folder: EngineFolder, files: readonly string[]): JsSettings => {
  const source = files.find((path) => folder.paths.includes(path));
  return source === undefined
    ? { source: files[0] ?? '', main: undefined, constants: {}, unknown: [] }
    : { source, ...readFile(folder, source, 0) };
};
