/** Its name, in quotes, may hold `>`. */
const image = /<svg class="diagram"(?:"[^"]*"|[^">])*><desc>(.*?)<\/desc>.*?<\/svg>/gs;

/** Diagrams by the source that they hold, as code, for whoever takes words and no images. */
export const withDiagramSources = (html: string): string => html.replaceAll(image, '<pre><code>$1</code></pre>');
