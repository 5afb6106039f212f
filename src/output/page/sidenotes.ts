import { attributeOf, classesOf, type Attribute, type StartTag } from '#text/html-tokens.ts';

/** The footnotes at the end of a text. */
export interface Footnotes {
  /** The `class` attribute of their section. */
  readonly classAttribute: Attribute;
  /** Their ids, in order. Each begins with `fn-`. */
  readonly ids: readonly string[];
}

/** The class of footnotes that are shown as sidenotes. */
export const sidenoteClass = 'beside';

/**
 * Collects the footnotes of the first section with footnotes. Its callbacks must be called for each tag of the page.
 */
export const createFootnoteFinder = () => {
  let found: Footnotes | undefined;
  let current: { readonly classAttribute: Attribute; readonly ids: string[] } | undefined;
  let depth = 0;
  return {
    onStartTag: (tag: StartTag): void => {
      if (found) return;
      if (current) {
        if (tag.name === 'section') depth += 1;
        const id = tag.name === 'li' ? attributeOf(tag, 'id') : undefined;
        if (id?.startsWith('fn-')) current.ids.push(id);
      } else if (tag.name === 'section' && attributeOf(tag, 'data-footnotes') !== undefined) {
        const classAttribute = tag.attributes.find(({ name }) => name === 'class');
        if (classAttribute && classesOf(tag).includes('footnotes')) [current, depth] = [{ classAttribute, ids: [] }, 1];
      }
    },
    onEndTag: (name: string): void => {
      if (name !== 'section' || !current) return;
      depth -= 1;
      if (depth > 0) return;
      if (current.ids.length > 0) found = current;
      current = undefined;
    },
    notes: (): Footnotes | undefined => found,
  };
};

/** An id as a CSS selector, with special characters escaped. */
const selectorOf = (id: string): string =>
  `#${id.replaceAll(/[^\w-]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`)}`;

/**
 * The style that anchors each footnote to its first reference. With it, `styles/notes.css` shows the footnote next to
 * the text, at the height of the reference but below the previous footnote. Without support for it, footnotes stay at
 * the end.
 */
export const sidenoteStyle = ({ ids }: Footnotes): string =>
  ids
    .map((id, index) => {
      const selector = selectorOf(id);
      return (
        `${selector.replace('fn-', 'fnref-')}{anchor-name:--r${index}}` +
        `${selector}{anchor-name:--n${index};top:max(anchor(--r${index} top,0px),anchor(--n${index - 1} bottom,0px))}`
      );
    })
    .join('');
