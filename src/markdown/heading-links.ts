import type { Edit } from '#text/edits.ts';
import type { EndTag, StartTag } from '#text/html-tokens.ts';

/** Id of the heading over notes, which no eye sees. */
const unseen = 'footnote-label';

/**
 * Makes each heading a link to itself, which readers can copy; one that holds a link, or that no eye sees, stays. It is
 * to be told of each tag.
 * @param add takes what changes
 */
export const linkHeadings = (add: (edit: Edit) => void) => {
  let open: { readonly name: string; readonly at: number; readonly id: string } | undefined;
  return {
    onStartTag: ({ name, end, attributes }: StartTag): void => {
      if (name === 'a') open = undefined;
      if (!/^h[2-6]$/.test(name)) return;
      const id = attributes.find((attribute) => attribute.name === 'id')?.raw ?? '';
      open = id === '' || id === unseen ? undefined : { name, at: end, id };
    },
    onEndTag: ({ name, start }: EndTag): void => {
      if (open?.name !== name) return;
      add({ start: open.at, end: open.at, text: `<a href="#${open.id.replaceAll('"', '&quot;')}">` });
      add({ start, end: start, text: '</a>' });
      open = undefined;
    },
  };
};
