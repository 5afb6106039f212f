import { withDiagramSources } from '../diagram-source.ts';
import { decode, withoutControls } from '../text.ts';

const tag = /<(\/?)([a-z][^\s/>]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*(\/?)>/gi;
const attribute = /\s+([^\s=>"]+)(?:="([^"]*)")?/g;

/** What means something only on the blog's own pages. */
const dropped =
  /^(?:tabindex|style|class|srcset|sizes|loading|decoding|fetchpriority|referrerpolicy|role|on.*|data-.*|aria-(?!label$).*)$/i;

const absolute = (value: string, base: string): string => {
  const plain = decode(value);
  return URL.canParse(plain, base)
    ? new URL(plain, base).href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    : value;
};

/**
 * A text as feed readers take it: absolute addresses, no script, no frame, nothing that hangs on the blog's styles, no
 * character that XML forbids, diagrams as their source.
 * @param html well-formed, as a page prints it
 * @param base absolute address of the post
 */
export const feedHtml = (html: string, base: string): string =>
  withDiagramSources(withoutControls(html))
    .replaceAll(/<(script|style|iframe|form)(?=[\s>])[^>]*>.*?<\/\1>/gis, '')
    .replaceAll(tag, (_, closing: string, name: string, attributes: string, empty: string) => {
      const kept = [...attributes.matchAll(attribute)].flatMap(([, key = '', value]) => {
        if (dropped.test(key)) return [];
        if (value === undefined) return [` ${key}`];
        return [` ${key}="${/^(?:href|src|poster|cite)$/i.test(key) ? absolute(value, base) : value}"`];
      });
      return `<${closing}${name}${kept.join('')}${empty === '' ? '' : ' /'}>`;
    });
