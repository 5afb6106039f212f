/** A piece of text. */
export interface Piece {
  readonly text: string;
  /** Whether it is a shortcode of WordPress: `[gallery ids="1,2"]`, `[/caption]`. */
  readonly isCode: boolean;
}

/** Names of shortcodes that WordPress and its usual plug-ins bring. */
const known =
  'audio|blockquote|caption|code|contact-form|contact-form-7|embed|gallery|gist|googlemaps|playlist|slideshow|soundcloud|sourcecode|ted|toc|twitter|video|vimeo|wp_caption|wpvideo|youtube';

/** https://developer.wordpress.org/plugins/shortcodes/ */
const shortcode = new RegExp(String.raw`\[/?(?:${known})(?=[\s\]=/])[^[\]\n]*\]`, 'g');

/** Cuts a text into shortcodes and what stands between them. */
export const findShortcodes = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(shortcode)) {
    pieces.push({ text: text.slice(done, index), isCode: false }, { text: found, isCode: true });
    done = index + found.length;
  }
  return [...pieces, { text: text.slice(done), isCode: false }].filter((piece) => piece.text !== '');
};
