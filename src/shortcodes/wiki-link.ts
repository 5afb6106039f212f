import { slug } from 'github-slugger';
import type { Edit } from '#text/edits.ts';
import { imageHtml } from './image-tags.ts';
import { postFile } from './post-links.ts';

const isImage = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const isMedia = /\.(?:mp4|webm|ogv|mov|mkv|mp3|wav|m4a|ogg|flac|3gp)$/i;
/** Notes may have dots in their titles: “Node.js”. */
const isFile = /\.(?:pdf|zip|epub|docx?|xlsx?|pptx?|csv|txt|canvas)$/i;

/**
 * `[[Post]]`, `[[Post#Heading|words]]`, `![[picture.png|300]]` of Obsidian. In a table, `\|` stands for `|`. A number alone,
 * brackets that begin with a blank, and footnotes such as `[[1]](…)` are text.
 */
const wikiLink = /(!?)\[\[(?!\s|\d+\]\])([^[\]|\n"`]+)(?:\|([^[\]\n]*))?\]\](?![([])/y;

const escapeBrackets = (text: string): string => text.replaceAll(/[[\]]/g, String.raw`\$&`);

/**
 * Reads the wiki link at a place.
 * @returns what replaces it; undefined where there is none
 */
export const readWikiLink = (text: string, at: number): Edit | undefined => {
  wikiLink.lastIndex = at;
  const [whole, mark, target = '', words] = wikiLink.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const end = at + whole.length;
  const [path = '', part] = target.replace(/\\$/, '').trim().split('#');
  // A block (`#^a1`) has no place of its own here.
  const heading = part?.startsWith('^') ? undefined : part;
  const [, width, height] = /^(\d+)(?:x(\d+))?$/.exec(words ?? '') ?? [];
  const label = width === undefined ? words : '';
  if (isImage.test(path) || (mark === '!' && isMedia.test(path)))
    return { start: at, end, text: imageHtml({ src: encodeURI(path), alt: label, width, height }) };
  if (isFile.test(path) || isMedia.test(path))
    return {
      start: at,
      end,
      text: `[${escapeBrackets(label || path)}](${encodeURI(path).replaceAll(/[()]/g, encodeURIComponent)})`,
    };
  const shown = (words ?? (path === '' ? heading : heading === undefined ? path : `${path} › ${heading}`) ?? '').trim();
  if (mark === '' && path.includes(',')) return undefined;
  return {
    start: at,
    end,
    text: `[${escapeBrackets(shown)}](${postFile(path + (heading === undefined ? '' : `#${slug(heading.trim())}`))})`,
  };
};
