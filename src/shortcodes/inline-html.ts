import { markdownToHtml } from 'satteri';

/** Words with Markdown as HTML in one line, without a paragraph around them. */
export const inlineHtml = (markdown: string): string =>
  markdownToHtml(markdown, { features: { frontmatter: false } })
    .html.trim()
    .replaceAll('\n', ' ')
    .replace(/^<p>((?:(?!<p>).)*)<\/p>$/, '$1');
