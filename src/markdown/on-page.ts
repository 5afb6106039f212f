import { decode } from '#lib/text.ts';

const attributes = String.raw`((?:\s+[^\s=>"]+(?:="[^"]*")?)*)`;
const heading = new RegExp(String.raw`<h([2-6])${attributes}>(.*?)</h\1>`, 'gs');
const link = new RegExp(String.raw`<a${attributes}>`, 'g');

/** Makes each heading a link to itself, which readers can copy; one that holds a link, or that no eye sees, stays. */
export const linkHeadings = (html: string): string =>
  html.replaceAll(heading, (whole, level: string, written: string, content: string) => {
    const id = /\sid="([^"]+)"/.exec(written)?.[1];
    return id === undefined || id === 'footnote-label' || /<a[\s>]/.test(content)
      ? whole
      : `<h${level}${written}><a href="#${id}">${content}</a></h${level}>`;
  });

/**
 * Lets links show what they lead to while a reader rests on them (`interestfor`, whatwg/html#11006).
 * @param previewOf id of the element that shows it; undefined for links that need none
 */
export const showAhead = (html: string, previewOf: (href: string) => string | undefined): string =>
  html.replaceAll(link, (whole, written: string) => {
    const href = /\shref="(\/[^"]*)"/.exec(written)?.[1];
    const preview = href === undefined ? undefined : previewOf(decode(href));
    return preview === undefined ? whole : `<a${written} interestfor="${preview}">`;
  });
