import parser, { type Node, type Selector as ParsedSelector } from 'postcss-selector-parser';
import { Cache } from '#text/bounded-cache.ts';

/** Names that a page must contain for a selector to match: elements, `.classes`, `[attributes]`. */
export interface Condition {
  readonly all: readonly string[];
  /** At least one condition of each list must be true. */
  readonly anyOf: readonly (readonly Condition[])[];
}

/** One selector of a list. */
export interface Selector {
  /** As written. */
  readonly text: string;
  readonly condition: Condition;
}

/** Pseudo-classes that match if one of their arguments matches. */
const alternatives: ReadonlySet<string> = new Set([':is', ':where', ':has']);

const nameIn = (node: Node): readonly string[] => {
  if (node.type === 'tag') return [node.value.toLowerCase()];
  if (node.type === 'class') return [`.${node.value}`];
  if (node.type === 'attribute') return [`[${node.attribute.toLowerCase()}]`];
  return [];
};

/**
 * The condition of a selector. `:not` and other pseudo-classes and pseudo-elements are ignored: their state can change.
 */
const conditionOf = ({ nodes }: ParsedSelector): Condition => ({
  all: nodes.flatMap(nameIn),
  anyOf: nodes.flatMap((node) =>
    node.type === 'pseudo' && alternatives.has(node.value.toLowerCase()) ? [node.nodes.map(conditionOf)] : [],
  ),
});

const unconditional: Condition = { all: [], anyOf: [] };

const parseSelectors = (list: string): readonly Selector[] => {
  try {
    return parser()
      .astSync(list)
      .nodes.map((selector) => ({ condition: conditionOf(selector), text: String(selector).trim() }));
  } catch {
    return [{ text: list, condition: unconditional }];
  }
};

/** Parsed selectors by source text: the style sheets of a blog have most rules in common. */
const known = new Cache<readonly Selector[]>(2048);

/** Parses a list of selectors. A list with a syntax error becomes one selector that always matches. */
export const readSelectors = (list: string): readonly Selector[] => known.get(list, () => parseSelectors(list));

/**
 * Whether a selector with this condition can match.
 * @param has whether the page contains a name
 */
export const isPossible = ({ all, anyOf }: Condition, has: (name: string) => boolean): boolean =>
  all.every(has) && anyOf.every((list) => list.some((one) => isPossible(one, has)));

/** All names in a condition. */
export const namesAsked = ({ all, anyOf }: Condition): readonly string[] => [
  ...all,
  ...anyOf.flat().flatMap(namesAsked),
];
