import { decode, escapeHtml } from '#lib/text.ts';

/** An address within the blog, kept as written until the page is printed, so that a stored text never grows stale. */
export const ownMark = (href: string): string => `own:${href}`;

/** Replaces each marked address by what `settle` says of it. */
export const settleLinks = (html: string, settle: (href: string) => string): string =>
  html.replaceAll(
    /(\s(?:href|src)=)"own:([^"]*)"/g,
    (_, name: string, href: string) => `${name}"${escapeHtml(settle(decode(href)))}"`,
  );
