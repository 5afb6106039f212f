import temml from 'temml';
import { textOfHtml } from '#text/html-text.ts';
import { escapeHtml } from '#text/plain-text.ts';
import { spaceOperator } from './formula-operators.ts';
import type { FormulaScope } from './formula-scope.ts';
import { replaceStyles } from './formula-styles.ts';
import { repair, withScripts } from './formula-repairs.ts';
import { textNode, wrapped, type FormulaNode } from './formula-tree.ts';

/** Fonts have signs such as ≢, but cannot strike out each sign. `|` has no such twin. */
const composed = (text: string): string => text.replaceAll('|\u0338', '\u2224').normalize('NFC');

/** A place that Temml leaves to a counter of CSS. Feed readers have no style sheets. */
const isNumber = ({ classes }: FormulaNode): boolean => classes?.includes('tml-eqn') ?? false;

/** What a reference shows: the number of the line that it means, or its name where the line comes later or has no number. */
const referenceText = (name: string, isInBrackets: boolean, { named }: FormulaScope): string => {
  const text = named.get(name) ?? `(${name})`;
  return isInBrackets || !named.has(name) ? text : text.replace(/^\((.*)\)$/, '$1');
};

/** What a child is shown as: the number of a line, or the number of the line that a reference means. */
const shown = (child: FormulaNode, scope: FormulaScope): FormulaNode => {
  if (isNumber(child)) return textNode(scope.next());
  if (!child.classes?.includes('tml-ref') || child.href === undefined) return child;
  const text = referenceText(child.href.slice(1), child.classes.includes('tml-eqref'), scope);
  return { ...wrapped(child, []), toMarkup: () => `<mtext>${escapeHtml(text)}</mtext>` };
};

/** Temml leaves something else than a list where a diagram has no label. */
const childrenOf = ({ children }: FormulaNode): readonly FormulaNode[] => (Array.isArray(children) ? children : []);

/** `\begin{multline}` has one number, on its last line. Temml gives one to each. */
const numberLastLine = ({ type, children: rows = [] }: FormulaNode): void => {
  if (type !== 'mtable' || rows[0]?.children?.[0]?.style?.['width'] !== '7.5%') return;
  for (const row of rows.slice(0, -1)) for (const cell of row.children?.slice(-1) ?? []) cell.children = [];
};

const visit = (node: FormulaNode, scope: FormulaScope, isScript = false): void => {
  replaceStyles(node);
  if (node.text !== undefined) node.text = composed(node.text);
  const name = node.attributes?.['id'];
  // Names of lines could be those of other elements of the page.
  delete node.attributes?.['id'];
  numberLastLine(node);
  node.children = childrenOf(node).map((child) => shown(child, scope));
  for (const [at, child] of node.children.entries())
    visit(child, scope, isScript || (at > 0 && withScripts.has(node.type)));
  const number = name === undefined ? '' : textOfHtml(node.children.at(-1)?.toMarkup() ?? '');
  if (name !== undefined && number !== '') scope.named.set(name, number);
  repair(node);
  spaceOperator(node, isScript);
};

/** Whether there is nothing to draw, not even space. */
const isEmpty = (node: FormulaNode): boolean =>
  [undefined, 'math', 'mrow'].includes(node.type) &&
  (node.text ?? node.href) === undefined &&
  childrenOf(node).every((child) => isEmpty(child));

/**
 * Converts a LaTeX formula to MathML.
 * @returns nothing for a formula that only defines commands
 * @param displayMode whether the formula is a block
 * @param scope that of the text; the formula takes the next numbers and may add commands
 * @throws Error when Temml cannot parse it
 */
export const mathmlOf = (source: string, displayMode: boolean, scope: FormulaScope): string => {
  // An error within a formula leaves some of its commands behind.
  const macros = { ...scope.macros };
  const options = { displayMode, macros, throwOnError: true, strict: false, trust: false };
  const tree = temml.__renderToMathMLTree(source, options) as FormulaNode;
  scope.macros = macros;
  if (tree.type === undefined) return `<math>${shown(tree, scope).toMarkup()}</math>`;
  if (isEmpty(tree)) return '';
  visit(tree, scope);
  return tree.toMarkup();
};
