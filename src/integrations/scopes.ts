import { inlineParts, withInlineStyles } from './inline.ts';

const tag = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const mark = /\s(data-astro-cid-\w+)(?:="true")?(?=[\s>/])/g;
const selector = /\[(data-astro-cid-\w+)\]/g;

/** `data-a` to `data-z`, `data-a1` and so on. */
const shortName = (index: number): string =>
  `data-${String.fromCharCode(97 + (index % 26))}${index < 26 ? '' : Math.floor(index / 26)}`;

/**
 * Gives the attributes by which Astro ties elements to their component's style names of one letter, and leaves out those
 * that no rule asks for. Nearly every element carries one.
 * @param html a page whose styles stand in it
 */
export const withShortScopes = (html: string): string => {
  const css = inlineParts(html).styles.join('\n');
  const asked = [...new Set([...css.matchAll(selector)].map(([, name = '']) => name))];
  const short = new Map(asked.map((name, index) => [name, shortName(index)]));
  const marked = html.replaceAll(tag, (whole) =>
    whole.replaceAll(mark, (_, name: string) => (short.has(name) ? ` ${short.get(name)}` : '')),
  );
  return withInlineStyles(marked, (style) => style.replaceAll(selector, (_, name: string) => `[${short.get(name)}]`));
};
