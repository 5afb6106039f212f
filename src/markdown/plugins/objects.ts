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

/** The addresses that an object, its parameters and the elements in it name. */
const addressesIn = (object: Readonly<HastNode>): readonly unknown[] => {
  const nodes: Readonly<HastNode>[] = [object];
  for (const node of nodes) if ('children' in node) nodes.push(...(node.children as HastNode[]));
  return nodes.flatMap((node): unknown[] => {
    const { data, src, name, value } = propertiesOf(node);
    if (nameOf(node) === 'object') return [data];
    if (nameOf(node) === 'embed') return [src];
    return nameOf(node) === 'param' && addressParameter.test(String(name)) ? [value] : [];
  });
};

/** Whether a node is content that a reader sees where the object itself is not shown. */
const isShown = (node: Readonly<HastNode>): boolean => {
  if (node.type === 'text') return node.value.trim() !== '';
  if (nameOf(node) === 'object') return 'children' in node && (node.children as HastNode[]).some(isShown);
  return !['param', 'embed'].includes(nameOf(node) ?? '');
};

/** The link to what an object shows; undefined where its fallback content says it, or nothing does. */
const linkFor = (object: Readonly<HastNode>): { readonly link: HastNode; readonly isKnown: boolean } | undefined => {
  const written = addressesIn(object).filter((one) => typeof one === 'string' && one.trim() !== '') as string[];
  const urls = written.flatMap((one) => webAddress(one) ?? []);
  const properties = propertiesOf(object);
  const known = urls.flatMap((url) => embedAt(url, properties) ?? []);
  if (known[0]) return { link: facade(known[0], properties), isKnown: true };
  if (urls[0]) return { link: facade(unknownService(urls[0]), properties), isKnown: false };
  const [link] = isShown(object) ? [] : written.flatMap((one) => fileLink(one) ?? []);
  return link && { link, isKnown: false };
};

const isBelowLinked = (node: Readonly<HastNode>, ctx: HastVisitorContext): boolean => {
  for (let at = ctx.parent(node); at; at = ctx.parent(at as HastNode))
    if (nameOf(at as HastNode) === 'object' && linkFor(at as HastNode)) return true;
  return false;
};

/** The fallback content. Objects directly in it are replaced too: the library drops a change of a node that moves. */
const fallbackOf = (object: Readonly<HastNode>): readonly HastNode[] =>
  ('children' in object ? (object.children as HastNode[]) : []).flatMap((child) =>
    nameOf(child) === 'object' ? (linkFor(child)?.link ?? fallbackOf(child)) : [child],
  );

/**
 * Replaces `<object>`, as old posts show Flash films, by a link to what it showed, or by its fallback content. What is
 * no content of a known service is reported as a defect. Runs before `embeds`, which treats the elements in fallback
 * content.
 */
export const objects = (data: RenderedData): HastPluginEntry => {
  const count = createCounter();
  const replace = (node: Readonly<HastNode>, ctx: HastVisitorContext): void => {
    const nth = count('object');
    if (isBelowLinked(node, ctx)) return;
    const found = linkFor(node);
    if (!found?.isKnown) data.defects.push({ what: found ? 'object' : 'dropped', text: '<object>', nth });
    if (nameOf(ctx.parent(node) as HastNode) !== 'object') ctx.replaceNode(node, found?.link ?? [...fallbackOf(node)]);
  };
  return defineHastPlugin({
    name: 'objects',
    element: { filter: ['object'], visit: replace },
    mdxJsxFlowElement: { filter: ['object'], visit: replace },
    mdxJsxTextElement: { filter: ['object'], visit: replace },
  });
};
