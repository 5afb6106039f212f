import { wrapped, type FormulaNode } from './formula-tree.ts';

const scripted: ReadonlySet<string | undefined> = new Set(['munder', 'mover', 'munderover']);

/** Elements whose children from the second on are exponents, indexes, limits and accents. */
export const withScripts: ReadonlySet<string | undefined> = new Set([...scripted, 'msub', 'msup', 'msubsup']);

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

/** Browsers stretch the small tilde, not that of ASCII. */
const stretchTilde = (node: FormulaNode): void => {
  const [child] = node.children ?? [];
  if (node.attributes?.['stretchy'] === 'true' && child?.text === '~') child.text = '\u02dc';
};

/** Makes a row of several letters that Temml takes for one operator, as in `\stackrel{\frown}{AB}`. */
const rowOfLetters = (node: FormulaNode): void => {
  if (scripted.has(node.type) && node.children)
    node.children = node.children.map((child) =>
      child.type === 'mo' && child.children?.some(({ type }) => type !== undefined)
        ? wrapped(node, child.children)
        : child,
    );
};

/** Temml draws the line through a formula as an empty element. Its class is enough for that. */
const strikeOut = (node: FormulaNode): void => {
  const line = node.children?.find(({ classes }) => classes?.some((name) => /^tml-cancel/.test(name)));
  if (!line) return;
  node.classes = line.classes?.includes('tml-cancelto') ? ['tml-crossed'] : (line.classes ?? []).slice(1);
  node.children = node.children?.filter((child) => child !== line) ?? [];
};

const small: ReadonlySet<string | undefined> = new Set([...withScripts, 'mfrac', 'mroot']);

/** Puts words in scripts and fractions into a row: Firefox makes a row smaller there, but not an element with another font. */
const rowOfWords = (node: FormulaNode): void => {
  if (small.has(node.type) && node.children)
    node.children = node.children.map((child) => (child.type === 'mtext' ? wrapped(node, [child]) : child));
};

/** Changes what Temml draws in a way that browsers show wrongly. */
export const repair = (node: FormulaNode): void => {
  if (node.type === 'mtext') plainText(node);
  joinBase(node);
  rowOfLetters(node);
  rowOfWords(node);
  stretchTilde(node);
  strikeOut(node);
};
