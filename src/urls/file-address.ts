import { decodePath, type Permalink } from './permalink.ts';

/**
 * The permalink of a file beside a text: in the folder of the text's permalink, by its path from the text without `..`.
 * So no two texts share an address, and a folder of Hugo or Hexo keeps those that it had. `clip.mp4` is
 * `/2016/02/x/clip.mp4` for the post `/2016/02/x.html`, and `/posts/x/clip.mp4` for the post `/posts/x/`.
 * @param path as `pathInLink` returns it
 */
export const fileAddress = (permalink: Permalink, path: string): Permalink =>
  `${permalink.replace(/\.html$/, '').replace(/\/$/, '')}/${path.replace(/^(?:\.\.\/)+/, '')}`;

/** Joins the parts of a path without `.` and, as far as possible, without `..`. */
const normal = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
};

/**
 * The path that a link names from its text, decoded, without query and fragment: `clips/a.mp4`, `../a.pdf`.
 * @returns undefined for a link with a scheme or from the root, and for one that names no file
 */
export const pathInLink = (written: string): string | undefined => {
  const link = written.trim();
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\#?])/i.test(link)) return undefined;
  const [path = ''] = link.split(/[?#]/, 1);
  const decoded = decodePath(path) ?? path;
  return decoded === '' || decoded.endsWith('/') || /[\0\\]/.test(decoded) ? undefined : normal(decoded) || undefined;
};
