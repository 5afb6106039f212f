import { fromHtml } from 'hast-util-from-html';
import type { RootContent } from 'hast';
import type { Comment } from '#content/comments.ts';
import { escapeHtml } from '#text/plain-text.ts';
import { isTooDeep } from './html/nesting.ts';

const blocks: ReadonlySet<string> = new Set('blockquote div h1 h2 h3 h4 li ol p pre table tr ul'.split(' '));

const plain = (nodes: readonly RootContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element' || node.tagName === 'script' || node.tagName === 'style') return '';
      if (node.tagName === 'br') return '\n';
      const text = plain(node.children);
      const { href, src } = node.properties;
      if (node.tagName === 'img' && typeof src === 'string') return src;
      if (node.tagName === 'a' && typeof href === 'string' && href !== text.trim()) return `${text} (${href})`;
      return blocks.has(node.tagName) ? `\n\n${text}\n\n` : text;
    })
    .join('');

/** The plain text of a comment: `<br>` is a line break, a link is followed by its address. */
export const commentText = (html: string): string =>
  plain(fromHtml(isTooDeep(html) ? escapeHtml(html) : html, { fragment: true }).children)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** A web address, or undefined. */
export const webAddress = (text: string): string | undefined =>
  /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;

/** The file of the archived comments on one post. `post` is its slug or its id at Blogger. */
export const formatComments = (post: string, comments: readonly Comment[]): string =>
  `${JSON.stringify({ post, comments }, null, 2)}\n`;
