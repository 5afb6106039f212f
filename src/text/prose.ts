import type { Language } from './language.ts';
import { textOfHtml } from './html-text.ts';
import { truncate, countWords } from './plain-text.ts';

/** Facts about the prose of a rendered text. */
export interface Prose {
  /** The beginning of the text, for lists and search results without a summary. */
  readonly lead: string;
  readonly words: number;
  readonly codeLines: number;
  /** Undefined if the text is too short to detect its language. */
  readonly lang: Language | undefined;
}

const code = /<pre\b[^<>]*>(?:(?!<pre\b).)*?<\/pre>/gis;
/** A paragraph. Quoted attribute values may contain `>`. */
const paragraph = /<p(?=[\s>])(?:"[^"]*"|[^">])*>(.*?)<\/p>/gis;
const footnotes = /<section data-footnotes.*$/s;
/** The URL after the title in the placeholder of an embed. */
const embedAddress = /(<a(?=\s[^<>]*class="embed")(?:"[^"]*"|[^">])*><b>.*?<\/b>)[^<]*/gs;
/** A placeholder for the name of a kind of callout, as its title. */
const calloutTitle = /<p(?: class="callout-title")?>say:[a-z]+<\/p>/g;
const reference = /<sup><a href="[^"]*" id="fnref-[^>]*>.*?<\/sup>/gs;

/**
 * @param html rendered text
 * @param lang its language, as written or detected
 */
export const readProse = (html: string, lang: Language | undefined): Prose => {
  const withoutCode = html.replaceAll(code, ' ').replaceAll(calloutTitle, ' ');
  const text = textOfHtml(withoutCode);
  const opening = withoutCode.replace(footnotes, '').replaceAll(reference, '').replaceAll(embedAddress, '$1');
  const paragraphs = [...opening.matchAll(paragraph)]
    .map(([, inner]) => textOfHtml(inner ?? ''))
    .filter((line) => line !== '');
  return {
    lead: truncate(paragraphs.length > 0 ? paragraphs.join(' ') : textOfHtml(opening)),
    words: countWords(text),
    codeLines: (html.match(code) ?? []).reduce(
      (sum, block) => sum + block.replace(/\s*(?:<\/\w+>)+$/, '').split('\n').length,
      0,
    ),
    lang,
  };
};
