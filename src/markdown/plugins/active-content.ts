import {
  defineHastPlugin,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { knownElements, loadingElements } from '../html-elements.ts';
import type { RenderedData } from '../rendered-text.ts';

/** Attributes whose value a browser may load, follow or run; `links.ts` judges `href` of links. */
const addressed = /^(?:x-?link:?href|src|srcdoc|data|action|formaction|poster|background|manifest|values|from|to|by)$/i;

/** Attributes that scripts of the blog trust. An author's HTML must not set them. */
const reserved = /^data-?(?:frame|giscus)$/i;

/** Browsers skip tabs and line ends in an address, and control characters before it (WHATWG URL §4.4). */
export const runsCode = (address: string): boolean =>
  /^[\s\p{Cc}]*(?:javascript|vbscript|data):/iu.test(address.replaceAll(/[\t\n\r]/g, ''));

/** Images may hold their bytes in their address. */
const isImageData = (address: string): boolean => /^\s*data:image\/(?!svg)/i.test(address);

const isActive = (name: string, value: unknown): boolean => {
  if (/^on[a-z]/i.test(name) || reserved.test(name) || /^srcdoc$/i.test(name)) return true;
  if (typeof value !== 'string' || !addressed.test(name)) return false;
  return value.split(';').some((one) => runsCode(one) && !isImageData(one));
};

/** Elements whose attributes are judged here. */
const elements = [...knownElements, 'set', 'animatemotion', 'discard'].filter((name) => !loadingElements.has(name));

/** Written by somebody on purpose, and worth a word to the owner. */
const isCode = (name: string): boolean => !reserved.test(name);

/**
 * Takes off attributes that would run code or load something behind the back of the reader: handlers, `srcdoc`,
 * `javascript:` addresses in whatever attribute. Must be the first plugin: later ones write attributes that this one
 * forbids to authors.
 */
export const activeContent = (data: RenderedData): HastPluginEntry => {
  const report = (element: string | null, name: string): void => {
    if (isCode(name)) data.defects.push({ what: 'active-attribute', text: `<${element ?? ''} ${name}>` });
  };
  const inMdx = {
    filter: elements,
    visit(node: MdxJsxFlowElementHast | MdxJsxTextElementHast, ctx: HastVisitorContext) {
      const isKept = (one: (typeof node.attributes)[number]): boolean =>
        one.type !== 'mdxJsxAttribute' || !isActive(one.name, one.value);
      if (node.attributes.every(isKept)) return;
      for (const one of node.attributes) if (!isKept(one) && 'name' in one) report(node.name, one.name);
      ctx.replaceNode(node, { ...node, attributes: node.attributes.filter(isKept) });
    },
  };
  return defineHastPlugin({
    name: 'active-content',
    element: {
      filter: elements,
      visit(node, ctx) {
        for (const [name, value] of Object.entries(node.properties))
          if (isActive(name, value)) {
            ctx.setProperty(node, name, null);
            report(node.tagName, name.toLowerCase());
          }
      },
    },
    mdxJsxFlowElement: inMdx,
    mdxJsxTextElement: inMdx,
  });
};
