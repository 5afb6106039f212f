/** Its name, in quotes, may hold `>`. */
const picture = /<svg class="diagram"(?:"[^"]*"|[^">])*><desc>(.*?)<\/desc>.*?<\/svg>/gs;

/** Diagrams by the source that they hold, as code, for whoever takes words and no pictures. */
export const withDiagramSources = (html: string): string => html.replaceAll(picture, '<pre><code>$1</code></pre>');
