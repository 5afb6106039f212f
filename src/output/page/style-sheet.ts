import postcss, { type AtRule, type ChildNode, type Declaration } from 'postcss';
import readValue from 'postcss-value-parser';
import { Cache } from '#text/bounded-cache.ts';
import { isPossible, namesAsked, readSelectors, type Selector } from './selector.ts';

type Has = (name: string) => boolean;

/** A part of a style sheet. */
type Item =
  /** A declaration or statement with its semicolon. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'rule'; readonly selectors: readonly Selector[]; readonly items: readonly Item[] }
  | {
      readonly type: 'at-rule';
      readonly prelude: string;
      readonly items: readonly Item[];
      /** Whether rules inside it may be removed. */
      readonly isRemovable: boolean;
      /** What to print if all its rules are removed. */
      readonly rest: string;
    };

/** The family that a `@font-face` rule defines; undefined for other rules. */
const familyOf = (item: Item): string | undefined =>
  item.type === 'at-rule' && item.prelude === '@font-face'
    ? item.items
        .flatMap((one) => (one.type === 'text' && one.text.startsWith('font-family:') ? [one.text] : []))
        .map((text) => text.slice('font-family:'.length, -1).trim())[0]
    : undefined;

/** At-rules whose rules may be removed. */
const removable: ReadonlySet<string> = new Set(['media', 'supports', 'layer', 'container']);

/**
 * The first occurrence of a layer defines its order (CSS Cascade 5 §6.4.3), so its name must stay even without rules.
 */
const restOf = ({ name, params }: AtRule, path: string, layers: Set<string>): string => {
  if (name !== 'layer' || params === '') return '';
  const known = layers.size;
  for (const layer of params.split(',')) layers.add(`${path}.${layer.trim()}`);
  return layers.size > known ? `@layer ${params};` : '';
};

/** Removes the blanks of a custom property, which the minifier leaves. */
const minify = (property: Declaration): void => {
  const value = readValue(property.value);
  value.walk((node) => {
    if (node.type === 'div' && node.value === ',') node.after = '';
  });
  property.value = value.toString();
  property.raws.between = ':';
};

/**
 * @param path names of the enclosing layers, outermost first
 * @param layers paths of all layers so far
 */
const readNodes = (nodes: readonly ChildNode[], path: string, layers: Set<string>): readonly Item[] =>
  nodes.flatMap((node): Item[] => {
    if (node.type === 'comment') return [];
    if (node.type === 'decl') {
      if (node.variable) minify(node);
      return [{ type: 'text', text: `${String(node)};` }];
    }
    if (node.type === 'rule')
      return [{ type: 'rule', selectors: readSelectors(node.selector), items: readNodes(node.nodes, path, layers) }];
    const rest = restOf(node, path, layers);
    if (!node.nodes) return [{ type: 'text', text: `${String(node)};` }];
    const prelude = `@${node.name}${node.raws.afterName ?? ''}${node.params}`;
    const items = readNodes(node.nodes, node.name === 'layer' ? `${path}.${node.params}` : path, layers);
    return [{ type: 'at-rule', prelude, items, isRemovable: removable.has(node.name), rest }];
  });

const always: Has = () => true;

const print = (item: Item, has: Has): string => {
  if (item.type === 'text') return item.text;
  if (item.type === 'rule') {
    const selectors = item.selectors.filter(({ condition }) => isPossible(condition, has));
    const block = selectors.length === 0 ? '' : printBlock(item.items, has);
    return block === '' ? '' : `${selectors.map(({ text }) => text).join(',')}{${block}}`;
  }
  const block = printBlock(item.items, item.isRemovable ? has : always);
  return block === '' && item.isRemovable ? item.rest : `${item.prelude}{${block}}`;
};

const printAll = (items: readonly Item[], has: Has): string => items.map((item) => print(item, has)).join('');

/** Prints a style sheet without the fonts that nothing in it names. */
const printUsed = (items: readonly Item[], has: Has): string => {
  const printed = items.map((item) => ({ text: print(item, has), family: familyOf(item) }));
  const rules = printed.map(({ text, family }) => (family === undefined ? text : '')).join('');
  return printed.map(({ text, family }) => (family === undefined || rules.includes(family) ? text : '')).join('');
};

/** The last declaration of a block needs no semicolon. */
const printBlock = (items: readonly Item[], has: Has): string => printAll(items, has).replace(/;$/, '');

/** A parsed style sheet. */
export interface StyleSheet {
  /** All names in its selectors, without duplicates. */
  readonly names: readonly string[];
  /**
   * Removes the rules that cannot match on a page, and fonts that no rule names.
   * @param has whether the page contains a name, or may contain it after a script or a reader changed it
   */
  readonly purge: (has: Has) => string;
}

const namesOf = (item: Item): readonly string[] =>
  item.type === 'text'
    ? []
    : [
        ...(item.type === 'rule' ? item.selectors.flatMap(({ condition }) => namesAsked(condition)) : []),
        ...item.items.flatMap(namesOf),
      ];

/**
 * Parses a style sheet. Results of `purge` are cached by the set of names on the page.
 * @throws {CssSyntaxError}
 */
export const readStyleSheet = (css: string): StyleSheet => {
  const items = readNodes(postcss.parse(css).nodes, '', new Set());
  const names = [...new Set(items.flatMap(namesOf))];
  const purged = new Cache<string>(256);
  return {
    names,
    purge: (has) => {
      const present = names.map(has);
      const byName = new Map(names.map((name, index) => [name, present[index] ?? false]));
      const key = present.map(Number).join('');
      return purged.get(key, () => printUsed(items, (name) => byName.get(name) ?? false));
    },
  };
};
