import { applyEdits, type Edit } from '#text/edits.ts';
import { classesOf, readTokens, type StartTag } from '#text/html-tokens.ts';
import { linkHeadings } from './heading-links.ts';
import { escapeHtml } from '#text/plain-text.ts';
import { entryOf, type BodyResolution } from './resolution.ts';
import { previewAddress, resolveTag } from './resolve-tag.ts';
import { resolveWord } from './resolve-word.ts';

/** Where a text is shown. On its page, headings become links and links get previews. */
export type Place = 'page' | 'feed';

const isCalloutTitle = (tag: StartTag): boolean => tag.name === 'p' && classesOf(tag).includes('callout-title');

/** The title that a link without text shows. */
const titleOf = (tag: StartTag, { links }: BodyResolution): string | undefined => {
  const address = previewAddress(tag);
  return address === undefined ? undefined : entryOf(links, address)?.title;
};

/**
 * Resolves the placeholders in a stored text: internal links, images beside the post, interface texts. Adds sizes of
 * images. A placeholder without value in the resolution is not changed, and neither is any other byte of the text.
 * @param html as `renderMarkdown` returns it
 */
export const resolveBody = (html: string, resolution: BodyResolution, place: Place): string => {
  const edits: Edit[] = [];
  const isPage = place === 'page';
  const headings = isPage ? linkHeadings((edit) => edits.push(edit)) : undefined;
  let isTitle = false;
  let unnamed: string | undefined;
  readTokens(html, {
    onStartTag: (tag) => {
      const text = resolveTag(html, tag, resolution, isPage);
      if (text !== undefined) edits.push({ start: tag.start, end: tag.end, text });
      headings?.onStartTag(tag);
      isTitle = isCalloutTitle(tag);
      unnamed = titleOf(tag, resolution);
    },
    onEndTag: (tag) => {
      headings?.onEndTag(tag);
      if (unnamed !== undefined && tag.name === 'a')
        edits.push({ start: tag.start, end: tag.start, text: escapeHtml(unnamed) });
      unnamed = undefined;
      isTitle = false;
    },
    onText: ({ start, end }) => {
      unnamed = undefined;
      if (!isTitle) return;
      const text = html.slice(start, end);
      const phrase = resolveWord(text.trim(), resolution.words);
      if (phrase !== undefined) edits.push({ start: end - text.trimStart().length, end, text: phrase });
      isTitle = false;
    },
  });
  return applyEdits(html, edits);
};
