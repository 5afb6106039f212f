import { isoDay } from '#text/dates.ts';
import type { Page, Post } from '#blog/post.ts';

/** A line of YAML; JSON is YAML, so no text needs care. */
const line = (name: string, value: string | readonly string[]): string => `${name}: ${JSON.stringify(value)}`;

/**
 * A post or page as a file of Markdown that stands alone: who wrote it, when and where it is from; then the body to the
 * letter.
 * @param body Markdown as its author wrote it
 */
export const markdownExport = (page: Page | Post, body: string, author: string, zone: string): string => {
  const post = 'date' in page ? page : undefined;
  const lines = [
    line('title', page.title),
    line('author', post?.author ?? author),
    ...(post ? [`date: ${isoDay(post.date, zone)}`] : []),
    ...(page.updated ? [`updated: ${isoDay(page.updated, zone)}`] : []),
    `lang: ${page.lang}`,
    line('url', page.absoluteUrl),
    ...(page.description === '' ? [] : [line('description', page.description)]),
    ...(post?.category === undefined ? [] : [line('category', post.category)]),
    ...(post && post.tags.length > 0 ? [line('tags', post.tags)] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
};
