import { fromHtml } from 'hast-util-from-html';
import { markdownToHtml } from 'satteri';
import { features } from '#markdown/render.ts';
import { keepHtml } from './keep-html.ts';
import { depthOf, differences, measure, type Measure } from './measure.ts';
import { toMarkdown } from './to-markdown.ts';

/** The body of a text, from HTML. */
export interface ConvertedHtml {
  readonly body: string;
  readonly isMarkdown: boolean;
  /** Why it stayed HTML: what Markdown would have lost. */
  readonly lost: readonly string[];
  /** What the page shows differently from the HTML, although it stayed HTML. */
  readonly odd: readonly string[];
  readonly images: Measure['images'];
  readonly words: Measure['words'];
}

/** The converter calls itself for each level. Beyond this depth, HTML stays HTML. */
const deepest = 200;

const measureMarkdown = (markdown: string): Measure => {
  const result = markdownToHtml(markdown, { features: features('vi') });
  if (result instanceof Promise) throw new TypeError('The parser without plugins is synchronous.');
  return measure(fromHtml(result.html, { fragment: true }));
};

/**
 * Converts HTML to Markdown if nothing is lost: images, links, code, frames, scripts, tables, anchors and words are
 * compared before and after. Otherwise the HTML is the body.
 * @param options `keep` skips the attempt; `shortcodes` leaves `[name …]` of WordPress alone
 */
export const convertHtml = (html: string, { keep = false, shortcodes = false } = {}): ConvertedHtml => {
  const root = fromHtml(html, { fragment: true });
  const before = measure(root);
  const { images, words } = before;
  const lost: string[] = [];
  if (depthOf(root) > deepest) lost.push(`more than ${deepest} elements within each other`);
  else if (!keep) {
    const body = toMarkdown(root, shortcodes);
    lost.push(...differences(before, measureMarkdown(body)));
    if (lost.length === 0) return { body, isMarkdown: true, lost, odd: [], images, words };
  }
  const body = keepHtml(html);
  return { body, isMarkdown: false, lost, odd: differences(before, measureMarkdown(body)), images, words };
};
