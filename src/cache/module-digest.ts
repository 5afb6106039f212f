import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Text in quotes or brackets that may name another file of ours: `'#blog/post.ts'`, `"./a.css?url"`, `url(../b.woff2)`. */
const specifier = /['"(]((?:#[a-z]+|\.{1,2})\/[^'"()?\s]+)/g;

const isText = (path: string): boolean => /\.(?:ts|js|mjs|astro|css)$/.test(path);

/** Files that others name, with their bytes; each is read once in a process. */
const known = new Map<string, { readonly bytes: Buffer; readonly names: readonly string[] }>();

const read = (path: string) => {
  const file = known.get(path) ?? {
    bytes: readFileSync(path),
    names: isText(path) ? [...readFileSync(path, 'utf8').matchAll(specifier)].map(([, name = '']) => name) : [],
  };
  known.set(path, file);
  return file;
};

/**
 * Hash of modules and of all files of the engine that they need, style sheets and fonts included. It changes with what
 * they can do, and not with the rest of the engine. Versions of packages are not in it.
 * @param engine its own folder
 * @param modules paths below `engine`
 * @throws Error for a module that is not there
 */
export const moduleDigest = (engine: string, modules: readonly string[]): string => {
  const files = new Set(modules.map((module) => join(engine, module)));
  for (const path of files)
    for (const name of read(path).names) {
      const target = name.startsWith('#') ? join(engine, 'src', name.slice(1)) : join(dirname(path), name);
      if (existsSync(target) && statSync(target).isFile()) files.add(target);
    }
  const hash = createHash('sha256');
  const names = new Map([...files].map((path) => [relative(engine, path).split(sep).join('/'), path]));
  for (const name of [...names.keys()].sort()) hash.update(`${name}\0`).update(read(names.get(name) ?? '').bytes);
  return hash.digest('hex').slice(0, 40);
};

/** Forgets what was read, so that an edit of the engine is seen while it is developed. */
export const forgetModules = (): void => known.clear();
