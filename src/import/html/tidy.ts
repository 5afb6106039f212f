import type { Element, ElementContent, Root, RootContent } from 'hast';
import { meaningOf } from './style.ts';
import { spaceAtEnd, spaceAtStart } from './white-space.ts';

/** Elements within a paragraph that give their content a meaning. */
const inline: ReadonlySet<string> = new Set(
  'a b big cite del em font i ins s small span strike strong sub sup u'.split(' '),
);

/** Elements whose content is paragraphs. */
const containers: ReadonlySet<string> = new Set('article blockquote center div li main p section'.split(' '));

const element = (
  tagName: string,
  children: readonly ElementContent[],
  properties: Element['properties'] = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
});

const isElement = (node: RootContent | undefined, ...names: readonly string[]): boolean =>
  node?.type === 'element' && names.includes(node.tagName);

const isSpace = (node: RootContent): boolean => node.type === 'text' && spaceAtStart(node.value) === node.value.length;

const hasClass = ({ properties }: Element, name: string): boolean => {
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes(name);
};

/** `pre` with each `<br>` as a line break. */
const preformatted = (node: Element): Element => ({
  ...node,
  children: node.children.map((child) =>
    isElement(child, 'br') ? { type: 'text', value: '\n' } : child.type === 'element' ? preformatted(child) : child,
  ),
});

/** All cells of a table, and no others. */
const cellsOf = (node: Element): readonly Element[] =>
  node.children.flatMap((child) =>
    child.type !== 'element'
      ? []
      : /^t[dh]$/.test(child.tagName)
        ? [child]
        : isElement(child, 'tbody', 'tr')
          ? cellsOf(child)
          : [],
  );

/** Blogger’s table around an image and its caption as a figure. */
const figure = (table: Element): Element => {
  const [image, caption] = cellsOf(table);
  return element('figure', [...(image?.children ?? []), ...(caption ? [element('figcaption', caption.children)] : [])]);
};

/** Parts of a list between runs of two and more `<br>`; white space between these counts as nothing. */
const paragraphs = (nodes: readonly ElementContent[]): readonly (readonly ElementContent[])[] => {
  const parts: ElementContent[][] = [[]];
  let gap: ElementContent[] = [];
  for (const node of nodes) {
    if (isElement(node, 'br') || (gap.length > 0 && isSpace(node))) {
      gap.push(node);
      continue;
    }
    if (gap.filter((one) => isElement(one, 'br')).length > 1) parts.push([]);
    else parts.at(-1)?.push(...gap);
    gap = [];
    parts.at(-1)?.push(node);
  }
  return parts.filter((part) => part.length > 0);
};

/** Children of an inline element, without white space and `<br>` at both ends; these stand outside of it then. */
const trimmed = (node: Element): readonly ElementContent[] => {
  const children = [...node.children];
  const [before, after]: [ElementContent[], ElementContent[]] = [[], []];
  const isGap = (child: ElementContent | undefined) => child && (isElement(child, 'br') || isSpace(child));
  while (isGap(children[0])) before.push(children.shift() as ElementContent);
  while (isGap(children.at(-1))) after.unshift(children.pop() as ElementContent);
  const first = children[0];
  const start = first?.type === 'text' ? spaceAtStart(first.value) : 0;
  if (first?.type === 'text' && start > 0) {
    before.push({ type: 'text', value: ' ' });
    children[0] = { ...first, value: first.value.slice(start) };
  }
  const last = children.at(-1);
  const end = last?.type === 'text' ? spaceAtEnd(last.value) : 0;
  if (last?.type === 'text' && end > 0) {
    after.unshift({ type: 'text', value: ' ' });
    children[children.length - 1] = { ...last, value: last.value.slice(0, -end) };
  }
  const isAnchor = node.tagName === 'a';
  return [...before, ...(children.length > 0 || isAnchor ? [{ ...node, children }] : []), ...after];
};

const isHeading = (tagName: string): boolean => /^h[1-6]$/.test(tagName);

/** An inline element once for each paragraph in it. */
const spread = (node: Element): readonly ElementContent[] => {
  const [first = [], ...others] = paragraphs(node.children);
  const once = (children: readonly ElementContent[]) => trimmed({ ...node, children: [...children] });
  // `<br>` at the ends are in no paragraph.
  if (others.length === 0) return trimmed(node);
  return [...once(first), ...others.flatMap((part) => [element('br', []), element('br', []), ...once(part)])];
};

/**
 * Whether an id is kept although no link within the text leads to it: other texts link headings and named places. Editors
 * write the others, and "more" at the end of an excerpt.
 */
const isPlace = ({ tagName, properties }: Element, id: string): boolean =>
  id !== 'more' && (isHeading(tagName) || (tagName === 'a' && properties['href'] === undefined));

/** What Markdown can say of one node. */
const tidyNode = (node: RootContent, targets: ReadonlySet<string>): readonly ElementContent[] => {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  if (node.tagName === 'pre') return [preformatted(node)];
  const id = [node.properties['id'], node.tagName === 'a' && node.properties['name']].find(
    (value) => typeof value === 'string' && value !== '' && (targets.has(value) || isPlace(node, value)),
  );
  const anchor = typeof id === 'string' ? [element('a', [], { id })] : [];
  // Blogger writes `<br>` for each line break in the source, between the items of a list too.
  const inner = isElement(node, 'ul', 'ol') ? node.children.filter((child) => !isElement(child, 'br')) : node.children;
  const tidied = { ...node, children: inner.flatMap((child) => tidyNode(child, targets)) };
  if (isHeading(tidied.tagName)) return [{ ...tidied, children: [...anchor, ...tidied.children] }];
  if (isElement(tidied, 'table') && hasClass(tidied, 'tr-caption-container')) return [...anchor, figure(tidied)];
  if (isElement(tidied, 'span', 'font')) {
    const meaning = meaningOf(tidied);
    return [...anchor, ...(meaning ? spread({ ...tidied, tagName: meaning }) : tidied.children)];
  }
  if (isElement(tidied, 'a') && tidied.properties['href'] === undefined) return [...anchor, ...tidied.children];
  if (inline.has(tidied.tagName)) return [...anchor, ...spread(tidied)];
  if (!containers.has(tidied.tagName)) return [...anchor, tidied];
  const parts = paragraphs(tidied.children);
  if (tidied.tagName === 'p') return [...anchor, ...parts.map((part) => element('p', part))];
  return [
    ...anchor,
    { ...tidied, children: parts.length > 1 ? parts.map((part) => element('div', part)) : tidied.children },
  ];
};

/** Ids that links within the text lead to. */
const targetsIn = (nodes: readonly RootContent[]): readonly string[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const href = node.tagName === 'a' ? node.properties['href'] : undefined;
    return [...(typeof href === 'string' && href.startsWith('#') ? [href.slice(1)] : []), ...targetsIn(node.children)];
  });

/**
 * HTML as editors of Blogger and WordPress wrote it, as HTML that Markdown can say: `<br><br>` between paragraphs
 * becomes paragraphs, spaces at the ends of `<b>` stand outside of it, styled spans become elements, comments go.
 */
export const tidy = ({ children }: Root): Root => {
  const targets = new Set(targetsIn(children));
  const parts = paragraphs(children.flatMap((node) => [...tidyNode(node, targets)]));
  return {
    type: 'root',
    children: parts.length > 1 ? parts.map((part) => element('div', part)) : [...(parts[0] ?? [])],
  };
};
