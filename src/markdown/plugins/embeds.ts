import {
  defineHastPlugin,
  type HastNode,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { loadingElements } from '../html-elements.ts';
import { embedAt, isWidgetScript, type Embed, type Properties } from '../embed-services.ts';
import { facade, fileLink, unknownService, webAddress } from './embed-link.ts';
import { createCounter, type RenderedData } from '../rendered-text.ts';

/** The CodePen pen that a paragraph before CodePen’s script describes. */
const penIn = ({ dataSlugHash, dataUser }: Properties): Embed | undefined =>
  typeof dataSlugHash === 'string' && typeof dataUser === 'string'
    ? embedAt(new URL(`https://codepen.io/${encodeURIComponent(dataUser)}/pen/${encodeURIComponent(dataSlugHash)}`), {})
    : undefined;

/**
 * The attributes of an MDX element with literal values; values of expressions are unknown before the page is rendered.
 */
export const literalAttributes = ({ attributes }: MdxJsxFlowElementHast | MdxJsxTextElementHast): Properties =>
  Object.fromEntries(
    attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
    ),
  );

/** Elements that this plugin replaces or removes. */
const elements = [...loadingElements, 'param'].filter((name) => name !== 'object');

/** Whether a node is below one that is replaced: nothing may be changed there. */
const isBelowEmbed = (node: Readonly<HastNode>, ctx: HastVisitorContext): boolean => {
  for (let at = ctx.parent(node); at; at = ctx.parent(at as HastNode)) {
    const name = at.type === 'element' ? at.tagName : 'name' in at ? at.name : undefined;
    if (typeof name === 'string' && elements.includes(name)) return true;
  }
  return false;
};

/**
 * Replaces frames and scripts of embeds by links to their content, so that no other site gets a request before the
 * reader clicks. Other scripts, and elements that would change the whole page, are removed and reported as defects.
 */
export const embeds = (data: RenderedData): HastPluginEntry => {
  const count = createCounter();
  const report = (name: string, nth: number): void => {
    if (name !== 'param')
      data.defects.push({ what: name === 'style' ? 'style-sheet' : 'dropped', text: `<${name}>`, nth });
  };
  const inMdx = {
    filter: elements,
    visit(node: MdxJsxFlowElementHast | MdxJsxTextElementHast, ctx: HastVisitorContext) {
      const nth = count(node.name ?? '');
      if (isBelowEmbed(node, ctx)) return;
      const properties = literalAttributes(node);
      const url = webAddress(properties['src']);
      if (url && node.name !== 'script')
        return ctx.replaceNode(node, facade(embedAt(url, properties) ?? unknownService(url), properties));
      report(node.name ?? '', nth);
      return ctx.removeNode(node);
    },
  };
  return defineHastPlugin({
    name: 'embeds',
    mdxJsxFlowElement: inMdx,
    mdxJsxTextElement: inMdx,
    element: [
      {
        filter: ['p', 'div'],
        visit(node, ctx) {
          const names = node.properties['className'];
          const pen = Array.isArray(names) && names.includes('codepen') ? penIn(node.properties) : undefined;
          if (pen) ctx.insertAfter(node, facade(pen, {}));
        },
      },
      {
        filter: elements,
        visit(node, ctx) {
          const nth = count(node.tagName);
          if (isBelowEmbed(node, ctx)) return;
          const { tagName, properties } = node;
          const url = webAddress(properties['src']);
          if (url && tagName === 'script' && isWidgetScript(url)) return ctx.removeNode(node);
          const embed = url && (embedAt(url, properties) ?? (tagName === 'script' ? undefined : unknownService(url)));
          if (embed) return ctx.replaceNode(node, facade(embed, properties));
          const file = /^(?:embed|iframe)$/.test(tagName) ? fileLink(String(properties['src'] ?? '')) : undefined;
          if (file && tagName === 'embed') data.defects.push({ what: 'object', text: '<embed>', nth });
          if (file) return ctx.replaceNode(node, file);
          report(tagName, nth);
          return ctx.removeNode(node);
        },
      },
    ],
  });
};
