import { isOwnLanguage } from '#text/language.ts';
import { lintText } from '#text/text-lint.ts';
import { unsupportedExcept, type UnsupportedText } from '#text/unsupported-characters.ts';
import type { Entry } from './entry.ts';

/**
 * Characters that the fonts of the blog do not have. Those in titles are reported with social cards
 * (`output/social-card.ts`).
 */
export const unsupportedIn = ({ source, text }: Entry): UnsupportedText[] => {
  const { description = '', category = '', tags, lang = text.prose.lang } = source.frontMatter;
  if (lang !== undefined && !isOwnLanguage(lang)) return [];
  const words = [description, category, ...tags].join('\n');
  const characters = [
    ...new Set([...text.unsupported, ...unsupportedExcept(lintText(words, words, undefined), words)]),
  ];
  const [first] = characters;
  if (first === undefined) return [];
  const line = text.unsupportedLine === undefined ? {} : { line: text.unsupportedLine };
  return [{ file: source.file, ...line, characters }];
};
