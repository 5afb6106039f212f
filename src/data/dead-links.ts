import type { Blog } from '#lib/blog.ts';
import type { Finding } from '#lib/finding.ts';
import { findDeadLinks } from '#lib/link-check.ts';
import { createAddresses } from '#lib/routes.ts';
import type { Site } from '#lib/site.ts';
import type { Entry } from './entry.ts';
import { lineOfText } from './texts.ts';

/** Links in texts that lead to no page or section of the blog, with their lines. */
export const deadLinks = (
  entries: readonly Entry[],
  blog: Blog,
  site: Site,
  answered: ReadonlySet<string>,
): Finding[] => {
  const byFile = new Map([...blog.byPermalink.values()].map((page) => [page.file, page]));
  const texts = entries.flatMap(({ source, text: { rendered } }) => {
    const page = byFile.get(source.file);
    const ids = new Set([...rendered.ids, ...rendered.headings.map(({ id }) => id)]);
    return page ? [{ page, links: rendered.links, ids }] : [];
  });
  const sources = new Map(entries.map(({ source }) => [source.file, source]));
  return findDeadLinks(texts, blog, createAddresses(site.url), answered).map(
    ({ page: { file }, link, missing }): Finding => {
      const source = sources.get(file);
      const message =
        missing === 'page'
          ? `The link ${link} leads to no page of the blog.`
          : `The link ${link} leads to a section that its page does not have.`;
      const remedy =
        missing === 'page'
          ? 'Correct the address, or take the link away.'
          : 'Use the id of a heading there, or leave out what follows #.';
      return { level: 'warning', file, ...(source ? { line: lineOfText(source, link) } : {}), message, remedy };
    },
  );
};
