import { cutCss, namesIn } from '#lib/cut-css.ts';
import { withInlineStyles } from './inline.ts';

/** What scripts add to pages that hold something: `scripts/post.js`, `scripts/embed.js`. */
const addedBy: Readonly<Record<string, readonly string[]>> = {
  pre: ['.copyable', 'button'],
  img: ['.zoom', '.lost', 'dialog', 'button', 'a'],
  '[data-frame]': ['iframe', 'small'],
};

/** Leaves out rules that nothing on the page could match, now or later; the search page makes its own. */
export const withOwnStyle = (html: string): string => {
  if (html.includes('<muc-search')) return html;
  const names = namesIn(html);
  for (const [name, added] of Object.entries(addedBy)) if (names.has(name)) for (const one of added) names.add(one);
  return withInlineStyles(html, (css) => cutCss(css, names));
};
