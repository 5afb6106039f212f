import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Element } from './site.ts';

export type Node = DefaultTreeAdapterTypes.Node;

/** All elements below a node in document order, without those in templates. */
export const elements = (node: Node): Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : elements(child)))
    : [];

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((attr) => attr.name === name)?.value;

/**
 * Elements of some names, or with an attribute: `find(page, 'h1', 'h2')`, `find(page, '[id]')`, `find(page, '.prose')`.
 */
export const find = (node: Node, ...wanted: readonly string[]): Element[] =>
  elements(node).filter((element) =>
    wanted.some((name) => {
      if (name.startsWith('[')) return attribute(element, name.slice(1, -1)) !== undefined;
      if (name.startsWith('.')) return attribute(element, 'class')?.split(/\s+/).includes(name.slice(1)) ?? false;
      return element.tagName === name;
    }),
  );

/** The visible text of a node, with its white space. */
export const textOf = (node: Node | undefined): string => {
  if (!node) return '';
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'script' || node.nodeName === 'style' || !('childNodes' in node)) return '';
  return node.childNodes.map(textOf).join('');
};

/** The visible text of a node on one line. */
export const lineOf = (node: Node | undefined): string => textOf(node).replaceAll(/\s+/g, ' ').trim();

/** The contents of `<meta name="x">` or `<meta property="x">`. */
export const meta = (page: Node, name: string): string[] =>
  find(page, 'meta')
    .filter((element) => attribute(element, 'name') === name || attribute(element, 'property') === name)
    .map((element) => attribute(element, 'content') ?? '');

/** Addresses of the `<link>`s of a relation. */
export const linked = (page: Node, rel: string): string[] =>
  find(page, 'link')
    .filter((element) => attribute(element, 'rel') === rel)
    .map((element) => attribute(element, 'href') ?? '');

/** The schema.org objects of a page. */
export const jsonLd = (page: Node): Record<string, unknown>[] =>
  find(page, 'script')
    .filter((element) => attribute(element, 'type') === 'application/ld+json')
    .map((element) => {
      const [text] = element.childNodes;
      return JSON.parse(text && 'value' in text ? text.value : '') as Record<string, unknown>;
    });

/** The `href` of all links of a page, as written. */
export const hrefs = (node: Node): string[] => find(node, 'a').flatMap((link) => attribute(link, 'href') ?? []);
