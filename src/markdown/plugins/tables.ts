import { defineHastPlugin, type HastNode, type HastPluginEntry, type HastVisitorContext } from 'satteri';
import { movedNodes } from './moved-nodes.ts';

type HastElement = Extract<HastNode, { type: 'element' }>;

const isEmpty = ({ children }: Readonly<HastElement>): boolean =>
  children.every((child) => child.type === 'text' && child.value.trim() === '');

const isElement = (node: Readonly<HastNode> | undefined): node is HastElement => node?.type === 'element';

/** The first element within an element. */
const firstOf = (node: Readonly<HastElement> | undefined): HastElement | undefined => node?.children.find(isElement);

/** Whether a cell is the first one of its row, in a table whose head begins with an empty corner: then it names the row. */
const isRowHeader = (cell: Readonly<HastElement>, ctx: HastVisitorContext): boolean => {
  const row = ctx.parent(cell);
  if (!isElement(row) || row.children.findIndex(isElement) !== ctx.indexOf(cell)) return false;
  const body = ctx.parent(row);
  const table = isElement(body) && body.tagName === 'tbody' ? ctx.parent(body) : undefined;
  const head = isElement(table) ? firstOf(table) : undefined;
  const corner = head?.tagName === 'thead' ? firstOf(firstOf(head)) : undefined;
  return corner !== undefined && isEmpty(corner);
};

/**
 * Puts tables into a scrollable box that can be focused, aligns cells by classes instead of inline styles, and marks the
 * cells that name a row or a column.
 */
export const tables = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'tables',
    element: [
      {
        filter: ['table'],
        visit(node, ctx) {
          const properties = { className: ['table'], tabIndex: 0 };
          ctx.wrapNode(node, { type: 'element', tagName: 'div', properties, children: [] });
        },
      },
      {
        filter: ['th', 'td'],
        visit(node, ctx) {
          const align = /^text-align: (left|center|right)$/.exec(String(node.properties['style'] ?? ''))?.[1];
          const namesRow = node.tagName === 'td' && !isEmpty(node) && isRowHeader(node, ctx);
          // An empty header cell, such as the corner of a table, is no header.
          const tagName = namesRow ? 'th' : isEmpty(node) ? 'td' : node.tagName;
          const className = align === 'center' || align === 'right' ? [align] : undefined;
          if (tagName === node.tagName) {
            if (align !== undefined) ctx.setProperty(node, 'style', null);
            if (className) ctx.setProperty(node, 'className', className);
            return;
          }
          const { style, ...others } = node.properties;
          const properties = { ...others, ...(align === undefined && style !== undefined ? { style } : {}) };
          if (className) properties['className'] = className;
          if (namesRow) properties['scope'] = 'row';
          ctx.replaceNode(node, {
            type: 'element',
            tagName,
            properties,
            children: movedNodes(node.children) as never[],
          });
        },
      },
    ],
  });
