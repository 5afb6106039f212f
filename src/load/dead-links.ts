import { dirname, posix, resolve } from 'node:path';
import type { Blog } from '#blog/blog.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { findDeadLinks, type DeadLink } from '#links/link-check.ts';
import { pathInLink } from '#urls/file-address.ts';
import { decodePath, type Permalink } from '#urls/permalink.ts';
import { createAddresses } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { lineIn, type Entry } from './entry.ts';
import { missingFile } from './missing-file.ts';

/** Paths that are rather of a page than of a file: without extension, or with one of pages. */
const isAddressOfPage = /(?:^|\/)[^./]*$|\.(?:html?|xhtml|php|aspx?|jsp|mdx?|markdown|mdown|mkd)$/i;

const isImage = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * Finds links in texts to pages, images or sections of the blog that do not exist.
 * @param existing permalinks and paths of files that the site answers, by a page, a file or a redirect
 * @param drafts files of posts that are not public, by permalink
 * @returns a warning for each link, with its line
 */
export const deadLinks = (
  entries: readonly Entry[],
  blog: Blog,
  site: Site,
  existing: ReadonlySet<string>,
  drafts: ReadonlyMap<Permalink, string>,
): Diagnostic[] => {
  const byFile = new Map([...blog.byPermalink.values()].map((page) => [page.file, page]));
  const texts = entries.flatMap(({ source, text }) => {
    const page = byFile.get(source.file);
    const ids = new Set([...text.ids, ...text.headings.map(({ id }) => id)]);
    return page ? [{ page, links: text.links, ids }] : [];
  });
  const entryByFile = new Map(entries.map((entry) => [entry.source.file, entry]));
  /** The advice for a link to a page that does not exist: it may name a file, as editors complete it, or a draft. */
  const advice = ({ page: { file }, link, path }: DeadLink): Pick<Diagnostic, 'message' | 'remedy'> => {
    const named = link.startsWith('/') ? link.slice(1) : posix.join(posix.dirname(file), link);
    const meant = byFile.get(decodePath(named) ?? named);
    const draft = drafts.get(path) ?? drafts.get(`${path}/`);
    const fault = entryByFile.get(file)?.files.faults.get(link);
    if (fault) return fault;
    if (draft !== undefined)
      return {
        message: `The link ${link} leads to ${draft}, which is not public yet.`,
        remedy: 'Publish that one too, or remove the link until then.',
      };
    const beside = pathInLink(link);
    const entry = entryByFile.get(file);
    if (beside !== undefined && entry && !isAddressOfPage.test(beside))
      return missingFile(isImage.test(beside) ? 'image' : 'file', beside, resolve(dirname(entry.found.path), beside));
    if (isImage.test(path))
      return {
        message: `There is no image ${path}; the text links to ${link}.`,
        remedy: 'Put it into the folder public of the blog, or beside the text and write ./name.png.',
      };
    return {
      message: `The link ${link} leads to no page of the blog.`,
      remedy: meant ? `Write its address: ${meant.permalink}.` : 'Correct the address, or remove the link.',
    };
  };
  return findDeadLinks(texts, blog, createAddresses(site.url), existing).map((dead): Diagnostic => {
    const entry = entryByFile.get(dead.page.file);
    const text =
      dead.missing === 'page'
        ? advice(dead)
        : {
            message: `The link ${dead.link} leads to a section that its page does not have.`,
            remedy: 'Use the id of a heading there, or leave out what follows #.',
          };
    const line = entry ? { line: lineIn(entry, dead.link) } : {};
    return { level: 'warning', file: dead.page.file, ...line, ...text };
  });
};
