import { mergeTopics, type TermAliases } from '#blog/term-aliases.ts';
import { decide } from '#blog/undecided.ts';
import type { Site } from '#config/site.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nameOfLanguage } from '#text/language.ts';
import type { ReadFile } from './load-sources.ts';
import type { StoredSource } from './text-record.ts';

/** A parsed file without errors, with aliases of tags and categories replaced by their terms. */
export interface ParsedFile extends ReadFile {
  readonly source: StoredSource;
}

/**
 * The diagnostic for a text in a language that nobody has words for: an error if it is no language, unless the text is a
 * draft.
 */
const unknownLanguage = ({ file, lines, frontMatter }: StoredSource, { lang, words }: Site): Diagnostic => {
  const code = frontMatter.lang ?? '';
  const name = nameOfLanguage(code);
  return {
    level: frontMatter.draft || name !== undefined ? 'warning' : 'error',
    file,
    ...(lines['lang'] === undefined ? {} : { line: lines['lang'] }),
    field: 'lang',
    ...(name === undefined
      ? {
          message: `“${code}” is not the code of a language.`,
          remedy: `Write ${words.languages.map((known) => `lang: ${known}`).join(' or ')}, or the code of another language, such as lang: fr.`,
        }
      : {
          message: `The blog has no words for the language “${code}”, so readers see those in “${lang}” around the text.`,
          remedy: `Add the words of ${code} in strings.ts (docs/languages.md).`,
        }),
  };
};

/** The language of the blog that a text means: `ko` for `ko-KR`. Undefined for one that the blog does not have. */
const languageIn = (lang: string, languages: readonly string[]): string | undefined =>
  [lang, lang.split('-')[0]].find((code) => code !== undefined && languages.includes(code));

/** The files without errors, after `decide` and `mergeTopics`. */
export const settle = (
  files: readonly ReadFile[],
  aliases: TermAliases,
  site: Site,
): { readonly files: readonly ParsedFile[]; readonly diagnostics: readonly Diagnostic[] } => {
  const parsed = files.filter((file): file is ParsedFile => file.source !== undefined);
  const { languages } = site.words;
  const { sources, diagnostics } = decide(
    parsed.map(({ source }) => source),
    site.timeZone,
    site.permalinks?.engine === 'jekyll',
  );
  const settled = sources.map((source, index): ParsedFile[] => {
    const file = parsed[index];
    const merged = mergeTopics(source.frontMatter, aliases, site.taxonomy);
    const lang = merged.lang && (languageIn(merged.lang, languages) ?? (nameOfLanguage(merged.lang) && merged.lang));
    const frontMatter = lang === merged.lang ? merged : { ...merged, lang };
    return file ? [{ ...file, source: { ...source, frontMatter } }] : [];
  });
  const wrong = sources.filter(({ frontMatter: { lang } }) => lang && languageIn(lang, languages) === undefined);
  return {
    files: settled.flat(),
    diagnostics: [...diagnostics, ...wrong.map((source) => unknownLanguage(source, site))],
  };
};
