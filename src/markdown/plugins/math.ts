import { defineHastPlugin, type HastNode, type HastPluginEntry, type HastVisitorContext } from 'satteri';
import type { RenderedData } from '../rendered-text.ts';
import { textOfHtml } from '#text/html-text.ts';
import { formulaScope, type FormulaScope } from '../formula-scope.ts';
import { mathmlOf } from '../mathml.ts';
import { nodeOf } from './fence.ts';
import { isDisplayed, isFormula, namesOfLines } from './formula-nodes.ts';

/** Whether a node is below a formula or its block, which is replaced as a whole. */
const isBelowFormula = (node: Readonly<HastNode>, ctx: HastVisitorContext): boolean => {
  for (let at = ctx.parent(node); at; at = ctx.parent(at as HastNode))
    if (isFormula(at as HastNode) || (at.type === 'element' && at.tagName === 'pre')) return true;
  return false;
};

/** Numbers of letters from which a formula may be wider than a telephone, and than a column of text. */
const long = 24;
const veryLong = 40;

/** About how many letters wide a formula is: arrows take the place of two, and operators have space around them. */
const widthOf = (mathml: string): number => {
  const count = (part: string): number => mathml.split(part).length - 1;
  // Its signs alone, not what tells the formula in a line.
  const signs = textOfHtml(mathml.slice(mathml.indexOf('>') + 1)).replaceAll(/\s+/g, '');
  const arrows = signs.match(/[\u2190-\u21ff\u27f0-\u27ff]/gu)?.length ?? 0;
  return signs.length + arrows + count('<mspace') + count('<mo>') / 2;
};

/** Puts a formula that may be wider than the page into a box that scrolls. `math` itself does not scroll in browsers. */
const boxed = (mathml: string, isBlock: boolean, isDisplay: boolean): string => {
  const length = widthOf(mathml);
  if (length <= long && !isDisplay) return mathml;
  const name = isBlock ? 'div' : 'span';
  const classes = isDisplay || length > veryLong ? 'formula' : 'formula medium';
  return `<${name} class="${classes}"${length > long ? ' tabindex="0"' : ''}>${mathml}</${name}>`;
};

/**
 * Renders formulas as MathML, which needs no script. A formula with an error is shown as its source and
 * reported as a defect.
 */
export const math = (data: RenderedData): HastPluginEntry => {
  let scope: FormulaScope | undefined;
  const render = (
    source: string,
    isBlock: boolean,
    isDisplay: boolean,
    { format, in: shared }: { format: string; in: FormulaScope },
  ): HastNode => {
    try {
      const mathml = mathmlOf(source, isDisplay, shared);
      // A formula may hold nothing but the commands that it defines.
      return mathml === '' ? { type: 'text', value: '' } : nodeOf(boxed(mathml, isBlock, isDisplay), format);
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
        scope ??= formulaScope(namesOfLines(node, ctx));
        const isDisplay = isBlock || isDisplayed(node);
        ctx.replaceNode(
          node,
          render(ctx.textContent(node), isBlock, isDisplay, { format: ctx.sourceFormat, in: scope }),
        );
      },
    },
  });
};
