/** The SVG of a diagram. Its label, an attribute in quotes, can contain `>`. */
const image = /<svg class="diagram"(?:"[^"]*"|[^">])*><desc>(.*?)<\/desc>.*?<\/svg>/gs;

/** Replaces the SVG of diagrams by their source as code, for readers that cannot show images. */
export const withDiagramSources = (html: string): string => html.replaceAll(image, '<pre><code>$1</code></pre>');
