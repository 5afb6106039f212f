import { elementsIn, replaceElements } from '#text/html-elements.ts';
import { classesOf } from '#text/html-tokens.ts';

/** Replaces the SVG of diagrams by their source as code, for readers that cannot show images. */
export const withDiagramSources = (html: string): string => {
  if (!html.includes('<svg class="diagram"')) return html;
  const diagrams = elementsIn(html, (tag) => tag.name === 'svg' && classesOf(tag).includes('diagram'));
  return replaceElements(html, diagrams, (inner, whole) => {
    const end = inner.indexOf('</desc>');
    return inner.startsWith('<desc>') && end > 0
      ? `<pre><code>${inner.slice('<desc>'.length, end)}</code></pre>`
      : whole;
  });
};
