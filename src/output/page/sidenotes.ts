import { attributeOf, classesOf, type Attribute, type StartTag } from '#text/html-tokens.ts';

/** The notes that Markdown gathers at the end of a text. */
export interface Notes {
  /** The `class` of their section. */
  readonly classAttribute: Attribute;
  /** Their ids, in order; each begins with `fn-`. */
  readonly ids: readonly string[];
}

/** The class of notes that stand beside the text. */
export const besideClass = 'beside';

/** Gathers the notes of the first section of a page that holds some; it is to be told of each tag. */
export const findNotes = () => {
  let found: Notes | undefined;
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
    notes: (): Notes | undefined => found,
  };
};

/** An id as a selector, whatever its author called the note. */
const selectorOf = (id: string): string =>
  `#${id.replaceAll(/[^\w-]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`)}`;

/**
 * The style that relations each note at the end to its first reference, so that `styles/notes.css` can set it beside the
 * text: as high as the reference, but below the note before it. For whoever reads without it, notes stay where they are.
 */
export const sidenoteStyle = ({ ids }: Notes): string =>
  ids
    .map((id, index) => {
      const own = selectorOf(id);
      return (
        `${own.replace('fn-', 'fnref-')}{anchor-name:--r${index}}` +
        `${own}{anchor-name:--n${index};top:max(anchor(--r${index} top,0px),anchor(--n${index - 1} bottom,0px))}`
      );
    })
    .join('');
