import type { FormulaNode } from './formula-tree.ts';

const isZero = (length: string | undefined): boolean => length !== undefined && Number.parseFloat(length) === 0;

/** Whether the cells of a table touch: those of formulas that are aligned, not those of a matrix. */
const isClose = ({ children = [] }: FormulaNode): boolean =>
  children.every((row) =>
    row.children?.every(
      ({ style }) => isZero(style?.['paddingRight']) && /^0|^1em$/.test(style?.['paddingLeft'] ?? ''),
    ),
  );

/** Classes of a cell of a table. */
const cellClasses = (style: NonNullable<FormulaNode['style']>): readonly string[] => [
  ...(style['width'] === undefined ? [] : [style['width'] === '50%' ? 'tml-glue' : 'tml-indent']),
  ...(style['paddingLeft'] === '1em' ? ['tml-gap'] : []),
  ...(Number.parseFloat(style['paddingTop'] ?? '') > 0.8 ? ['tml-tall'] : []),
  ...['Left', 'Right', 'Top', 'Bottom'].flatMap((side) => {
    const line = style[`border${side}`];
    const name = `tml-${side.toLowerCase()}`;
    return line === undefined ? [] : [`${name}-line`, ...(line.endsWith('dashed') ? [`${name}-dashes`] : [])];
  }),
];

const classesOf = (node: FormulaNode): readonly string[] => {
  const style = node.style ?? {};
  if (node.type === 'mtd') return cellClasses(style);
  if (node.type === 'mtable')
    return [...(isClose(node) ? ['tml-close'] : []), ...(style['width'] === undefined ? [] : ['tml-wide'])];
  return [
    ...(style['border'] === undefined ? [] : ['tml-box']),
    ...((style['mathDepth'] ?? style['math-depth']) === '0' ? ['tml-accent'] : []),
    ...(style['marginLeft']?.startsWith('-') ? ['tml-back'] : []),
    ...(style['position'] === undefined ? [] : [style['position'] === 'absolute' ? 'tml-hanging' : 'tml-hook']),
  ];
};

/** Replaces the inline styles of a node by classes of `styles/formulas.css` and by attributes of MathML. */
export const replaceStyles = (node: FormulaNode): void => {
  const { style } = node;
  if (!style) return;
  node.classes = [...(node.classes ?? []), ...classesOf(node)];
  // Black is the colour of the text, also on dark pages.
  if (style['color']?.startsWith('#') && style['color'] !== '#000000')
    node.attributes = { ...node.attributes, mathcolor: style['color'] };
  node.style = {};
};
