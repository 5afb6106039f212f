import postcss, { type AtRule, type ChildNode } from 'postcss';
import { Cache } from '#text/bounded-cache.ts';
import { isPossible, namesAsked, readSelectors, type Selector } from './selector.ts';

type Has = (name: string) => boolean;

/** What a style sheet consists of. */
type Item =
  /** A declaration or statement with its semicolon. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'rule'; readonly selectors: readonly Selector[]; readonly items: readonly Item[] }
  | {
      readonly type: 'at-rule';
      readonly prelude: string;
      readonly items: readonly Item[];
      /** Whether rules in it are left out. */
      readonly isOpen: boolean;
      /** What must stay of it where all rules in it are left out. */
      readonly rest: string;
    };

/** At-rules around rules that a page can do without. */
const open: ReadonlySet<string> = new Set(['media', 'supports', 'layer', 'container']);

/** A layer takes its place in their order where it is first named (CSS Cascade 5 §6.4.3), even by a block without rules. */
const restOf = ({ name, params }: AtRule, path: string, layers: Set<string>): string => {
  if (name !== 'layer' || params === '') return '';
  const known = layers.size;
  for (const layer of params.split(',')) layers.add(`${path}.${layer.trim()}`);
  return layers.size > known ? `@layer ${params};` : '';
};

/**
 * @param path names of the layers around, outermost first
 * @param layers what has been named before, with their paths
 */
const readNodes = (nodes: readonly ChildNode[], path: string, layers: Set<string>): readonly Item[] =>
  nodes.flatMap((node): Item[] => {
    if (node.type === 'comment') return [];
    if (node.type === 'decl') return [{ type: 'text', text: `${String(node)};` }];
    if (node.type === 'rule')
      return [{ type: 'rule', selectors: readSelectors(node.selector), items: readNodes(node.nodes, path, layers) }];
    const rest = restOf(node, path, layers);
    if (!node.nodes) return [{ type: 'text', text: `${String(node)};` }];
    const prelude = `@${node.name}${node.raws.afterName ?? ''}${node.params}`;
    const items = readNodes(node.nodes, node.name === 'layer' ? `${path}.${node.params}` : path, layers);
    return [{ type: 'at-rule', prelude, items, isOpen: open.has(node.name), rest }];
  });

const always: Has = () => true;

const print = (item: Item, has: Has): string => {
  if (item.type === 'text') return item.text;
  if (item.type === 'rule') {
    const selectors = item.selectors.filter(({ condition }) => isPossible(condition, has));
    const block = selectors.length === 0 ? '' : printBlock(item.items, has);
    return block === '' ? '' : `${selectors.map(({ text }) => text).join(',')}{${block}}`;
  }
  const block = printBlock(item.items, item.isOpen ? has : always);
  return block === '' && item.isOpen ? item.rest : `${item.prelude}{${block}}`;
};

const printAll = (items: readonly Item[], has: Has): string => items.map((item) => print(item, has)).join('');

/** The last declaration of a block needs no semicolon. */
const printBlock = (items: readonly Item[], has: Has): string => printAll(items, has).replace(/;$/, '');

/** A style sheet as read. */
export interface StyleSheet {
  /** Every name that its selectors ask for, each once. */
  readonly names: readonly string[];
  /**
   * What is left for a page that holds some of the names.
   * @param has whether the page holds a name, now or once a script or a reader did something
   * @returns the style sheet; the names of scopes stand between two `scopeMark`
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

/** Reads a style sheet. Purging goes by what the page holds, so each set of names is printed once and remembered. */
export const readStyleSheet = (css: string): StyleSheet => {
  const items = readNodes(postcss.parse(css).nodes, '', new Set());
  const names = [...new Set(items.flatMap(namesOf))];
  const purged = new Cache<string>(256);
  return {
    names,
    purge: (has) => {
      const held = names.map(has);
      const byName = new Map(names.map((name, index) => [name, held[index] ?? false]));
      const key = held.map(Number).join('');
      return purged.get(key, () => printAll(items, (name) => byName.get(name) ?? false));
    },
  };
};
