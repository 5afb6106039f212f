import { fromHtml } from 'hast-util-from-html';
import { markdownToHtml } from 'satteri';
import { features } from '#markdown/render.ts';
import { keepHtml } from './keep-html.ts';
import { differences, measure, type Measure } from './measure.ts';
import { isTooDeep } from './nesting.ts';
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
  if (isTooDeep(html))
    return {
      body: keepHtml(html),
      isMarkdown: false,
      lost: ['too many elements within each other'],
      odd: [],
      images: [],
      words: [],
    };
  const root = fromHtml(html, { fragment: true });
  const before = measure(root);
  const { images, words } = before;
  const lost: string[] = [];
  if (!keep) {
    const body = toMarkdown(root, shortcodes);
    lost.push(...differences(before, measureMarkdown(body)));
    if (lost.length === 0) return { body, isMarkdown: true, lost, odd: [], images, words };
  }
  const body = keepHtml(html);
  return { body, isMarkdown: false, lost, odd: differences(before, measureMarkdown(body)), images, words };
};
