import type { Language } from '#text/language.ts';
import { foldPath } from '#urls/file-names.ts';
import { fileOf } from '#urls/permalink.ts';
import { escapeHtml } from '#text/plain-text.ts';
import { locationOf, type HostFile, type Hosting } from './host-rules.ts';

/** The text of a redirect page, for browsers that do not follow it. */
export interface RedirectPageText {
  readonly moved: string;
  readonly gone: string;
  readonly home: string;
}

/** Paths of the folders that a file lies in. */
const foldersOf = (file: string): string[] =>
  file
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'));

/**
 * HTML pages that redirect, for hosts without redirect rules. Search engines treat a refresh after 0 seconds as a
 * permanent redirect and index the canonical URL. A redirect page gives way to every file with another content whose path
 * some disks confuse with its own: in other letter case, or in another Unicode form.
 */
export const redirectPages = (
  { redirects, manifest, addresses }: Hosting,
  lang: Language,
  words: RedirectPageText,
): readonly HostFile[] => {
  const taken = new Set(manifest.map(({ file }) => foldPath(file)));
  // Where `/x.html/` is a page, a server redirects `/x.html` to it.
  const folders = new Set([...taken].flatMap(foldersOf));
  const stubs = redirects.map(({ from }) => foldPath(fileOf(from))).filter((file) => !folders.has(file));
  const files = new Set([...taken, ...stubs].filter((file) => !file.endsWith('/index.html')));
  const isTaken = (file: string): boolean =>
    taken.has(file) || folders.has(file) || foldersOf(file).some((folder) => files.has(folder));
  const targets = new Map<string, string>();
  return redirects.flatMap(({ from, to }): HostFile[] => {
    const file = fileOf(from);
    const key = foldPath(file);
    if (isTaken(key)) return [];
    const url = to === undefined ? addresses.url('/') : locationOf(to, addresses);
    // Pages that lead to one address may share a file on disks that ignore case.
    if ((targets.get(key) ?? url) !== url) return [];
    targets.set(key, url);
    const canonical =
      to === undefined
        ? ''
        : `<link rel="canonical" href="${escapeHtml(/^https?:/.test(url) ? url : addresses.origin + url)}"><meta http-equiv="refresh" content="0; url=${escapeHtml(url)}">`;
    const head = to === undefined ? '<meta name="robots" content="noindex">' : canonical;
    const text = to === undefined ? words.gone : words.moved;
    const content = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(text)}</title>${head}<p>${escapeHtml(text)} <a href="${escapeHtml(url)}">${escapeHtml(to === undefined ? words.home : url)}</a></p></html>\n`;
    return [{ file, content }];
  });
};
