import {
  defineHastPlugin,
  type HastNode,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { loadingElements } from '../html-elements.ts';
import { embedAt, isAt, type Embed, type Properties } from '../embed-services.ts';
import type { RenderedData } from '../rendered-text.ts';

/** The URL of an `src`; undefined for anything but http and https. */
const address = (written: unknown): URL | undefined => {
  if (typeof written !== 'string') return undefined;
  const full = written.startsWith('//') ? `https:${written}` : written;
  return /^https?:/i.test(full) && URL.canParse(full) ? new URL(full) : undefined;
};

const withoutScheme = (page: string): string => page.replace(/^https?:\/\/(?:www\.)?/, '');

/**
 * The embed for a frame of an unknown service. A page over plain HTTP gets no frame, since browsers block mixed
 * content.
 */
const unknownService = (url: URL): Embed => ({
  name: url.hostname,
  page: url.href.replace(/^http:/, 'https:'),
  frame: url.protocol === 'https:' ? url.href : undefined,
});

const ratioOf = ({ width, height }: Properties): string | undefined => {
  const [x, y] = [width, height].map((size) => Number(/^\d+$/.exec(String(size))?.[0]));
  return x && y ? `${x}/${y}` : undefined;
};

/** The link that replaces an embed; `scripts/embed.js` turns it into a frame on a click. */
const facade = (embed: Embed, properties: Properties): HastNode => {
  const { name, page, frame } = embed;
  const { title } = properties;
  const ratio = ratioOf(properties) ?? embed.ratio;
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['embed'],
      href: page,
      rel: ['noopener', 'noreferrer', 'external'],
      ...(frame === undefined ? {} : { dataFrame: frame, ...(ratio === undefined ? {} : { dataRatio: ratio }) }),
    },
    children: [
      {
        type: 'element',
        tagName: 'b',
        properties: {},
        children: [{ type: 'text', value: typeof title === 'string' && title.trim() !== '' ? title.trim() : name }],
      },
      { type: 'text', value: ` ${withoutScheme(page)}` },
    ],
  };
};

/** The CodePen pen that a paragraph before CodePen’s script describes. */
const penIn = ({ dataSlugHash, dataUser }: Properties): Embed | undefined =>
  typeof dataSlugHash === 'string' && typeof dataUser === 'string'
    ? embedAt(new URL(`https://codepen.io/${encodeURIComponent(dataUser)}/pen/${encodeURIComponent(dataSlugHash)}`), {})
    : undefined;

const isPenScript = (url: URL): boolean => isAt(url, 'codepen.io') && /\/embed\/ei\.js$/.test(url.pathname);

/**
 * The attributes of an MDX element with literal values; values of expressions are unknown before the page is rendered.
 */
const literalAttributes = ({ attributes }: MdxJsxFlowElementHast | MdxJsxTextElementHast): Properties =>
  Object.fromEntries(
    attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
    ),
  );

/**
 * Replaces frames and scripts of embeds by links to their content, so that no other site gets a request before the
 * reader clicks. Other scripts, and elements that would change the whole page, are removed and reported as defects.
 */
export const embeds = (data: RenderedData): HastPluginEntry => {
  const inMdx = {
    filter: [...loadingElements],
    visit(node: MdxJsxFlowElementHast | MdxJsxTextElementHast, ctx: HastVisitorContext) {
      const properties = literalAttributes(node);
      const url = address(properties[node.name === 'object' ? 'data' : 'src']);
      if (url && node.name !== 'script')
        return ctx.replaceNode(node, facade(embedAt(url, properties) ?? unknownService(url), properties));
      data.defects.push({ what: node.name === 'style' ? 'style-sheet' : 'dropped', text: `<${node.name}>` });
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
        filter: [...loadingElements],
        visit(node, ctx) {
          const { tagName, properties } = node;
          const url = address(tagName === 'object' ? properties['data'] : properties['src']);
          if (url && tagName === 'script' && isPenScript(url)) return ctx.removeNode(node);
          const embed = url && (embedAt(url, properties) ?? (tagName === 'script' ? undefined : unknownService(url)));
          if (embed) return ctx.replaceNode(node, facade(embed, properties));
          data.defects.push({ what: tagName === 'style' ? 'style-sheet' : 'dropped', text: `<${tagName}>` });
          if (tagName === 'object') return ctx.replaceNode(node, [...node.children] as HastNode[]);
          return ctx.removeNode(node);
        },
      },
    ],
  });
};
