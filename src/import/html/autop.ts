import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { isTooDeep } from './nesting.ts';

/** Elements that stand between paragraphs. */
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote canvas center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe li main nav ol p pre section script style table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose text may be several paragraphs. */
const containers: ReadonlySet<string> = new Set(
  'address article aside blockquote center dd div figure li main section td th'.split(' '),
);

/** Elements whose line breaks are not those of paragraphs. */
const opaque: ReadonlySet<string> = new Set('object pre script style svg textarea'.split(' '));

const isElement = (node: RootContent): node is Element => node.type === 'element';

const br = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] });

/** Nodes of one paragraph with a `<br>` for each line break. */
const withBreaks = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (isElement(node)) return [opaque.has(node.tagName) ? node : { ...node, children: withBreaks(node.children) }];
    if (node.type !== 'text') return [node];
    return node.value
      .split('\n')
      .flatMap((line, index): ElementContent[] => [...(index === 0 ? [] : [br()]), { type: 'text', value: line }]);
  });

/** Without the white space at both ends. */
const trimmed = (nodes: readonly ElementContent[]): readonly ElementContent[] => {
  const list = [...nodes];
  const isSpace = (node: ElementContent | undefined) => node?.type === 'text' && node.value.trim() === '';
  while (isSpace(list[0])) list.shift();
  while (isSpace(list.at(-1))) list.pop();
  const [first, last] = [list[0], list.at(-1)];
  if (first?.type === 'text') list[0] = { ...first, value: first.value.trimStart() };
  const end = list.at(-1);
  if (last && end?.type === 'text') list[list.length - 1] = { ...end, value: end.value.trimEnd() };
  return list;
};

/** Paragraphs, and the blocks between them. */
const split = (nodes: readonly RootContent[]): readonly (Element | readonly ElementContent[])[] => {
  const parts: (Element | ElementContent[])[] = [];
  let open: ElementContent[] = [];
  const flush = (): void => {
    const part = trimmed(open);
    if (part.length > 0) parts.push(withBreaks(part));
    open = [];
  };
  for (const node of nodes) {
    if (isElement(node) && blocks.has(node.tagName)) {
      flush();
      parts.push(node);
    } else if (node.type === 'text') {
      const [first = '', ...others] = node.value.split(/\n[ \t]*\n\s*/);
      open.push({ type: 'text', value: first });
      for (const value of others) {
        flush();
        open.push({ type: 'text', value });
      }
    } else if (node.type === 'element' || node.type === 'comment') open.push(node);
  }
  flush();
  return parts;
};

const inside = (element: Element): Element => {
  if (opaque.has(element.tagName)) return element;
  if (element.tagName === 'p') return { ...element, children: withBreaks(trimmed(element.children)) };
  if (!containers.has(element.tagName))
    return {
      ...element,
      children: element.children.map((child) =>
        isElement(child) && blocks.has(child.tagName) ? inside(child) : child,
      ),
    };
  const parts = split(element.children);
  const [only] = parts;
  // One line in a list item or a cell is no paragraph.
  if (parts.length === 1 && Array.isArray(only)) return { ...element, children: [...(only as ElementContent[])] };
  return { ...element, children: paragraphs(element.children) };
};

const paragraphs = (nodes: readonly RootContent[]): Element[] =>
  split(nodes).map((part) =>
    'type' in part ? inside(part) : { type: 'element', tagName: 'p', properties: {}, children: [...part] },
  );

/**
 * Text of the classic editor of WordPress as HTML: an empty line begins a paragraph, a line break is `<br>`. WordPress
 * does the same when it shows a post (`wpautop`). Text of the block editor has its paragraphs already.
 */
export const autop = (text: string): string => {
  if (text.includes('<!-- wp:') || isTooDeep(text)) return text;
  const { children }: Root = fromHtml(text.replaceAll(/\r\n?/g, '\n'), { fragment: true });
  return toHtml({ type: 'root', children: paragraphs(children) });
};
