import {
  defineHastPlugin,
  type HastNode,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { embedAt, type Properties } from '../embed-services.ts';
import { createCounter, type RenderedData } from '../rendered-text.ts';
import { facade, fileLink, unknownService, webAddress } from './embed-link.ts';
import { literalAttributes } from './embeds.ts';

type JsxElement = MdxJsxFlowElementHast | MdxJsxTextElementHast;

const nameOf = (node: Readonly<HastNode>): string | undefined =>
  node.type === 'element'
    ? node.tagName
    : node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
      ? (node.name ?? undefined)
      : undefined;

const propertiesOf = (node: Readonly<HastNode>): Properties =>
  node.type === 'element'
    ? node.properties
    : node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
      ? literalAttributes(node as JsxElement)
      : {};

/** Names of the parameter with the address, for the players that blogs used. */
const addressParameter = /^(?:movie|src|filename|url)$/i;

interface ObjectParts {
  /** The addresses that an object, its parameters and its `embed` name, those of objects directly in it included. */
  readonly addresses: readonly string[];
  /** What browsers show where they cannot show the object. */
  readonly fallback: readonly HastNode[];
}

const partsOf = (object: Readonly<HastNode>): ObjectParts => {
  const addresses: unknown[] = [];
  const fallback: HastNode[] = [];
  const read = (node: Readonly<HastNode>): void => {
    addresses.push(propertiesOf(node)['data']);
    for (const child of 'children' in node ? (node.children as HastNode[]) : []) {
      const { src, name, value } = propertiesOf(child);
      if (nameOf(child) === 'object') read(child);
      else if (nameOf(child) === 'embed') addresses.push(src);
      else if (nameOf(child) !== 'param') fallback.push(child);
      else if (addressParameter.test(String(name))) addresses.push(value);
    }
  };
  read(object);
  const isAddress = (one: unknown): one is string => typeof one === 'string' && one.trim() !== '';
  return { addresses: addresses.filter(isAddress), fallback };
};

const isBlank = (node: HastNode): boolean => node.type === 'text' && node.value.trim() === '';

/** The link to what an object shows; undefined where its fallback content says it, or nothing does. */
const linkFor = (
  { addresses, fallback }: ObjectParts,
  properties: Properties,
): { readonly link: HastNode; readonly isKnown: boolean } | undefined => {
  const urls = addresses.flatMap((one) => webAddress(one) ?? []);
  const [known] = urls.flatMap((url) => embedAt(url, properties) ?? []);
  if (known) return { link: facade(known, properties), isKnown: true };
  if (urls[0]) return { link: facade(unknownService(urls[0]), properties), isKnown: false };
  const [link] = fallback.every(isBlank) ? addresses.flatMap((one) => fileLink(one) ?? []) : [];
  return link && { link, isKnown: false };
};

const isObject = (node: Readonly<HastNode> | undefined): boolean => node !== undefined && nameOf(node) === 'object';

/** Whether a node is in an object that becomes a link, so that nothing may be changed there. */
const isBelowLinked = (node: Readonly<HastNode>, ctx: HastVisitorContext): boolean => {
  for (let at = ctx.parent(node) as HastNode | undefined; at; at = ctx.parent(at) as HastNode | undefined)
    if (isObject(at) && linkFor(partsOf(at), propertiesOf(at))) return true;
  return false;
};

/**
 * Replaces `<object>`, as old posts show Flash films, by a link to what it showed, or by its fallback content. What is
 * no content of a known service is reported as a defect. Runs before `embeds`, which treats the elements in fallback
 * content.
 */
export const objects = (data: RenderedData): HastPluginEntry => {
  const count = createCounter();
  const replace = (node: Readonly<HastNode>, ctx: HastVisitorContext): void => {
    const nth = count('object');
    // An object directly in another one is a part of that.
    if (isObject(ctx.parent(node) as HastNode | undefined) || isBelowLinked(node, ctx)) return;
    const parts = partsOf(node);
    const found = linkFor(parts, propertiesOf(node));
    if (!found?.isKnown) data.defects.push({ what: found ? 'object' : 'dropped', text: '<object>', nth });
    ctx.replaceNode(node, found?.link ?? [...parts.fallback]);
  };
  return defineHastPlugin({
    name: 'objects',
    element: { filter: ['object'], visit: replace },
    mdxJsxFlowElement: { filter: ['object'], visit: replace },
    mdxJsxTextElement: { filter: ['object'], visit: replace },
  });
};
