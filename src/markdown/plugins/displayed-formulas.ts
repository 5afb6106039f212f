import { defineMdastPlugin, type MdastNode, type MdastPluginEntry } from 'satteri';

/** Whether a node is a formula between two dollar signs on each side, as written. */
const isDoubled = (node: Readonly<MdastNode>, source: string): boolean =>
  node.type === 'inlineMath' && source.startsWith('$$', node.position?.start.offset);

/**
 * Shows `$$x$$` on one line as a block, as TeX and GitHub do. CommonMark parsers with formulas read a block only where the
 * dollar signs have lines of their own. Within a sentence it gets the class `math-display`.
 */
export const displayedFormulas = (): MdastPluginEntry =>
  defineMdastPlugin({
    name: 'displayed-formulas',
    options: { position: true },
    paragraph(node, ctx) {
      const formulas = node.children.flatMap((child) =>
        child.type === 'inlineMath' && isDoubled(child, ctx.source) ? [child] : [],
      );
      const isBlank = (child: MdastNode): boolean => child.type === 'text' && child.value.trim() === '';
      if (formulas.length === 0) return;
      if (node.children.every((child) => isDoubled(child, ctx.source) || isBlank(child)))
        ctx.replaceNode(node, formulas.map(({ value }) => ({ type: 'math', value })) as never);
      else
        for (const formula of formulas)
          ctx.setProperty(formula, 'data', {
            hProperties: { className: ['language-math', 'math-inline', 'math-display'] },
          });
    },
  });
