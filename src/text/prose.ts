import type { Language } from './language.ts';
import { textOfHtml } from './html-text.ts';
import { beginning, countWords } from './plain-text.ts';

/** What a rendered text tells about itself. */
export interface Prose {
  /** How it begins, for lists and search results where the author wrote no summary. */
  readonly lead: string;
  readonly words: number;
  readonly codeLines: number;
  /** Undefined when there is too little text to tell. */
  readonly lang: Language | undefined;
}

const code = /<pre\b[^>]*>.*?<\/pre>/gis;
/** A value in quotes may hold `>`. */
const paragraph = /<p(?=[\s>])(?:"[^"]*"|[^">])*>(.*?)<\/p>/gis;
const footnotes = /<section data-footnotes.*$/s;
/** What a facade says after the name of what it stands for: an address. */
const embedAddress = /(<a(?=\s[^<>]*class="embed")(?:"[^"]*"|[^">])*><b>.*?<\/b>)[^<]*/gs;
const reference = /<sup><a href="[^"]*" id="fnref-[^>]*>.*?<\/sup>/gs;

export const readProse = (html: string, lang: Language | undefined): Prose => {
  const withoutCode = html.replaceAll(code, ' ');
  const text = textOfHtml(withoutCode);
  const opening = withoutCode.replace(footnotes, '').replaceAll(reference, '').replaceAll(embedAddress, '$1');
  const paragraphs = [...opening.matchAll(paragraph)]
    .map(([, inner]) => textOfHtml(inner ?? ''))
    .filter((line) => line !== '');
  return {
    lead: beginning(paragraphs.length > 0 ? paragraphs.join(' ') : textOfHtml(opening)),
    words: countWords(text),
    codeLines: (html.match(code) ?? []).reduce(
      (sum, block) => sum + block.replace(/\s*(?:<\/\w+>)+$/, '').split('\n').length,
      0,
    ),
    lang,
  };
};
