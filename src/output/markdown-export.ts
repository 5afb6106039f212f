import { isoDay } from '#text/dates.ts';
import type { Page, Post } from '#blog/post.ts';

/** A line of YAML. JSON is valid YAML, so no other escaping is needed. */
const yamlLine = (name: string, value: string | readonly string[]): string => `${name}: ${JSON.stringify(value)}`;

/**
 * A post or page as a self-contained Markdown file: front matter with author, date and URL, and the unchanged body.
 * @param body Markdown, as the author wrote it
 * @param author default author
 * @param zone IANA zone for the dates
 */
export const markdownExport = (page: Page | Post, body: string, author: string, zone: string): string => {
  const post = 'date' in page ? page : undefined;
  const lines = [
    yamlLine('title', page.title),
    yamlLine('author', post?.author ?? author),
    ...(post ? [`date: ${isoDay(post.date, zone)}`] : []),
    ...(page.updated ? [`updated: ${isoDay(page.updated, zone)}`] : []),
    `lang: ${page.lang}`,
    yamlLine('url', page.absoluteUrl),
    ...(page.description === '' ? [] : [yamlLine('description', page.description)]),
    ...(post?.category === undefined ? [] : [yamlLine('category', post.category)]),
    ...(post && post.tags.length > 0 ? [yamlLine('tags', post.tags)] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
};
