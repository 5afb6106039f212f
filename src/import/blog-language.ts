import { detectLanguage, isOwnLanguage, readLanguage, type Language } from '#text/language.ts';
import type { ImportEvent } from './import-event.ts';

/** Scripts that one language has, or one far more than others. Japanese comes first, since it has Chinese letters too. */
const scripts: readonly (readonly [Language, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

/** The language of a text by its letters: by their script, else Vietnamese or English; undefined if it is too short. */
export const languageOfText = (text: string): Language | undefined => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = scripts.find(([, script]) => (text.match(script)?.length ?? 0) > letters * 0.2);
  return found?.[0] ?? detectLanguage(text);
};

/**
 * The language of a blog. Many themes are in English, and their settings say so, whatever the posts are written in: a
 * script of its own counts more.
 * @param written in the configuration
 * @param found that of most posts
 */
export const blogLanguage = (written: string | undefined, found: Language | undefined): Language | undefined => {
  const named = written === undefined ? undefined : readLanguage(written);
  return found !== undefined && !isOwnLanguage(found) && (named === undefined || isOwnLanguage(named))
    ? found
    : (named ?? found);
};

/**
 * A file for words in the languages of the blog that the engine has no words for. Without it, they could not be built.
 * @param languages those of the blog and of its posts
 */
export const languageEvents = function* (languages: readonly (Language | undefined)[]): Generator<ImportEvent> {
  const others = [...new Set(languages)].filter((lang) => lang !== undefined && !isOwnLanguage(lang)).sort();
  if (others.length === 0) return;
  const content = [
    '// Words of the interface. Those that are missing are shown in English; src/strings/en.ts of the engine lists all.',
    'export default {',
    ...others.flatMap((lang) => [`  '${lang}': {`, "    // archive: 'Archive',", "    // tags: 'Tags',", '  },']),
    '};',
    '',
  ].join('\n');
  yield { kind: 'file', path: 'strings.ts', content };
  yield {
    kind: 'odd',
    what: 'strings.ts',
    why: `the interface has no words in ${others.join(', ')} yet, so they are in English; write them there, as docs/languages.md says`,
  };
};
