import { readLanguage, type Language } from '#text/language.ts';
import { at, listAt, textAt } from '../values.ts';
import { merge, type Values } from './config.ts';
import { plainPath } from './file-path.ts';

/** A language of the blog. */
export interface HugoLanguage {
  /** As names of files and the configuration have it: `zh-cn`. */
  readonly key: string;
  /** Its code here: `zh-CN`. */
  readonly lang: Language;
  /** Whether texts are in it that do not name a language. */
  readonly isDefault: boolean;
  /** What stands before its addresses: `/vi`, or nothing. */
  readonly prefix: string;
  /** Folder of its texts, without a slash at the end. */
  readonly folder: string;
  /** The configuration, with the values of this language. */
  readonly config: Values;
  /** Its address, if it has another host than the default language. */
  readonly otherHost: string | undefined;
}

/** The languages of a blog, the default one first, then by weight. */
export interface HugoLanguages {
  readonly all: readonly [HugoLanguage, ...HugoLanguage[]];
  /** Whether the blog does not publish texts in a language. */
  readonly isDisabled: (key: string) => boolean;
  /** The folders of languages that the blog does not publish. */
  readonly disabledFolders: readonly string[];
}

/** The codes of languages. A region stands only where it tells two languages apart. */
const shortCodes = (codes: readonly Language[]): readonly Language[] => {
  const bases = codes.map((code) => code.split('-')[0] ?? code);
  return codes.map((code, index) => {
    const base = bases[index] ?? code;
    return bases.indexOf(base) === bases.lastIndexOf(base) ? base : code;
  });
};

const folderOf = (config: Values): string => plainPath(textAt(config, 'contentdir') ?? 'content');

/** Files of modules in place of `contentDir`: `{ source: 'content/vi', target: 'content', lang: 'vi' }`. */
const mountOf = (config: Values, key: string): string | undefined =>
  listAt(config, 'module.mounts')
    .filter((mount) => textAt(mount, 'target') === 'content' && textAt(mount, 'lang')?.toLowerCase() === key)
    .map((mount) => plainPath(textAt(mount, 'source') ?? ''))
    .find((source) => source !== '');

const isOn = (value: unknown): boolean => value === true || value === 'true';

/** The path of an address below that of the blog: `/en` of `https://blog.example/en/`; undefined on another host. */
const pathBelow = (address: string | undefined, blog: string | undefined): string | undefined => {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const [own, all] = [new URL(address), blog !== undefined && URL.canParse(blog) ? new URL(blog) : undefined];
  const base = all?.pathname.replace(/\/$/, '') ?? '';
  return own.host === all?.host && own.pathname.startsWith(base)
    ? own.pathname.slice(base.length).replace(/\/$/, '')
    : undefined;
};

/** The languages of a configuration. A blog that names none has one. */
export const languagesIn = (values: Values): HugoLanguages => {
  const { languages: written, ...rest } = values;
  const byKey = Object.entries((written ?? {}) as Values).filter(
    (entry): entry is [string, Values] => typeof entry[1] === 'object' && entry[1] !== null,
  );
  const wanted = (textAt(values, 'defaultcontentlanguage') ?? 'en').toLowerCase();
  const off = new Set([
    ...listAt(values, 'disablelanguages').map((key) => String(key).toLowerCase()),
    ...byKey.filter(([, own]) => isOn(own['disabled'])).map(([key]) => key),
  ]);
  off.delete(wanted);
  const weight = (own: Values): number => Number(own['weight'] ?? 0) || Number.MAX_SAFE_INTEGER;
  const shown = byKey.filter(([key]) => !off.has(key)).sort(([, a], [, b]) => weight(a) - weight(b));
  const first = shown.find(([key]) => key === wanted) ?? shown[0];
  const ordered = first === undefined ? [] : [first, ...shown.filter((entry) => entry !== first)];
  const inSubdir = isOn(at(values, 'defaultcontentlanguageinsubdir'));
  const blog = textAt(first?.[1], 'baseurl') ?? textAt(values, 'baseurl');
  const codes = shortCodes(
    ordered.map(([key, own]) => readLanguage(textAt(own, 'locale', 'languagecode') ?? '') ?? readLanguage(key) ?? key),
  );
  const toLanguage = ([key, own]: readonly [string, Values], index: number): HugoLanguage => {
    const config = merge(rest, own);
    const address = textAt(own, 'baseurl');
    const below = pathBelow(address, blog);
    const usual = index > 0 || inSubdir ? `/${key}` : '';
    return {
      key,
      lang: codes[index] ?? key,
      isDefault: index === 0,
      prefix: address === undefined ? usual : (below ?? usual),
      folder: mountOf(values, key) ?? folderOf(config),
      config,
      otherHost: address === undefined || below !== undefined ? undefined : address,
    };
  };
  const code = readLanguage(textAt(values, 'defaultcontentlanguage', 'languagecode', 'locale') ?? '') ?? wanted;
  const [main = { ...toLanguage([wanted, {}], 0), lang: code }, ...others] = ordered.map(toLanguage);
  return {
    all: [main, ...others],
    isDisabled: (key) => off.has(key),
    disabledFolders: byKey
      .filter(([key]) => off.has(key))
      .map(([, own]) => folderOf(merge(rest, own)))
      .filter((folder) => folder !== folderOf(rest)),
  };
};
