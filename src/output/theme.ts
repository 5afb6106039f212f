import { distance } from 'fastest-levenshtein';
import postcss, { type ChildNode, type CssSyntaxError, type Declaration, type Node, type Root } from 'postcss';
import readSelector from 'postcss-selector-parser';
import readValue from 'postcss-value-parser';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { readAddresses, type AddressFacts, type Problem } from './theme-addresses.ts';

/** The style sheet of a blog, checked. */
export interface Theme {
  /** To be added after the styles of a page; '' for a blog without a style sheet, or with a wrong one. */
  readonly css: string;
  /** Whether it sets another font for text, so that that of the engine is not loaded early. */
  readonly replacesFont: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a theme is checked against. */
export interface ThemeFacts extends AddressFacts {
  /** Names of the tokens: `--seal`. */
  readonly tokens: ReadonlySet<string>;
}

/** The theme of a blog without a style sheet. */
export const noTheme: Theme = { css: '', replacesFont: false, diagnostics: [] };

/** Name of the file in messages. */
export const themeFile = 'theme.css';

const at = (node: Node): { readonly line?: number; readonly column?: number } => ({
  ...(node.source?.start && { line: node.source.start.line, column: node.source.start.column }),
});

const problem = (node: Node, found: Problem): Diagnostic => ({ file: themeFile, ...at(node), ...found });

/** A warning for a custom property that is not a token and looks like one. */
const misspelt = (declaration: Declaration, { tokens }: ThemeFacts): readonly Diagnostic[] => {
  const { prop } = declaration;
  if (!prop.startsWith('--') || tokens.has(prop)) return [];
  const guess = [...tokens].find((token) => prop.length > 5 && distance(token, prop) <= 2);
  return guess === undefined
    ? []
    : [
        problem(declaration, {
          level: 'warning',
          message: `No style uses ${prop}.`,
          remedy: `Did you mean ${guess}? docs/theme.md lists all tokens.`,
        }),
      ];
};

/** Names of custom properties that values of the style sheet use. */
const usedProperties = (root: Root): ReadonlySet<string> => {
  const names = new Set<string>();
  root.walkDecls(({ value }) => {
    if (!value.includes('--')) return;
    readValue(value).walk((node) => void (node.type === 'word' && names.add(node.value)));
  });
  return names;
};

/** Whether a text is a list of selectors. The parser takes `<b>` as the name of an element. */
const isSelector = (text: string): boolean => {
  try {
    let isValid = true;
    readSelector()
      .astSync(text)
      .walkTags(({ value }) => void (isValid &&= !value.includes('<')));
    return isValid;
  } catch {
    return false;
  }
};

/** Errors for selectors that no browser reads, and for declarations without a value. */
const syntaxErrors = (node: ChildNode): readonly Diagnostic[] => {
  if (node.type === 'rule' && !isSelector(node.selector))
    return [
      problem(node, {
        level: 'error',
        message: `This is not a selector: ${node.selector.slice(0, 60)}.`,
        remedy: 'Correct it, or delete the rule.',
      }),
    ];
  if (node.type === 'decl' && node.value === '' && !node.prop.startsWith('--'))
    return [
      problem(node, {
        level: 'error',
        message: `${node.prop} has no value.`,
        remedy: 'Write one, or delete the line.',
      }),
    ];
  return [];
};

const importError = (node: Node): Diagnostic =>
  problem(node, {
    level: 'error',
    message: '@import loads nothing here: the styles stand in each page, and its policy blocks other hosts.',
    remedy: 'Copy the rules of that file into theme.css, and its fonts into public/fonts.',
  });

const syntaxError = ({ reason, line, column }: CssSyntaxError): Diagnostic => ({
  level: 'error',
  file: themeFile,
  ...(line === undefined ? {} : { line }),
  ...(column === undefined ? {} : { column }),
  message: `This is not valid CSS: ${reason}.`,
  remedy: 'Correct this place. Each declaration ends with a semicolon, and each { needs a }.',
});

/** The style sheet without comments, and without spaces that mean nothing. */
const compact = (root: Root): string => {
  root.walkComments((comment) => void comment.remove());
  root.walkDecls((declaration) => {
    declaration.raws = { between: ':', before: '', ...(declaration.important ? { important: '!important' } : {}) };
  });
  root.walk((node) => {
    node.raws.before = '';
    if (node.type === 'rule' || node.type === 'atrule') Object.assign(node.raws, { between: '', after: '' });
  });
  root.raws.after = '';
  return root.toString();
};

/**
 * Reads and checks `theme.css` of a blog.
 * @param text of the file
 */
export const readTheme = (text: string, facts: ThemeFacts): Theme => {
  let root: Root;
  try {
    root = postcss.parse(text);
  } catch (error) {
    return { ...noTheme, diagnostics: [syntaxError(error as CssSyntaxError)] };
  }
  const diagnostics: Diagnostic[] = [];
  root.walkAtRules(/^import$/i, (rule) => void diagnostics.push(importError(rule)));
  root.walk((node) => void diagnostics.push(...syntaxErrors(node)));
  const used = usedProperties(root);
  let replacesFont = false;
  root.walkDecls((declaration) => {
    if (declaration.prop === '--serif') replacesFont = !declaration.value.includes('Muc Serif');
    diagnostics.push(...readAddresses(declaration, facts).map((found) => problem(declaration, found)));
    if (!used.has(declaration.prop)) diagnostics.push(...misspelt(declaration, facts));
  });
  if (diagnostics.some(({ level }) => level === 'error')) return { ...noTheme, diagnostics };
  return { css: compact(root), replacesFont, diagnostics };
};
