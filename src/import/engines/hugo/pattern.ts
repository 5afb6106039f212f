import type { PermalinkPattern } from '#urls/permalink-pattern.ts';
import { hugoSlug } from '#urls/permalink-variables.ts';
import { isUgly, patternFor } from './address.ts';
import type { ContentFile } from './content-file.ts';
import type { HugoLanguage } from './languages.ts';

/** Any text of a section, for what is the same for all of them. */
export const fileIn = (section: string, language: HugoLanguage): ContentFile => {
  const path = `${section}/x.md`;
  return { language, path, written: path, ofFolder: language };
};

/** The pattern of the addresses of a section in the default language. It names the section: here all posts are in one. */
export const patternOf = (language: HugoLanguage, section: string, isOnly: boolean): PermalinkPattern => {
  const { config, prefix } = language;
  const name = hugoSlug(section);
  const usual = isOnly ? `/${name}/:path/` : '/:path/';
  const pattern = (patternFor(fileIn(section, language)) ?? usual).replaceAll(/:sections?(?![a-z[])/g, name);
  const whole = `${prefix}/${pattern.replace(/^\/+/, '')}`;
  return { pattern: isUgly(config, section) ? whole.replace(/\/?$/, '.html') : whole, engine: 'hugo' };
};
