import type { PermalinkPattern } from '#urls/permalink-pattern.ts';
import { hugoSlug } from '#urls/permalink-variables.ts';
import { isUgly, patternFor } from './address.ts';
import type { HugoLanguage } from './languages.ts';

/** The pattern of the addresses of a section in the default language. It names the section: here all posts are in one. */
export const patternOf = ({ config, prefix }: HugoLanguage, section: string, isOnly: boolean): PermalinkPattern => {
  const name = hugoSlug(section);
  const usual = isOnly ? `/${name}/:path/` : '/:path/';
  const pattern = (patternFor(config, section) ?? usual).replaceAll(/:sections?(?![a-z[])/g, name);
  const whole = `${prefix}/${pattern.replace(/^\/+/, '')}`;
  return { pattern: isUgly(config, section) ? whole.replace(/\/?$/, '.html') : whole, engine: 'hugo' };
};
