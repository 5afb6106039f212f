import temml from 'temml';
import { textOfHtml } from '#text/html-text.ts';
import { escapeHtml } from '#text/plain-text.ts';
import type { FormulaNumbers } from './formula-numbers.ts';
import { replaceStyles } from './formula-styles.ts';
import { textNode, wrapped, type FormulaNode } from './formula-tree.ts';

const scripted: ReadonlySet<string | undefined> = new Set(['munder', 'mover', 'munderover']);

/** Makes one base of the name and the space of an operator, which Temml leaves side by side in `\underset{x}{\operatorname{argmax}}`. */
const joinBase = (node: FormulaNode): void => {
  const [base, ...scripts] = node.children ?? [];
  if (scripted.has(node.type) && base?.children && base.type === undefined)
    node.children = [wrapped(node, base.children), ...scripts];
};

/** Mathematical alphabets that stand for a face of text, and the class of that face. */
const faces = [
  [/[\u{1d400}-\u{1d433}\u{1d7ce}-\u{1d7d7}]/u, 'bold'],
  [/[\u{1d434}-\u{1d467}\u210e]/u, 'italic'],
  [/[\u{1d670}-\u{1d6a3}\u{1d7f6}-\u{1d7ff}]/u, 'tml-code'],
] as const;

/** Writes a text in plain letters, with the class of its face: the alphabets have no letters with marks. */
const plainText = (node: FormulaNode): void => {
  const [child] = node.children ?? [];
  const text = child?.text ?? '';
  const face = faces.find(([letters]) => letters.test(text));
  if (!child || !face) return;
  child.text = text.replaceAll(/[\u{1d400}-\u{1d7ff}\u210e]/gu, (letter) => letter.normalize('NFKC'));
  node.classes = [...(node.classes ?? []), face[1]];
};

/** Fonts have signs such as ≢, but cannot strike out each sign. `|` has no such twin. */
const composed = (text: string): string => text.replaceAll('|\u0338', '\u2224').normalize('NFC');

/** Browsers stretch the combining circumflex, not the letter. */
const stretchHat = (node: FormulaNode): void => {
  const [child] = node.children ?? [];
  if (node.attributes?.['stretchy'] === 'true' && child?.text === 'ˆ') child.text = '\u0302';
};

/** Temml draws the line through a formula as an empty element. Its class is enough for that. */
const strikeOut = (node: FormulaNode): void => {
  const line = node.children?.find(({ classes }) => classes?.some((name) => /^tml-cancel/.test(name)));
  if (!line) return;
  node.classes = line.classes?.includes('tml-cancelto') ? ['tml-crossed'] : (line.classes ?? []).slice(1);
  node.children = node.children?.filter((child) => child !== line) ?? [];
};

/** A place that Temml leaves to a counter of CSS. Feed readers have no style sheets. */
const isNumber = ({ classes }: FormulaNode): boolean => classes?.includes('tml-eqn') ?? false;

/** What a reference shows: the number of the line that it means, or its name where the line comes later or has no number. */
const referenceText = (name: string, isInBrackets: boolean, { named }: FormulaNumbers): string => {
  const text = named.get(name) ?? `(${name})`;
  return isInBrackets || !named.has(name) ? text : text.replace(/^\((.*)\)$/, '$1');
};

/** What a child is shown as: the number of a line, or the number of the line that a reference means. */
const shown = (child: FormulaNode, numbers: FormulaNumbers): FormulaNode => {
  if (isNumber(child)) return textNode(numbers.next());
  if (!child.classes?.includes('tml-ref') || child.href === undefined) return child;
  const text = referenceText(child.href.slice(1), child.classes.includes('tml-eqref'), numbers);
  return { ...wrapped(child, []), toMarkup: () => `<mtext>${escapeHtml(text)}</mtext>` };
};

const small: ReadonlySet<string | undefined> = new Set([...scripted, 'mfrac', 'mroot', 'msub', 'msup', 'msubsup']);

/** Puts words in scripts and fractions into a row: Firefox makes a row smaller there, but not an element with another font. */
const rowOfWords = (node: FormulaNode): void => {
  if (small.has(node.type) && node.children)
    node.children = node.children.map((child) => (child.type === 'mtext' ? wrapped(node, [child]) : child));
};

/** Temml leaves something else than a list where a diagram has no label. */
const childrenOf = ({ children }: FormulaNode): readonly FormulaNode[] => (Array.isArray(children) ? children : []);

const visit = (node: FormulaNode, numbers: FormulaNumbers): void => {
  replaceStyles(node);
  if (node.text !== undefined) node.text = composed(node.text);
  const name = node.attributes?.['id'];
  // Names of lines could be those of other elements of the page.
  delete node.attributes?.['id'];
  node.children = childrenOf(node).map((child) => shown(child, numbers));
  for (const child of node.children) visit(child, numbers);
  const number = name === undefined ? '' : textOfHtml(node.children.at(-1)?.toMarkup() ?? '');
  if (name !== undefined && number !== '') numbers.named.set(name, number);
  if (node.type === 'mtext') plainText(node);
  joinBase(node);
  rowOfWords(node);
  stretchHat(node);
  strikeOut(node);
};

/**
 * Converts a LaTeX formula to MathML.
 * @param displayMode whether the formula is a block
 * @param numbers those of the text; the formula takes the next ones
 * @throws Error when Temml cannot parse it
 */
export const mathmlOf = (source: string, displayMode: boolean, numbers: FormulaNumbers): string => {
  const options = { displayMode, throwOnError: true, strict: false, trust: false };
  const tree = temml.__renderToMathMLTree(source, options) as FormulaNode;
  if (tree.type === undefined) return `<math>${shown(tree, numbers).toMarkup()}</math>`;
  visit(tree, numbers);
  return tree.toMarkup();
};
