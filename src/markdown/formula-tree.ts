/** A node of the tree that Temml makes of a formula. */
export interface FormulaNode {
  /** Name of the element; text and links have none. */
  readonly type?: string;
  text?: string;
  /** Of a link. */
  readonly href?: string;
  classes?: string[];
  attributes?: Record<string, string>;
  /** Inline styles, which the content security policy forbids. */
  style?: Readonly<Record<string, string | undefined>>;
  children?: FormulaNode[];
  readonly toMarkup: () => string;
}

/** A node of the same class as another one, with other children. */
export const wrapped = (like: FormulaNode, children: readonly FormulaNode[]): FormulaNode =>
  Object.assign(Object.create(Object.getPrototypeOf(like) as object) as FormulaNode, {
    type: 'mrow',
    classes: [],
    attributes: {},
    style: {},
    children,
  });

/** A node of text without characters that HTML escapes. */
export const textNode = (text: string): FormulaNode => ({ text, toMarkup: () => text });
