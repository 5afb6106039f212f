import {
  defineHastPlugin,
  type HastNode,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import type { RenderedData } from '../rendered.ts';

/** Something of a third party that a text shows. */
interface Embed {
  /** Who shows it. */
  readonly name: string;
  /** Where a reader would watch, read or try it. */
  readonly page: string;
  /** What to load in its place once asked; none where only a script of theirs could show it. */
  readonly frame?: string | undefined;
  /** Width to height. */
  readonly ratio?: string | undefined;
}

type Properties = Readonly<Record<string, unknown>>;

const address = (written: unknown): URL | undefined => {
  if (typeof written !== 'string') return undefined;
  const full = written.startsWith('//') ? `https:${written}` : written;
  return /^https?:/i.test(full) && URL.canParse(full) ? new URL(full) : undefined;
};

const isAt = ({ hostname }: URL, host: string): boolean => hostname === host || hostname.endsWith(`.${host}`);

const bare = (page: string): string => page.replace(/^https?:\/\/(?:www\.)?/, '');

/** How each service names what it shows; the first that knows an address says what it is. */
const services: readonly ((url: URL, properties: Properties) => Embed | undefined)[] = [
  (url) => {
    const video = /^\/(?:embed|v)\/([\w-]+)/.exec(url.pathname)?.[1];
    if (video === undefined || !(isAt(url, 'youtube.com') || isAt(url, 'youtube-nocookie.com'))) return undefined;
    const start = /^\d+$/.exec(url.searchParams.get('start') ?? '')?.[0];
    const query = start === undefined ? '' : `&start=${start}`;
    return {
      name: 'YouTube',
      page: `https://www.youtube.com/watch?v=${video}${start === undefined ? '' : `&t=${start}s`}`,
      frame: `https://www.youtube-nocookie.com/embed/${video}?autoplay=1${query}`,
      ratio: '16/9',
    };
  },
  (url) => {
    if (!isAt(url, 'gist.github.com')) return undefined;
    const file = url.searchParams.get('file');
    const part = file === null ? '' : `#file-${file.toLowerCase().replaceAll(/[^\w]+/g, '-')}`;
    return { name: 'GitHub Gist', page: `https://gist.github.com${url.pathname.replace(/\.js$/, '')}${part}` };
  },
  (url) => {
    if (!isAt(url, 'jsfiddle.net')) return undefined;
    const page = `https://jsfiddle.net${url.pathname.replace(/\/(?:embedded|embed)(?:\/.*)?$/, '/')}`;
    return { name: 'JSFiddle', page, frame: `${page.replace(/\/?$/, '/')}embedded/result,js,html,css/` };
  },
  (url) => {
    const [, user, pen] = /^\/([\w-]+)\/(?:embed|pen|details|full)\/(?:preview\/)?([\w-]+)/.exec(url.pathname) ?? [];
    if (!isAt(url, 'codepen.io') || user === undefined) return undefined;
    const frame = `https://codepen.io/${user}/embed/${pen}?default-tab=result`;
    return { name: 'CodePen', page: `https://codepen.io/${user}/pen/${pen}`, frame };
  },
  (url, { dataId }) => {
    if (!isAt(url, 'speakerdeck.com')) return undefined;
    const deck = /^\/player\/(\w+)/.exec(url.pathname)?.[1] ?? (typeof dataId === 'string' ? dataId : undefined);
    const page =
      deck === undefined ? `https://speakerdeck.com${url.pathname}` : `https://speakerdeck.com/player/${deck}`;
    return { name: 'Speaker Deck', page, frame: deck === undefined ? undefined : page, ratio: '16/9' };
  },
  (url) => {
    const cast = /^\/a\/(\w+)/.exec(url.pathname)?.[1];
    if (!isAt(url, 'asciinema.org') || cast === undefined) return undefined;
    const page = `https://asciinema.org/a/${cast}`;
    return { name: 'asciinema', page, frame: `${page}/iframe` };
  },
];

const known = (url: URL, properties: Properties): Embed | undefined =>
  services.map((service) => service(url, properties)).find((embed) => embed !== undefined);

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
    ? known(new URL(`https://codepen.io/${encodeURIComponent(dataUser)}/pen/${encodeURIComponent(dataSlugHash)}`), {})
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
    filter: ['iframe'],
    visit(node: MdxJsxFlowElementHast | MdxJsxTextElementHast, ctx: HastVisitorContext) {
      const properties = writtenOut(node);
      const url = address(properties['src']);
      if (url) return ctx.replaceNode(node, facade(known(url, properties) ?? page(url), properties));
      data.defects.push({ what: 'dropped', text: '<iframe>' });
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
        filter: ['iframe', 'frame', 'script', 'embed', 'object', 'base', 'meta', 'link', 'style'],
        visit(node, ctx) {
          const { tagName, properties } = node;
          const url = address(tagName === 'object' ? properties['data'] : properties['src']);
          if (url && tagName === 'script' && isPenScript(url)) return ctx.removeNode(node);
          const embed = url && (known(url, properties) ?? (tagName === 'script' ? undefined : page(url)));
          if (embed) return ctx.replaceNode(node, facade(embed, properties));
          data.defects.push({ what: tagName === 'style' ? 'style-sheet' : 'dropped', text: `<${tagName}>` });
          if (tagName === 'object') return ctx.replaceNode(node, [...node.children] as HastNode[]);
          return ctx.removeNode(node);
        },
      },
    ],
  });
};
