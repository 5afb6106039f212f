import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Quoted or parenthesised text that may be a path to another file of the engine: `'#blog/post.ts'`, `"./a.css?url"`,
 * `url(../b.woff2)`.
 */
const specifier = /['"(]((?:#[a-z]+|\.{1,2})\/[^'"()?\s]+)/g;

const isText = (path: string): boolean => /\.(?:ts|js|mjs|astro|css)$/.test(path);

/** Files that were read, with their bytes and the specifiers in them; each file is read once per process. */
const filesByPath = new Map<string, { readonly bytes: Buffer; readonly specifiers: readonly string[] }>();

const read = (path: string) => {
  const file = filesByPath.get(path) ?? {
    bytes: readFileSync(path),
    specifiers: isText(path) ? [...readFileSync(path, 'utf8').matchAll(specifier)].map(([, name = '']) => name) : [],
  };
  filesByPath.set(path, file);
  return file;
};

/**
 * A hash of modules and of all files of the engine that they import, directly or not, including style sheets and fonts.
 * It changes when one of these files changes, and not with the rest of the engine. Versions of packages are not in it:
 * give `package-lock.json` as one of the modules for that.
 * @param engine the root folder of the engine
 * @param modules paths below `engine`
 * @returns the first 40 hexadecimal digits of a SHA-256 hash
 * @throws Error for a module that does not exist
 */
export const moduleDigest = (engine: string, modules: readonly string[]): string => {
  const files = new Set(modules.map((module) => join(engine, module)));
  for (const path of files)
    for (const name of read(path).specifiers) {
      const target = name.startsWith('#') ? join(engine, 'src', name.slice(1)) : join(dirname(path), name);
      if (existsSync(target) && statSync(target).isFile()) files.add(target);
    }
  const hash = createHash('sha256');
  const names = new Map([...files].map((path) => [relative(engine, path).split(sep).join('/'), path]));
  for (const name of [...names.keys()].sort()) hash.update(`${name}\0`).update(read(names.get(name) ?? '').bytes);
  return hash.digest('hex').slice(0, 40);
};

/** Clears the files that were read, so that the next digest sees edits of the engine. */
export const forgetModules = (): void => filesByPath.clear();
