import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements that run, load or replace something, wherever they come from. */
const forbidden = /^(?:script|style|base|object|embed|applet|iframe|frame|link|meta|noscript|template)$/;

const runs = /^[\s\u0000-\u001f]*(?:javascript|vbscript|livescript|data:(?!image\/(?!svg)))/i;

/** Addresses in a value: of a list, of an image set, of a style. */
const partsOf = (value: string): readonly string[] => [
  value,
  ...value.split(/[;,]|\burl\(["']?/i),
  value.replaceAll(/[\t\n\r]/g, ''),
];

const isWords = (name: string): boolean => /^(?:alt|title|content|value|aria-label|data-title)$/.test(name);

const partsBelow = (node: Node, isAllowed: (html: string) => boolean): readonly string[] => {
  const own =
    'tagName' in node
      ? [
          ...(forbidden.test(node.tagName) && !isAllowed(node.tagName) ? [`<${node.tagName}>`] : []),
          ...node.attrs.flatMap(({ name, value }) =>
            /^on/.test(name) || name === 'srcdoc' || (!isWords(name) && partsOf(value).some((part) => runs.test(part)))
              ? [`<${node.tagName} ${name}="${value}">`]
              : [],
          ),
        ]
      : [];
  const content = 'content' in node ? partsBelow(node.content, isAllowed) : [];
  const children = 'childNodes' in node ? node.childNodes.flatMap((child) => partsBelow(child, isAllowed)) : [];
  return [...own, ...content, ...children];
};

/** What a browser would run in a fragment of HTML, parsed as browsers do; `noscript` with and without scripts. */
export const activeParts = (html: string): readonly string[] =>
  [true, false].flatMap((scriptingEnabled) => partsBelow(parseFragment(html, { scriptingEnabled }), () => false));

/** The same within an element of a whole page that a test finds; the page around it is the engine's. */
export const activePartsIn = (html: string, isText: (element: DefaultTreeAdapterTypes.Element) => boolean) => {
  const find = (node: Node): readonly Node[] => {
    if ('tagName' in node && isText(node)) return [node];
    return 'childNodes' in node ? node.childNodes.flatMap((child) => find(child)) : [];
  };
  return find(parse(html)).flatMap((node) => partsBelow(node, () => false));
};
