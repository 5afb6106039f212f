import type { Edit } from '#text/edits.ts';
import type { EndTag, StartTag } from '#text/html-tokens.ts';

/** Id of the heading of the footnotes, which is visually hidden. */
const hiddenHeading = 'footnote-label';

/**
 * Makes each heading from h2 to h6 a link to itself. A heading that contains a link, that has no id, or that is
 * visually hidden is not changed.
 * @param add receives the edits
 * @returns handlers for `readTokens`; call them for every tag
 */
export const linkHeadings = (add: (edit: Edit) => void) => {
  let open: { readonly name: string; readonly at: number; readonly id: string } | undefined;
  return {
    onStartTag: ({ name, end, attributes }: StartTag): void => {
      if (name === 'a') open = undefined;
      if (!/^h[2-6]$/.test(name)) return;
      const id = attributes.find((attribute) => attribute.name === 'id')?.raw ?? '';
      open = id === '' || id === hiddenHeading ? undefined : { name, at: end, id };
    },
    onEndTag: ({ name, start }: EndTag): void => {
      if (open?.name !== name) return;
      add({ start: open.at, end: open.at, text: `<a href="#${open.id.replaceAll('"', '&quot;')}">` });
      add({ start, end: start, text: '</a>' });
      open = undefined;
    },
  };
};
