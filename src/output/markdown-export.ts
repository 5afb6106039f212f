import { isoDay } from '#text/dates.ts';
import type { Page, Post } from '#blog/post.ts';

/**
 * A line of YAML. JSON is valid YAML. Line ends of Unicode, which YAML 1.1 knows and JSON does not, are escaped, and so
 * is `<` before a tag: `llms-full.txt` has the lines within a Markdown text.
 */
const yamlLine = (name: string, value: string | readonly string[]): string =>
  `${name}: ${JSON.stringify(value)
    .replaceAll(/<(?=[a-z/!?])/gi, String.raw`\u003c`)
    .replaceAll(/[\u0085\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`)}`;

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
