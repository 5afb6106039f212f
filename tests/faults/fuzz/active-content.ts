import type { Node } from '../../build/html.ts';
import { elements } from '../../build/html.ts';

const addressAttributes = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href', 'data-frame'];

/** Browsers ignore blanks and control characters in and before a scheme (WHATWG URL §4.4). */
const runsCode = (address: string): boolean =>
  /^(?:javascript|vbscript|data:(?!image\/))/i.test(address.replaceAll(/[\p{Cc}\s]/gu, ''));

/** What in the HTML of an author could run code or load another site: elements, attributes and addresses. */
export const activeContent = (root: Node): readonly string[] =>
  elements(root).flatMap(({ tagName, attrs }) => [
    ...(['iframe', 'object', 'embed', 'base', 'frame', 'applet'].includes(tagName) ? [`<${tagName}>`] : []),
    ...attrs.flatMap(({ name, prefix, value }) => {
      const full = prefix === undefined || prefix === '' ? name : `${prefix}:${name}`;
      const isActive = /^on|^srcdoc$|^data-giscus/i.test(full) || (addressAttributes.includes(full) && runsCode(value));
      return isActive ? [`<${tagName} ${full}="${value}">`] : [];
    }),
  ]);
