import type { HastNode, HastVisitorContext } from 'satteri';
import { formulaScope, type FormulaScope } from '../formula-scope.ts';
import { mathmlOf } from '../mathml.ts';

/** Whether a node is the code element that Sätteri makes of `$…$`. */
export const isFormula = (node: HastNode | undefined): boolean =>
  node?.type === 'element' &&
  node.tagName === 'code' &&
  Array.isArray(node.properties['className']) &&
  node.properties['className'].includes('language-math') &&
  node.properties['className'].length >= 2;

/** Whether a formula stands on lines of its own although it is within a sentence: see `displayed-formulas.ts`. */
export const isDisplayed = (node: HastNode): boolean =>
  node.type === 'element' && (node.properties['className'] as string[]).includes('math-display');

/** A formula of a tree, and whether it stands on lines of its own. */
interface Place {
  readonly node: HastNode;
  readonly isDisplay: boolean;
}

/** The formulas of a tree in their order. */
const formulasIn = (root: HastNode): readonly Place[] => {
  const found: Place[] = [];
  const nodes: HastNode[] = [root];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const children = 'children' in node ? node.children : [];
    const isBlock = node.type === 'element' && node.tagName === 'pre' && isFormula(children[0]);
    if (isBlock || isFormula(node)) found.push({ node, isDisplay: isBlock || isDisplayed(node) });
    else nodes.push(...children.toReversed());
  }
  return found;
};

/** The names of all lines. References may stand before the lines that they mean. */
export const namesOfLines = (node: Readonly<HastNode>, ctx: HastVisitorContext): FormulaScope['named'] => {
  let root = node as HastNode;
  for (let at = ctx.parent(root); at; at = ctx.parent(root)) root = at as HastNode;
  const scope = formulaScope();
  const formulas = formulasIn(root).map((place) => ({ ...place, source: ctx.textContent(place.node) }));
  const isNeeded = formulas.some(({ source }) => source.includes('\\label'));
  for (const { source, isDisplay } of isNeeded ? formulas : []) {
    try {
      mathmlOf(source, isDisplay, scope);
    } catch {
      // The visitor reports it.
    }
  }
  return scope.named;
};
