import {
  defineHastPlugin,
  type HastNode,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { isRelativePath } from '#content/local-image.ts';
import type { Properties } from '../embed-services.ts';
import { imagePlaceholder } from '../image-placeholder.ts';
import { linkPlaceholder } from '../link-placeholder.ts';
import type { RenderedData } from '../rendered-text.ts';
import { mapSrcset, srcsetAddresses } from '../srcset.ts';
import { pathOf } from './images.ts';
import { literalAttributes } from './embeds.ts';

type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast;

type HastElement = Extract<HastNode, { type: 'element' }>;

const nameOf = (node: Readonly<HastNode>): string =>
  node.type === 'element'
    ? node.tagName
    : node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
      ? (node.name ?? '')
      : '';

const propertiesOf = (node: Readonly<HastNode>): Properties =>
  node.type === 'element'
    ? node.properties
    : node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
      ? literalAttributes(node as Jsx)
      : {};

/** Whether an element has an attribute without value, such as `controls`. */
const hasFlag = (node: Readonly<HastNode>, name: string): boolean => {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return (node as Jsx).attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name.toLowerCase() === name);
  const value = Object.entries(propertiesOf(node)).find(([key]) => key.toLowerCase() === name)?.[1];
  return value !== undefined && value !== false && value !== null;
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The addresses that a player may play, the best first. */
const sourcesOf = (node: Readonly<HastNode>): readonly string[] =>
  [
    propertiesOf(node)['src'],
    ...('children' in node ? (node.children as HastNode[]) : [])
      .filter((child) => nameOf(child) === 'source')
      .map((child) => propertiesOf(child)['src']),
  ].filter(isText);

/**
 * Replaces the addresses of films, sounds, subtitles and image variants within the blog by placeholders, and those of
 * the HTML elements of an MDX text. Records what players play. A player of another site loads nothing before a click.
 * Runs after `images`.
 */
export const media = (data: RenderedData, isInternal: (address: string) => boolean): HastPluginEntry => {
  const marked = (address: string): string => {
    if (!isInternal(address) || address.startsWith('#')) return address;
    data.links.push(address);
    return linkPlaceholder(address);
  };
  const markSet = (node: Readonly<HastNode>, srcset: unknown, ctx: HastVisitorContext, name: string): void => {
    if (isText(srcset) && srcsetAddresses(srcset).some(isInternal))
      ctx.setProperty(node, name, mapSrcset(srcset, marked));
  };
  const mark = (node: Readonly<HastNode>, ctx: HastVisitorContext, ...names: readonly string[]): void => {
    const properties = propertiesOf(node);
    for (const name of names) {
      const address = properties[name];
      if (isText(address) && isInternal(address)) ctx.setProperty(node, name, marked(address.trim()));
    }
  };
  const play = (node: Readonly<HastNode>, ctx: HastVisitorContext): void => {
    const sources = sourcesOf(node);
    if (hasFlag(node, 'controls') && sources.length > 0) data.players.push(sources);
    if (sources.some((one) => !isInternal(one))) {
      ctx.setProperty(node, 'preload', 'none');
      if (hasFlag(node, 'autoplay')) ctx.setProperty(node, node.type === 'element' ? 'autoPlay' : 'autoplay', null);
    }
    mark(node, ctx, 'src', 'poster');
  };
  const jsx = {
    filter: ['a', 'area', 'video', 'audio', 'source', 'track', 'img', 'Figure'],
    visit(node: Jsx, ctx: HastVisitorContext) {
      const name = nameOf(node);
      const { src, srcset, srcSet } = literalAttributes(node);
      if (name === 'a' || name === 'area') return mark(node, ctx, 'href');
      if (name === 'video' || name === 'audio') return play(node, ctx);
      markSet(node, srcset, ctx, 'srcset');
      markSet(node, srcSet, ctx, 'srcSet');
      if (name !== 'img' && name !== 'Figure') return mark(node, ctx, 'src');
      if (!isText(src) || !isRelativePath(src)) return name === 'img' ? mark(node, ctx, 'src') : undefined;
      data.images.push(pathOf(src));
      return ctx.setProperty(node, 'src', imagePlaceholder(pathOf(src)));
    },
  };
  return defineHastPlugin({
    name: 'media',
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
    element: [
      { filter: ['video', 'audio'], visit: play },
      { filter: ['track'], visit: (node: HastElement, ctx: HastVisitorContext) => mark(node, ctx, 'src') },
      {
        filter: ['source', 'img'],
        visit(node: HastElement, ctx: HastVisitorContext) {
          if (node.tagName === 'source') mark(node, ctx, 'src');
          markSet(node, node.properties['srcSet'], ctx, 'srcSet');
        },
      },
    ],
  });
};
