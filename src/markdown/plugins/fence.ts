import { htmlToHast, type HastNode } from 'satteri';
import { readFence, type FenceInfo } from '../code-marks.ts';

type Element = Extract<HastNode, { readonly type: 'element' }>;

/** The code element of a code block and its parsed info string; undefined for a `pre` with anything else in it. */
export const fenceIn = (pre: Element): { readonly code: HastNode; readonly info: FenceInfo } | undefined => {
  const [code, ...others] = pre.children;
  if (
    code?.type !== 'element' ||
    code.tagName !== 'code' ||
    others.length > 0 ||
    code.children.some(({ type }) => type !== 'text')
  )
    return undefined;
  const names = code.properties['className'];
  const named = Array.isArray(names) ? names.map(String).find((name) => name.startsWith('language-')) : undefined;
  const meta = pre.properties['dataMeta'];
  return { code, info: readFence(named?.slice('language-'.length), typeof meta === 'string' ? meta : undefined) };
};

/**
 * One HTML element as a node: a parsed one for MDX, which does not support raw HTML, else a raw one.
 * @param format of the source
 */
export const nodeOf = (html: string, format: string): HastNode => {
  const tree = format === 'mdx' ? htmlToHast(html, { fragment: true }) : undefined;
  return (tree && 'children' in tree ? tree.children[0] : undefined) ?? { type: 'raw', value: html };
};
