import { escapeHtml } from '#text/plain-text.ts';
import { codeIn } from './code-places.ts';

/** `[embed]https://…[/embed]`, or a line that is nothing but an address. */
const embed =
  /\[embed(?:\s[^[\]\n]*)?\]\s*(https?:\/\/[^\s<>"[\]]+)\s*\[\/embed\]|^[ \t]*(https?:\/\/[^\s<>"[\]]+)[ \t]*\r?$/gm;

/**
 * Makes links of addresses whose content WordPress shows in their place (`WP_Embed`), within `[embed]`: so they survive as
 * Markdown and as HTML, and the engine shows a film instead.
 */
export const markEmbeds = (html: string): string => {
  const isCode = codeIn(html);
  return html.replaceAll(embed, (whole, inner: string | undefined, lone: string | undefined, at: number) => {
    if (isCode(at)) return whole;
    const address = escapeHtml((inner ?? lone ?? '').replaceAll('&amp;', '&'));
    return `[embed]<a href="${address}">${address}</a>[/embed]`;
  });
};
