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

const address = (written: unknown): URL | undefined => {
  if (typeof written !== 'string') return undefined;
  const full = written.startsWith('//') ? `https:${written}` : written;
  return /^https?:/i.test(full) && URL.canParse(full) ? new URL(full) : undefined;
};

const bare = (page: string): string => page.replace(/^https?:\/\/(?:www\.)?/, '');

/** A page in a frame that no service is known for. Over plain HTTP a browser would not load it into ours. */
const page = (url: URL): Embed => ({
  name: url.hostname,
  page: url.href.replace(/^http:/, 'https:'),
  frame: url.protocol === 'https:' ? url.href : undefined,
});

const ratioOf = ({ width, height }: Properties): string | undefined => {
  const [across, down] = [width, height].map((size) => Number(/^\d+$/.exec(String(size))?.[0]));
  return across && down ? `${across}/${down}` : undefined;
};

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
      { type: 'text', value: ` ${bare(page)}` },
    ],
  };
};

/** A pen that CodePen's script would show lies in a paragraph before that script. */
const penIn = ({ dataSlugHash, dataUser }: Properties): Embed | undefined =>
  typeof dataSlugHash === 'string' && typeof dataUser === 'string'
    ? embedAt(new URL(`https://codepen.io/${encodeURIComponent(dataUser)}/pen/${encodeURIComponent(dataSlugHash)}`), {})
    : undefined;

const isPenScript = (url: URL): boolean => isAt(url, 'codepen.io') && /\/embed\/ei\.js$/.test(url.pathname);

/** What is written out of the attributes of an element of MDX; what an expression would give, nobody knows yet. */
const writtenOut = ({ attributes }: MdxJsxFlowElementHast | MdxJsxTextElementHast): Properties =>
  Object.fromEntries(
    attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
    ),
  );

/**
 * Frames and the scripts of embeds become links to what they show, which a small script turns into a frame once the
 * reader asks (`scripts/embed.js`): no third party learns of a reader who has not. Other scripts, and elements that
 * would change the whole page, are left out and reported.
 */
export const embeds = (data: RenderedData): HastPluginEntry => {
  const inMdx = {
    filter: [...loadingElements],
    visit(node: MdxJsxFlowElementHast | MdxJsxTextElementHast, ctx: HastVisitorContext) {
      const properties = writtenOut(node);
      const url = address(properties[node.name === 'object' ? 'data' : 'src']);
      if (url && node.name !== 'script')
        return ctx.replaceNode(node, facade(embedAt(url, properties) ?? page(url), properties));
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
          const embed = url && (embedAt(url, properties) ?? (tagName === 'script' ? undefined : page(url)));
          if (embed) return ctx.replaceNode(node, facade(embed, properties));
          data.defects.push({ what: tagName === 'style' ? 'style-sheet' : 'dropped', text: `<${tagName}>` });
          if (tagName === 'object') return ctx.replaceNode(node, [...node.children] as HastNode[]);
          return ctx.removeNode(node);
        },
      },
    ],
  });
};
