import { yearOf } from '#blog/archive.ts';
import type { Language } from '#text/language.ts';
import type { Page, Post } from '#blog/post.ts';
import { routes, type Addresses } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { oneLine } from '#text/plain-text.ts';
import { markdownText } from './markdown-text.ts';
import { wordsIn } from '#text/words.ts';

const head = (site: Site, lang: Language): string =>
  `# ${markdownText(oneLine(site.title))}\n\n> ${markdownText(oneLine(wordsIn(site.description, lang)))}\n`;

const label = (title: string): string => markdownText(oneLine(title)).replaceAll(/[[\]\\]/g, String.raw`\$&`);

/**
 * The content of `llms.txt` (llmstxt.org): a title, a summary, and links to the Markdown exports with their leads.
 * @param written posts newest first, then pages
 */
export const llmsList = (
  written: readonly (Page | Post)[],
  site: Site,
  addresses: Addresses,
  lang: Language = site.lang,
): string => {
  const item = (page: Page) => {
    const about = markdownText(oneLine(page.lead));
    return `- [${label(page.title)}](${addresses.absolute(routes.markdown(page.permalink))})${about === '' ? '' : `: ${about}`}`;
  };
  const section = (name: string, pages: readonly Page[]) =>
    pages.length === 0 ? [] : [`## ${name}\n\n${pages.map(item).join('\n')}\n`];
  const posts = written.filter((page): page is Post => 'date' in page);
  const years = [...Map.groupBy(posts, (post) => yearOf(post, site.timeZone))];
  return [
    head(site, lang),
    ...section(
      'Pages',
      written.filter((page) => !('date' in page)),
    ),
    ...years.flatMap(([year, posts]) => section(String(year), posts)),
  ].join('\n');
};

/**
 * The content of `llms-full.txt`.
 * @param copies Markdown exports of all posts and pages
 */
export const llmsFull = (copies: readonly string[], site: Site, lang: Language = site.lang): string =>
  [head(site, lang), ...copies].join('\n');
