import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import type { RenderedData } from '../render.ts';

const address = (written: unknown): URL | undefined => {
  if (typeof written !== 'string') return undefined;
  const full = written.startsWith('//') ? `https:${written}` : written;
  return /^https?:/i.test(full) && URL.canParse(full) ? new URL(full) : undefined;
};

/** Where a reader would watch, read or try what a frame or script shows. */
const pageOf = (url: URL): string => {
  const video = /^\/(?:embed|v)\/([\w-]+)/.exec(url.pathname)?.[1];
  if (video !== undefined && /(?:^|\.)youtube(?:-nocookie)?\.com$/.test(url.hostname))
    return `https://www.youtube.com/watch?v=${video}`;
  const page = new URL(url);
  page.protocol = 'https:';
  page.pathname = page.pathname.replace(/\.js$/, '').replace(/\/embedded(?:\/.*)?$/, '/');
  return page.href;
};

const linkTo = (url: URL): HastNode => {
  const href = pageOf(url);
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['embed'], href, rel: ['noopener', 'noreferrer', 'external'] },
    children: [{ type: 'text', value: href.replace(/^https:\/\/(?:www\.)?/, '') }],
  };
};

/** Scripts whose only work is to show something that has a page of its own. */
const shows = /(?:^|\.)(?:gist\.github\.com|jsfiddle\.net|speakerdeck\.com|codepen\.io|asciinema\.org)$/;

/**
 * Frames and the scripts of embeds become links to what they show: no third party learns of a reader who has not
 * asked. Other scripts, and elements that would change the whole page, are left out and reported.
 */
export const embeds = (data: RenderedData): HastPluginEntry =>
  defineHastPlugin({
    name: 'embeds',
    element: {
      filter: ['iframe', 'frame', 'script', 'embed', 'object', 'base', 'meta', 'link'],
      visit(node, ctx) {
        const { src, data: source } = node.properties;
        const url = address(node.tagName === 'object' ? source : src);
        const isShown = node.tagName === 'script' ? url !== undefined && shows.test(url.hostname) : url !== undefined;
        if (isShown && url) return ctx.replaceNode(node, linkTo(url));
        data.defects.push({ what: 'dropped', text: `<${node.tagName}>` });
        if (node.tagName === 'object') return ctx.replaceNode(node, [...node.children] as HastNode[]);
        return ctx.removeNode(node);
      },
    },
  });
