import type { Language } from './language.ts';
import { applyEdits, type Edit } from './edits.ts';
import { readTokens } from './html-tokens.ts';
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
const reference = /<sup><a href="[^"]*" id="fnref-[^>]*>.*?<\/sup>/gs;

/** HTML without players, which hold a link for programs that play nothing. */
const withoutPlayers = (html: string): string => {
  if (!/<(?:video|audio)\b/i.test(html)) return html;
  const edits: Edit[] = [];
  let open: { readonly name: string; readonly start: number } | undefined;
  readTokens(html, {
    onStartTag: ({ name, start }) => {
      if (name === 'video' || name === 'audio') open ??= { name, start };
    },
    onEndTag: ({ name, end }) => {
      if (open?.name !== name) return;
      edits.push({ start: open.start, end, text: ' ' });
      open = undefined;
    },
  });
  return applyEdits(html, edits);
};

/**
 * @param html rendered text
 * @param lang its language, as written or detected
 */
export const readProse = (html: string, lang: Language | undefined): Prose => {
  const withoutCode = withoutPlayers(html).replaceAll(code, ' ');
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
