import { distance } from 'fastest-levenshtein';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { isLanguageCode, isOwnLanguage, nameOfLanguage, type Language } from '#text/language.ts';
import { readWord, type Own, type Word } from './own-word.ts';
import { engineWords, strings, type Strings, type Words } from './index.ts';

/** Some words of the interface in one language. */
export type SomeStrings = { readonly [Key in keyof Strings]?: Own<Key> };

/** All words of the interface in one language, for a language that the engine does not have. */
export type AllStrings = { readonly [Key in keyof Strings]: Own<Key> };

/** What `strings.ts` of a blog exports: words by language. */
export type BlogStrings = Readonly<Record<Language, SomeStrings>>;

/** Name of the file in messages. */
export const stringsFile = 'strings.ts';

/** The words of a blog, and what is wrong with its file. */
export interface CheckedWords {
  readonly words: Words;
  readonly diagnostics: readonly Diagnostic[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKey = (key: string): key is keyof Strings => Object.hasOwn(strings.en, key);

const nearest = (key: string): string | undefined =>
  Object.keys(strings.en)
    .map((name) => ({ name, edits: distance(key.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.edits - b.edits)[0]?.name;

/** The line on which a key of a language is written; nothing if it stands nowhere. */
const lineOf = (source: string, lang: string, key: string): { readonly line?: number } => {
  const lines = source.split('\n');
  const begins = (name: string) => (line: string) =>
    line
      .split(/[{,]/)
      .some((part) =>
        [`${name}:`, `'${name}':`, `"${name}":`, `${name}(`].some((start) => part.trim().startsWith(start)),
      );
  const from = Math.max(0, lines.findIndex(begins(lang)));
  const index = lines.findIndex((line, at) => at >= from && begins(key)(line));
  return index < 0 ? {} : { line: index + 1 };
};

/** What identifies words: texts, and the code of functions. */
const keyOf = (exported: unknown): string =>
  JSON.stringify(exported, (_, value: unknown) =>
    typeof value === 'function' ? String(value as () => string) : value,
  ) ?? '';

/**
 * Checks the words of a blog and adds them to those of the engine.
 * @param exported by `strings.ts`
 * @param source text of the file, for the lines of errors
 */
export const checkStrings = (exported: unknown, source: string): CheckedWords => {
  const diagnostics: Diagnostic[] = [];
  const report = (level: Diagnostic['level'], field: string, rest: Pick<Diagnostic, 'message' | 'remedy' | 'line'>) =>
    void diagnostics.push({ level, file: stringsFile, ...(field === '' ? {} : { field }), ...rest });
  if (!isObject(exported)) {
    report('error', '', {
      message: 'The file exports no words.',
      remedy: "Write export default { vi: { archive: '…' } }; with the words of each language.",
    });
    return { words: engineWords, diagnostics };
  }
  const byLanguage = new Map<Language, Strings>();
  for (const [lang, own] of Object.entries(exported)) {
    const at = lineOf(source, lang, lang);
    if (!isLanguageCode(lang) || !isObject(own)) {
      report('error', lang, {
        ...at,
        message: isObject(own) ? `“${lang}” is not the code of a language.` : 'These are no words.',
        remedy: "Write the code of a language and its words: ko: { archive: '…' }.",
      });
      continue;
    }
    const words = new Map<string, Word>();
    for (const [key, value] of Object.entries(own)) {
      const line = lineOf(source, lang, key);
      const field = `${lang}.${key}`;
      if (!isKey(key)) {
        const guess = nearest(key);
        report('error', field, {
          ...line,
          message: `The interface has no word “${key}”.`,
          remedy:
            guess === undefined
              ? 'Delete it; src/strings/en.ts of the engine lists all words.'
              : `Did you mean ${guess}?`,
        });
        continue;
      }
      const read = readWord(value, key, lang);
      if ('word' in read) words.set(key, read.word);
      else report('error', field, { ...line, ...read });
    }
    const known = isOwnLanguage(lang)
      ? engineWords.in(lang)
      : { ...strings.en, languageName: nameOfLanguage(lang) ?? lang };
    const missing = Object.keys(strings.en).filter((key) => key !== 'languageName' && !Object.hasOwn(own, key));
    if (!isOwnLanguage(lang) && missing.length > 0)
      report('warning', lang, {
        ...at,
        message: `${missing.length} words are missing, so pages show them in English: ${missing.slice(0, 12).join(', ')}${missing.length > 12 ? ' …' : ''}.`,
        remedy: 'Write them; src/strings/en.ts of the engine lists all words.',
      });
    byLanguage.set(lang, { ...known, ...Object.fromEntries(words) } as Strings);
  }
  return {
    words: {
      languages: [...new Set([...engineWords.languages, ...byLanguage.keys()])],
      in: (lang) => byLanguage.get(lang) ?? engineWords.in(lang),
      key: keyOf(exported),
    },
    diagnostics,
  };
};
