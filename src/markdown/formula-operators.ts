import type { FormulaNode } from './formula-tree.ts';

const textOf = ({ children }: FormulaNode): string => children?.[0]?.text ?? '';

const set = (node: FormulaNode, attributes: Readonly<Record<string, string>>): void => {
  node.attributes = { ...node.attributes, ...attributes };
};

const unspaced = { lspace: '0', rspace: '0' } as const;

/** Signs that Firefox makes large in blocks. */
const circled = /^[\u2296-\u229d]/u;

/** Dots, around which Chromium leaves the space of a relation. */
const dots = /^[\u2026\u22ee-\u22f1]$/u;

/** Whether an operator belongs to what stands beside it: a bracket, a sum, an arrow below a text, an accent. */
const isOfItsOwn = ({ attributes = {}, classes = [] }: FormulaNode): boolean =>
  'fence' in attributes ||
  'movablelimits' in attributes ||
  attributes['stretchy'] === 'true' ||
  classes.includes('tml-accent');

/**
 * Spaces an operator as TeX does, where browsers do not.
 * @param isScript whether it is in an exponent, an index or a limit, where nothing is spaced
 */
export const spaceOperator = (node: FormulaNode, isScript: boolean): void => {
  if (node.type !== 'mo') return;
  const text = textOf(node);
  if (circled.test(text)) set(node, { largeop: 'false' });
  if (dots.test(text) || (isScript && text !== '\u2061' && !isOfItsOwn(node))) set(node, unspaced);
};
