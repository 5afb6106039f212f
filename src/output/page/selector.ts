import parser, { type Node, type Selector as ParsedSelector } from 'postcss-selector-parser';
import { Cache } from '#text/bounded-cache.ts';

/** Names that something must have for a selector to match: elements, `.classes`, `[attributes]`. */
export interface Condition {
  readonly all: readonly string[];
  /** Of each of these lists, one condition must hold. */
  readonly anyOf: readonly (readonly Condition[])[];
}

/** One selector of a list. */
export interface Selector {
  /** As written, but for scopes: each stands between two `scopeMark`. */
  readonly text: string;
  readonly condition: Condition;
}

/** Stands around the name of a scope. CSS cannot hold it (CSS Syntax §3.3). */
export const scopeMark = '\u0000';

/** Attributes by which Astro relations elements to the style of their component. */
export const isScope = (name: string): boolean => name.startsWith('data-astro-cid-');

/** Pseudo-classes that match where one of their arguments does. */
const alternatives: ReadonlySet<string> = new Set([':is', ':where', ':has']);

const nameIn = (node: Node): readonly string[] => {
  if (node.type === 'tag') return [node.value.toLowerCase()];
  if (node.type === 'class') return [`.${node.value}`];
  if (node.type === 'attribute') return [`[${node.attribute.toLowerCase()}]`];
  return [];
};

/** What `:not` and other pseudo-classes and pseudo-elements ask for, decides nothing: it may come and go. */
const conditionOf = ({ nodes }: ParsedSelector): Condition => ({
  all: nodes.flatMap(nameIn),
  anyOf: nodes.flatMap((node) =>
    node.type === 'pseudo' && alternatives.has(node.value.toLowerCase()) ? [node.nodes.map(conditionOf)] : [],
  ),
});

/** A selector with its scopes marked; changes what the parser read. */
const markScopes = (selector: ParsedSelector): string => {
  selector.walkAttributes((node) => {
    if (!isScope(node.attribute) || node.operator !== undefined) return;
    node.replaceWith(parser.string({ value: `[${scopeMark}${node.attribute}${scopeMark}]` }));
  });
  return String(selector).trim();
};

const unread: Condition = { all: [], anyOf: [] };

const parseSelectors = (list: string): readonly Selector[] => {
  try {
    return parser()
      .astSync(list)
      .nodes.map((selector) => ({ condition: conditionOf(selector), text: markScopes(selector) }));
  } catch {
    return [{ text: list, condition: unread }];
  }
};

/** The style sheets of a blog have most of their rules in common. */
const known = new Cache<readonly Selector[]>(2048);

/** Reads a list of selectors; one that cannot be read is taken as a whole and always possible. */
export const readSelectors = (list: string): readonly Selector[] => known.get(list, () => parseSelectors(list));

/** Whether something could match, where `has` says which names there are. */
export const isPossible = ({ all, anyOf }: Condition, has: (name: string) => boolean): boolean =>
  all.every(has) && anyOf.every((list) => list.some((one) => isPossible(one, has)));

/** Every name that a condition asks for. */
export const namesAsked = ({ all, anyOf }: Condition): readonly string[] => [
  ...all,
  ...anyOf.flat().flatMap(namesAsked),
];
