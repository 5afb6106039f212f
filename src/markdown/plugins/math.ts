import { defineHastPlugin, type HastNode, type HastPluginEntry, type HastVisitorContext } from 'satteri';
import type { RenderedData } from '../rendered-text.ts';
import { textOfHtml } from '#text/html-text.ts';
import { formulaNumbers } from '../formula-numbers.ts';
import { mathmlOf } from '../mathml.ts';
import { nodeOf } from './fence.ts';

/** Whether a node is the code element that Sätteri makes of `$…$`. */
export const isFormula = (node: HastNode | undefined): boolean =>
  node?.type === 'element' &&
  node.tagName === 'code' &&
  Array.isArray(node.properties['className']) &&
  node.properties['className'].includes('language-math') &&
  node.properties['className'].length >= 2;

/** Whether a formula stands on lines of its own although it is within a sentence: see `displayed-formulas.ts`. */
const isDisplayed = (node: HastNode): boolean =>
  node.type === 'element' && (node.properties['className'] as string[]).includes('math-display');

/** Whether a node is below a formula or its block, which is replaced as a whole. */
const isBelowFormula = (node: Readonly<HastNode>, ctx: HastVisitorContext): boolean => {
  for (let at = ctx.parent(node); at; at = ctx.parent(at as HastNode))
    if (isFormula(at as HastNode) || (at.type === 'element' && at.tagName === 'pre')) return true;
  return false;
};

/** Number of characters and spaces from which a formula may be wider than a telephone. */
const long = 24;

/** Puts a formula that may be wider than the page into a box that scrolls. `math` itself does not scroll in browsers. */
const boxed = (mathml: string, isBlock: boolean, isDisplay: boolean): string => {
  const spaces = mathml.split('<mspace').length - 1;
  const isLong = textOfHtml(mathml).replaceAll(/\s+/g, '').length + spaces > long;
  if (!isLong && !isDisplay) return mathml;
  const name = isBlock ? 'div' : 'span';
  return `<${name} class="formula"${isLong ? ' tabindex="0"' : ''}>${mathml}</${name}>`;
};

/**
 * Renders formulas as MathML, which needs no script. A formula with an error is shown as its source and
 * reported as a defect.
 */
export const math = (data: RenderedData): HastPluginEntry => {
  const numbers = formulaNumbers();
  const render = (source: string, isBlock: boolean, isDisplay: boolean, format: string): HastNode => {
    try {
      return nodeOf(boxed(mathmlOf(source, isDisplay, numbers), isBlock, isDisplay), format);
    } catch (error) {
      const why =
        error instanceof Error ? (error.message.split(/ at (?:position|end)/)[0] ?? '').trim() : String(error);
      data.defects.push({ what: 'formula', text: source.trim(), why });
      const code: HastNode = {
        type: 'element',
        tagName: 'code',
        properties: {},
        children: [{ type: 'text', value: source }],
      };
      return isBlock ? { type: 'element', tagName: 'pre', properties: {}, children: [code as never] } : code;
    }
  };
  return defineHastPlugin({
    name: 'math',
    element: {
      filter: ['pre', 'code'],
      visit(node, ctx) {
        const isBlock = node.tagName === 'pre';
        const formula = isBlock ? node.children[0] : node;
        if (!isFormula(formula) || isBelowFormula(node, ctx)) return;
        ctx.replaceNode(node, render(ctx.textContent(node), isBlock, isBlock || isDisplayed(node), ctx.sourceFormat));
      },
    },
  });
};
