import { imageHtml } from './image-tags.ts';
import { postFile } from './post-links.ts';

const isImage = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * `[[Post]]`, `[[Post#Heading|words]]`, `![[picture.png|300]]` of Obsidian. A number alone, brackets that begin with a
 * blank, and footnotes such as `[[1]](…)` are text.
 */
const wikiLink = /(!?)\[\[(?!\s|\d+\]\])([^[\]|\n"`]+)(?:\|([^[\]\n]*))?\]\](?![([])/y;

/**
 * Reads the wiki link at a place.
 * @returns its end and what replaces it; undefined where there is none
 */
export const readWikiLink = (text: string, at: number): { readonly end: number; readonly text: string } | undefined => {
  wikiLink.lastIndex = at;
  const [whole, mark, target = '', words] = wikiLink.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const end = at + whole.length;
  const [path = '', heading] = target.trim().split('#');
  if (isImage.test(path)) {
    const width = /^\d+$/.exec(words ?? '')?.[0];
    return { end, text: imageHtml({ src: encodeURI(path), alt: width === undefined ? words : '', width }) };
  }
  const fragment = heading === undefined ? '' : `#${heading.trim().toLowerCase().replaceAll(/\s+/g, '-')}`;
  const shown = (words ?? (path === '' ? heading : heading === undefined ? path : `${path} › ${heading}`) ?? '').trim();
  if (mark === '' && path.includes(',')) return undefined;
  return { end, text: `[${shown.replaceAll(/[[\]]/g, String.raw`\$&`)}](${postFile(path + fragment)})` };
};
