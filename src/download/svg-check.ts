import { SaxesParser } from 'saxes';
import { isImageData, runsCode } from '#urls/link-scheme.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Elements that run code or hold documents, by local name in lower case, in whatever namespace. */
const activeElements: ReadonlySet<string> = new Set(
  'script foreignobject iframe embed object handler listener audio video link meta base'.split(' '),
);

/** Attributes of animations that can set an address. */
const animated: ReadonlySet<string> = new Set(['from', 'to', 'by', 'values']);

/** What in an attribute is active, for messages. */
const activeAttribute = (element: string, name: string, value: string): string | undefined => {
  if (name.startsWith('on')) return `the handler ${name}`;
  const isAddress = name === 'href' || name === 'src';
  if (isAddress && runsCode(value) && !(element === 'image' && isImageData(value)))
    return `the address ${value.slice(0, 40)}`;
  if (animated.has(name) && value.split(';').some((part) => runsCode(part))) return `an animation of an address`;
  return undefined;
};

/** The text of an SVG; undefined in another encoding than UTF-8, in which a program could see other elements. */
const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const encoding = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1] ?? 'utf-8';
    return /^(?:utf-?8|us-ascii)$/i.test(encoding) ? text : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Why an SVG may not be served from the address of the blog, where its scripts would run as those of the blog when a
 * reader opens it.
 * @returns undefined for a harmless image
 */
export const svgFault = (bytes: Uint8Array): string | undefined => {
  const text = textOf(bytes);
  if (text === undefined) return 'it is an SVG in another encoding than UTF-8';
  let fault: string | undefined;
  let isRoot = true;
  const parser = new SaxesParser({ xmlns: true });
  const found = (what: string): void => void (fault ??= what);
  parser.on('error', ({ message }) => found(`it is not a well-formed SVG (${message.replace(/\s+/g, ' ')})`));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) found('it is an SVG with declarations of its own (<!DOCTYPE … [ ]>)');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target.toLowerCase() === 'xml-stylesheet') found('it is an SVG with another style sheet');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const name = local.toLowerCase();
    if (isRoot && (name !== 'svg' || uri !== svgNamespace)) found('it is not an SVG');
    isRoot = false;
    if (activeElements.has(name)) found(`it is an SVG with <${local}>`);
    for (const attribute of Object.values(attributes)) {
      const active = activeAttribute(name, attribute.local.toLowerCase(), attribute.value);
      if (active !== undefined) found(`it is an SVG with ${active}`);
    }
  });
  parser.write(text).close();
  return fault;
};
