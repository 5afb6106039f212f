import { markdownToMdast, type MdastNode } from 'satteri';
import { expandMdx } from '#shortcodes/expand-mdx.ts';
import { expandTags } from '#shortcodes/expand.ts';
import type { TagContext } from '#shortcodes/tag-context.ts';
import { applyEdits, type Edit } from '#text/edits.ts';

/** What the Markdown of a text depends on, besides the text. */
export interface SourceContext {
  readonly format: 'md' | 'mdx';
  readonly tags: TagContext;
  /** Whether `$…$` is a formula. */
  readonly math: boolean | undefined;
}

/**
 * A text without tags of other engines.
 * @throws Error for MDX that cannot be read
 */
export const plainSource = (source: string, { format, tags, math }: SourceContext): string =>
  format === 'mdx' ? expandMdx(source) : expandTags(source, tags, math).text;

/** The address and title of the target of a link. */
export interface LinkTarget {
  readonly href: string;
  readonly title: string;
}

/** The edits for a link or for the definition of one: its new address, and the title of its target where it shows nothing. */
const linkEdits = (node: MdastNode, source: string, targets: ReadonlyMap<string, LinkTarget>): readonly Edit[] => {
  if (node.type !== 'link' && node.type !== 'definition') return [];
  const target = targets.get(node.url);
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const written = source.slice(start, end);
  const at = written.lastIndexOf(node.url);
  if (target === undefined || at < 0) return [];
  const address = { start: start + at, end: start + at + node.url.length, text: target.href };
  const label = { start: start + 1, end: start + 1, text: target.title.replaceAll(/[[\]\\]/g, String.raw`\$&`) };
  return written.startsWith('[](') ? [label, address] : [address];
};

/**
 * Replaces the addresses of links.
 * @param source Markdown
 * @param targets by the address as written
 */
export const linkSource = (source: string, targets: ReadonlyMap<string, LinkTarget>, math = false): string => {
  if (targets.size === 0) return source;
  const edits: Edit[] = [];
  const nodes: MdastNode[] = [markdownToMdast(source, { features: { frontmatter: false, math } })];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    edits.push(...linkEdits(node, source, targets));
    if ('children' in node) nodes.push(...node.children);
  }
  return applyEdits(source, edits);
};
