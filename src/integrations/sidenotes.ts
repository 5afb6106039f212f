import { decode } from '#lib/text.ts';
import { addInlineStyle } from './inline.ts';

/** The notes that Markdown gathers at the end of a text. */
const section = /(<section\b(?=[^>]*\sdata-footnotes)[^>]*\sclass="footnotes)(".*?<\/section>)/s;
const note = /<li id="(fn-[^"]*)"/g;

/** An id as a selector, whatever its author called the note. */
const selectorOf = (id: string): string =>
  `#${id.replaceAll(/[^\w-]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`)}`;

/**
 * Ties each note at the end to its first reference, so that `styles/notes.css` can set it beside the text: as high as the
 * reference, but below the note before it. For whoever reads without that style, notes stay where they are.
 */
export const withSidenotes = (html: string): string => {
  const rules = [...(section.exec(html)?.[0] ?? '').matchAll(note)].map(([, id = ''], index) => {
    const own = selectorOf(decode(id));
    return (
      `${own.replace('fn-', 'fnref-')}{anchor-name:--r${index}}` +
      `${own}{anchor-name:--n${index};top:max(anchor(--r${index} top,0px),anchor(--n${index - 1} bottom,0px))}`
    );
  });
  if (rules.length === 0) return html;
  return addInlineStyle(html.replace(section, '$1 beside$2'), rules.join(''));
};
