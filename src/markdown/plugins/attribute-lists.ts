import { defineHastPlugin, type HastNode, type HastPluginEntry, type HastVisitorContext } from 'satteri';
import { movedNodes } from './moved-nodes.ts';

type Element = Extract<HastNode, { readonly type: 'element' }>;

/**
 * An attribute list of kramdown, or what else it writes so: `{: .class #id width="300"}`, `{:toc}`.
 * Source: kramdown.gettalong.org/syntax.html#inline-attribute-lists.
 */
const list = String.raw`\{:(?:\s*(?:[.#][\w-]+(?![\w-])|[a-zA-Z][\w:-]*(?![\w:-])(?:=(?:"[^"\n]*"|“[^”\n]*”|'[^'\n]*'|[^\s"'“”}]+(?![^\s"'“”}])))?))*\s*\}`;
const atStart = new RegExp(`^${list}`);
const alone = new RegExp(String.raw`^\s*(${list})\s*$`);
const lastLine = new RegExp(String.raw`\n[ \t]*(${list})\s*$`);

const item = /([.#])([\w-]+)|(?<![\w:-])([a-zA-Z][\w:-]*)=(?:"([^"]*)"|'([^']*)'|“([^”]*)”|([^\s"'}]+))/g;

/** Attributes that a list may set. */
const allowed = new Set(['id', 'title', 'width', 'height', 'alt', 'lang', 'start', 'type']);

/** The properties of an element with those of a list. */
const withList = (properties: Element['properties'], written: string): Element['properties'] => {
  const added: Record<string, string> = {};
  const names = [properties['className'] ?? []].flat().map(String);
  for (const [, mark, value = '', name = '', ...values] of written.matchAll(item)) {
    if (mark === '.') names.push(value);
    else if (mark === '#') added['id'] = value;
    else if (allowed.has(name)) added[name] = values.find((one) => one !== undefined) ?? '';
  }
  return { ...properties, ...added, ...(names.length > 0 ? { className: names } : {}) };
};

const isBlank = (node: HastNode | undefined): boolean => node?.type === 'text' && node.value.trim() === '';

const textOf = (node: HastNode | undefined): string | undefined => (node?.type === 'text' ? node.value : undefined);

/** The list of a paragraph that is nothing else. */
const onlyList = (node: HastNode | undefined): string | undefined => {
  if (node?.type !== 'element' || node.tagName !== 'p' || node.children.length !== 1) return undefined;
  return alone.exec(textOf(node.children[0] as HastNode) ?? '')?.[1];
};

/** Applies lists behind elements of a line, such as images and links. */
const inLine = (children: readonly HastNode[]): readonly HastNode[] => {
  const result: HastNode[] = [];
  for (const child of children) {
    const before = result.at(-1);
    const found = child.type === 'text' && before?.type === 'element' ? atStart.exec(child.value)?.[0] : undefined;
    if (found === undefined || before?.type !== 'element' || child.type !== 'text') result.push(child);
    else {
      result[result.length - 1] = { ...before, properties: withList(before.properties, found) };
      if (child.value.length > found.length) result.push({ ...child, value: child.value.slice(found.length) });
    }
  }
  return result;
};

/** A block without the list in its last line, and that list. */
const atEnd = (node: Element): { readonly children: readonly HastNode[]; readonly written: string } | undefined => {
  const last = node.children.at(-1) as HastNode | undefined;
  const found = lastLine.exec(textOf(last) ?? '');
  if (!found?.[1] || last?.type !== 'text') return undefined;
  const rest = last.value.slice(0, found.index);
  const children = node.children.slice(0, -1) as HastNode[];
  return { children: rest === '' ? children : [...children, { ...last, value: rest }], written: found[1] };
};

/** The list item that stands for the table of contents in kramdown. */
const contents = /^[^{}]*\{:\s*toc\s*\}\s*$/;
const longestContents = 200;

/** The id and classes at the end of a heading, as in Hugo, Pandoc and Docusaurus: `## Heading {#id .class}`. */
const headingList = /(?<!\s)\s*(\{:?\s*#[\w-]+(?:\s+[.#][\w-]+)*\s*\})\s*$/;

/** Whether this plugin may change an element itself. */
const isBlock = (node: Readonly<HastNode>): boolean =>
  node.type === 'element' && /^(?:p|[uo]l|li|t[dh]|h[1-6])$/.test(node.tagName);

/** The row of a table that is nothing but a list: kramdown reads the line below a table so. */
const listRow = (table: Element): { readonly row: Element; readonly written: string } | undefined => {
  const isElement = (node: HastNode | undefined): node is Element => node?.type === 'element';
  const body = (table.children as readonly HastNode[]).findLast(isElement);
  const row = body && (body.children as readonly HastNode[]).findLast(isElement);
  const [first, ...others] = row?.tagName === 'tr' ? (row.children as readonly HastNode[]).filter(isElement) : [];
  const written = first?.children.length === 1 && alone.exec(textOf(first.children[0] as HastNode) ?? '')?.[1];
  return row && written && others.every(({ children }) => children.length === 0) ? { row, written } : undefined;
};

/** Applies a list to the element before a node. */
const applyToPrevious = (node: Element, written: string, ctx: HastVisitorContext): void => {
  const [parent, index] = [ctx.parent(node), ctx.indexOf(node)];
  const siblings = parent && 'children' in parent ? (parent.children as readonly HastNode[]) : [];
  const previous = siblings.slice(0, index ?? 0).findLast((one) => !isBlank(one));
  if (previous?.type !== 'element') return;
  for (const [name, value] of Object.entries(withList({}, written))) ctx.setProperty(previous, name, value as never);
};

/**
 * Applies the attribute lists of kramdown to the element before them, and removes them. `{:toc}` removes its list item,
 * since each page has its own table of contents.
 */
export const attributeLists = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'attribute-lists',
    element: [
      {
        filter: ['ul', 'ol'],
        visit(node, ctx) {
          const text = ctx.textContent(node);
          if (text.length < longestContents && contents.test(text)) ctx.removeNode(node);
        },
      },
      {
        filter: ['table'],
        visit(node, ctx) {
          const found = listRow(node);
          if (!found) return;
          for (const [name, value] of Object.entries(withList(node.properties, found.written)))
            ctx.setProperty(node, name, value as never);
          ctx.removeNode(found.row);
        },
      },
      {
        filter: ['p', 'li', 'td', 'th'],
        visit(node, ctx) {
          const text = ctx.textContent(node);
          if (!text.includes('{:') || contents.test(text)) return;
          const only = onlyList(node);
          if (only !== undefined) {
            applyToPrevious(node, only, ctx);
            ctx.removeNode(node);
            return;
          }
          const own = atEnd(node);
          const properties = own ? withList(node.properties, own.written) : node.properties;
          const children = inLine(own?.children ?? node.children);
          if (!own && children.every((child, index) => child === node.children[index])) return;
          ctx.replaceNode(node, { ...node, properties, children: movedNodes(children, isBlock) as never });
        },
      },
      {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, ctx) {
          const last = node.children.at(-1);
          const [whole, written] = (last?.type === 'text' ? headingList.exec(last.value) : undefined) ?? [];
          if (last?.type !== 'text' || whole === undefined || written === undefined) return;
          const rest = last.value.slice(0, -whole.length);
          const children = [...node.children.slice(0, -1), ...(rest === '' ? [] : [{ ...last, value: rest }])];
          ctx.replaceNode(node, {
            ...node,
            properties: withList(node.properties, written),
            children: movedNodes(children) as never,
          });
        },
      },
    ],
  });
