import type { Trust } from '#content/trust.ts';
import { escapeHtml } from '#text/plain-text.ts';
import { isImageData, isLinkAddress, isWebAddress, runsCode, schemeOf } from '#urls/link-scheme.ts';
import { embedAt } from './embed-services.ts';
import { knownElements, words } from './html-elements.ts';
import { srcsetAddresses } from './srcset.ts';

/** What may stay in HTML. Names are in lower case. */
export interface HtmlRules {
  readonly isElement: (name: string) => boolean;
  /** @param value with character references decoded */
  readonly isAttribute: (element: string, attribute: string, value: string) => boolean;
  /** The HTML that replaces a forbidden element with its content; undefined to remove it. */
  readonly replacement?: (element: string, valueOf: (attribute: string) => string | undefined) => string | undefined;
}

/**
 * Elements that run, load or replace something, or whose content browsers and parsers read in different ways, so that
 * text turns into tags (DOMPurify 3, src/tags.ts, leaves out the same).
 */
const activeElements = words(`
  applet base bgsound embed foreignobject frame frameset iframe link meta noembed noframes noscript object param
  plaintext script style template textarea title xmp
  html head body`);

/** Elements of Markdown and of plain text: hast-util-sanitize 5, lib/schema.js, which follows GitHub. */
const textElements = words(`
  a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2
  h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strike strong sub
  summary sup table tbody td tfoot th thead time tr tt u ul var wbr`);

/** Attributes of these: the same source, without names that scripts and styles of the page could take for theirs. */
const textAttributes = words(`
  abbr align alt char charoff cite colspan compact datetime dir headers height href hspace id lang longdesc open
  reversed rowspan scope span src srcset start summary title type valign value vspace width`);

/** Attributes that hold addresses (WHATWG HTML, index of attributes; obsolete ones and those of SVG included). */
const linkAttributes = words('href xlinkhref action formaction cite longdesc codebase classid usemap');
const mediaAttributes = words(
  'src srcset imagesrcset poster background data dynsrc lowsrc icon archive manifest profile',
);

/** Attributes that never stay: they run code, tell another site of a click, or change what addresses mean. */
const activeAttributes = words('srcdoc ping httpequiv xmlbase attributionsrc dangerouslysetinnerhtml');

/** Attributes that scripts of the blog trust. */
const reservedAttributes = words('dataframe datagiscus');

/** Attributes whose value is shown or spoken, so that it can be any text. */
const isWords = (attribute: string): boolean =>
  /^(?:alt|title|label|placeholder|content|value|summary|abbr|aria.*)$/.test(attribute);

/** Code within an inline style: in an address, or in the expressions and bindings of old browsers. */
const styleRunsCode = (style: string): boolean => {
  const plain = style
    .replaceAll(/\\(?:([\da-f]{1,6})\s?|(.))/gis, (_, hex: string | undefined, char: string | undefined) =>
      hex === undefined ? (char ?? '') : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
    )
    .replaceAll(/[\s\p{Cc}]/gu, '')
    .toLowerCase();
  return /javascript:|vbscript:|data:(?!image\/(?!svg))|expression\(|behaviou?r:|-moz-binding/.test(plain);
};

/** `name` as HTML, hast (`xLinkHref`) and JSX (`xlinkHref`) write it, in one form. */
const plainName = (attribute: string): string => attribute.toLowerCase().replaceAll(/[-:]/g, '');

/** An image on the disk of its author, which `plugins/images.ts` reports. */
const isDiskImage = (element: string, address: string): boolean => element === 'img' && schemeOf(address) === 'file';

/** Placeholders of `resolution.ts`, which only the engine writes. */
const isPlaceholder = (address: string): boolean => /^(?:internal|image):/.test(address);

const isHarmless = (element: string, attribute: string, value: string, isOwn: boolean): boolean => {
  const name = plainName(attribute);
  if (/^on/.test(name) || activeAttributes.has(name)) return false;
  if (!isOwn && reservedAttributes.has(name)) return false;
  if (isWords(name)) return true;
  if (name === 'style') return !styleRunsCode(value);
  // An animation may set the address of a link.
  if (name === 'attributename') return !/href\s*$|^\s*on/i.test(value);
  if (linkAttributes.has(name))
    return (
      isLinkAddress(value) || (isOwn && isPlaceholder(value)) || (/^(?:fe)?image$/.test(element) && isImageData(value))
    );
  if (mediaAttributes.has(name))
    return (
      isDiskImage(element, value) ||
      (name.endsWith('srcset') ? srcsetAddresses(value) : [value]).every(
        (part) => isWebAddress(part) || isImageData(part) || (isOwn && isPlaceholder(part)),
      )
    );
  return value.split(';').every((part) => !runsCode(part));
};

/** The link that replaces an element that an embed was made of. */
const embedLink: HtmlRules['replacement'] = (element, valueOf) => {
  const src = element === 'script' ? valueOf('src') : undefined;
  const full = src?.startsWith('//') ? `https:${src}` : src;
  const url = full === undefined ? null : URL.parse(full);
  const page = url && /^https?:$/.test(url.protocol) ? embedAt(url, {})?.page : undefined;
  return page === undefined ? undefined : `<a href="${escapeHtml(page)}">${escapeHtml(page)}</a>`;
};

/**
 * The rules for the raw HTML of a trusted author in Markdown. Words in angle brackets such as `<ip>` are no elements,
 * and a frame becomes a link on the page (`plugins/embeds.ts`).
 */
const authorRules: HtmlRules = {
  isElement: (name) => name === 'iframe' || !activeElements.has(name),
  isAttribute: (element, attribute, value) => isHarmless(element, attribute, value, false),
  replacement: embedLink,
};

const guestRules: HtmlRules = {
  isElement: (name) => textElements.has(name),
  isAttribute: (element, attribute, value) =>
    (textAttributes.has(plainName(attribute)) || (element === 'a' && attribute === 'name')) &&
    isHarmless(element, attribute, value, false),
};

/** What raw HTML in Markdown may hold. */
export const rulesFor = (trust: Trust): HtmlRules => (trust === 'author' ? authorRules : guestRules);

/** `none` of MathML, and markup that Word leaves in texts; browsers know neither, and nothing happens. */
const ownOrWord = /^(?:none|(?:o|w|st1):[a-z]+)$/;

/** What a rendered text may hold: known elements that do nothing by themselves, and what the engine writes. */
export const renderedRules: HtmlRules = {
  isElement: (name) => ownOrWord.test(name) || (knownElements.has(name) && !activeElements.has(name)),
  isAttribute: (element, attribute, value) => isHarmless(element, attribute, value, true),
};
