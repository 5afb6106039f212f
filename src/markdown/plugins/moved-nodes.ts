import type { HastNode } from 'satteri';

const isOrHas = (node: Readonly<HastNode>, isChanged: (node: Readonly<HastNode>) => boolean): boolean =>
  isChanged(node) || ('children' in node && (node.children as HastNode[]).some((child) => isOrHas(child, isChanged)));

const copyOf = (node: Readonly<HastNode>): HastNode => {
  if (node.type === 'text') return { type: 'text', value: node.value };
  if (node.type !== 'element') return node;
  const { tagName, properties, children } = node;
  return { type: 'element', tagName, properties: { ...properties }, children: children.map(copyOf) as never[] };
};

/**
 * Nodes for another place in the tree. For each node that moves, Sätteri takes time in proportion to the whole text, so
 * they are copied.
 * @param isChanged whether the same plugin changes a node: a copy would not get the change, so these nodes move
 */
export const movedNodes = (
  nodes: readonly Readonly<HastNode>[],
  isChanged: (node: Readonly<HastNode>) => boolean = () => false,
): HastNode[] => nodes.map((node) => (isOrHas(node, isChanged) ? node : copyOf(node)));
