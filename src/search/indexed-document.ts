import { withDiagramSources } from './diagram-source.ts';
import type { Page, Post } from '#blog/post.ts';
import { escapeHtml } from '#text/plain-text.ts';
import { toIndex } from '#text/diacritics.ts';

const filter = (name: string, value: string): string =>
  `<meta data-pagefind-filter="${name}[content]" content="${escapeHtml(value)}">`;

const meta = (name: string, value: string): string =>
  `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(toIndex(value))}">`;

/**
 * The HTML document that Pagefind indexes for a post or page. Words are encoded by `toIndex`; values of filters are
 * not, since they are compared and shown, not searched.
 * @param html the rendered text
 * @param day date of the post as `YYYY-MM-DD` in the time zone of the blog; undefined for a page
 */
export const searchDocument = (page: Page | Post, html: string, day: string | undefined): string => {
  const post = 'date' in page ? page : undefined;
  const tags = post?.tags ?? [];
  const head = [
    filter('language', page.lang),
    meta('lang', page.lang),
    ...(day === undefined ? [] : [meta('date', day), filter('year', day.slice(0, 4))]),
    ...(post?.category === undefined ? [] : [meta('category', post.category), filter('category', post.category)]),
    ...(page.description === '' ? [] : [meta('description', page.description)]),
    ...(tags.length === 0 ? [] : [meta('tags', tags.join(', '))]),
    ...tags.map((tag) => filter('tag', tag)),
  ];
  const body = [
    `<h1>${escapeHtml(page.title)}</h1>`,
    ...(page.description === '' ? [] : [`<p>${escapeHtml(page.description)}</p>`]),
    withDiagramSources(html),
  ];
  return `<html lang="${page.lang}"><head>${head.join('')}</head><body data-pagefind-body>${toIndex(body.join('\n'))}</body></html>`;
};
