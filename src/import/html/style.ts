import { parse } from 'postcss';
import type { Element } from 'hast';

/** The declarations of a `style` attribute, by property; empty for one that is not CSS. */
const declarations = (style: unknown): ReadonlyMap<string, string> => {
  if (typeof style !== 'string') return new Map();
  try {
    const found = new Map<string, string>();
    parse(`a{${style}}`).walkDecls(({ prop, value }) => {
      found.set(prop.toLowerCase(), value.toLowerCase());
    });
    return found;
  } catch {
    return new Map();
  }
};

/** The element that says what the inline style of a `span` or `font` means; undefined if it has no meaning. */
export const meaningOf = ({ properties }: Element): 'strong' | 'em' | 'del' | undefined => {
  const style = declarations(properties['style']);
  if (/^(?:bold|bolder|[6-9]00)$/.test(style.get('font-weight') ?? '')) return 'strong';
  if (/^(?:italic|oblique)/.test(style.get('font-style') ?? '')) return 'em';
  return /line-through/.test(style.get('text-decoration') ?? '') ? 'del' : undefined;
};
