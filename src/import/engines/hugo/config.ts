import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { ImportError } from '../../import-event.ts';
import type { EngineFolder } from '../blog-files.ts';
import { nameOf } from './file-path.ts';

/** The configuration of a blog. */
export interface HugoConfig {
  /** The file that messages name. */
  readonly source: string;
  /** All values. Keys are in small letters, as Hugo does not tell capitals. */
  readonly values: Values;
}

export type Values = Readonly<Record<string, unknown>>;

const extensions = ['toml', 'yaml', 'yml', 'json'];
const mainNames = ['hugo', 'config'];

/** The first of these counts. */
const mainFiles = mainNames.flatMap((name) => extensions.map((extension) => `${name}.${extension}`));

const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Hugo called menus `menu` before. */
const keyOf = (key: string): string => (key.toLowerCase() === 'menu' ? 'menus' : key.toLowerCase());

const withSmallKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withSmallKeys);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [keyOf(key), withSmallKeys(inner)]));
};

const parse = (path: string, text: string): Values => {
  try {
    const value = withSmallKeys(path.endsWith('.toml') ? parseToml(text) : parseYaml(text, { logLevel: 'silent' }));
    return isMap(value) ? value : {};
  } catch (error) {
    throw new ImportError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Adds values to others. Maps are joined; anything else is replaced. */
export const merge = (values: Values, more: Values): Values => ({
  ...values,
  ...Object.fromEntries(
    Object.entries(more).map(([key, value]) => {
      const known = values[key];
      return [key, isMap(known) && isMap(value) ? merge(known, value) : value];
    }),
  ),
});

/** Where the values of a file in a folder of `config` belong: `params.vi.toml` → `languages.vi.params`. */
const keysOf = (name: string): readonly string[] => {
  const [first = '', lang] = name.toLowerCase().split('.');
  if (lang === undefined) return mainNames.includes(first) ? [] : [keyOf(first)];
  return ['languages', lang, ...(['menu', 'menus', 'params'].includes(first) ? [keyOf(first)] : [])];
};

const inFolder = (path: string, text: string): Values => {
  const keys = keysOf(nameOf(path).replace(/\.[^.]+$/, ''));
  const values = parse(path, text);
  const [key, ...others] = Object.keys(values);
  const last = keys.at(-1);
  // A file may name its own key once more.
  const inner = last !== undefined && others.length === 0 && key === last ? values[key] : values;
  return keys.toReversed().reduce<Values>((value, name) => ({ [name]: value }), isMap(inner) ? inner : {});
};

/**
 * Reads the configuration: a file, and the folders `config/_default` and `config/production`. Later ones win.
 * @throws {ImportError} for a file that is neither TOML, YAML nor JSON
 */
export const readHugoConfig = ({ paths, read }: Pick<EngineFolder, 'paths' | 'read'>): HugoConfig => {
  const main = mainFiles.find((path) => paths.includes(path));
  const folders = ['_default', 'production'].flatMap((name) =>
    paths.filter(
      (path) => path.startsWith(`config/${name}/`) && extensions.includes(path.slice(path.lastIndexOf('.') + 1)),
    ),
  );
  const all = [
    ...(main === undefined ? [] : [parse(main, read(main) ?? '')]),
    ...folders.map((path) => inFolder(path, read(path) ?? '')),
  ];
  const named = folders.find((path) => /\/(?:hugo|config)\.[^/]*$/.test(path));
  return { source: main ?? named ?? 'hugo.toml', values: all.reduce(merge, {}) };
};
