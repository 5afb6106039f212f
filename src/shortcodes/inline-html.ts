import { markdownToHtml } from 'satteri';

/** Words with Markdown as HTML in one line, without a paragraph around them. */
export const inlineHtml = (markdown: string): string => {
  const html = markdownToHtml(markdown, { features: { frontmatter: false } })
    .html.trim()
    .replaceAll('\n', ' ');
  const isOne = html.startsWith('<p>') && html.endsWith('</p>') && html.lastIndexOf('<p>') === 0;
  return isOne ? html.slice('<p>'.length, -'</p>'.length) : html;
};
