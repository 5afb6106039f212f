import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** Puts tables into a scrollable box that can be focused, and aligns cells by classes instead of inline styles. */
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
          const { style: _, ...others } = node.properties;
          const properties = align === undefined ? { ...node.properties } : others;
          if (align === 'center' || align === 'right') properties['className'] = [align];
          // An empty header cell, such as the corner of a table, is no header.
          const isEmpty = node.children.every((child) => child.type === 'text' && child.value.trim() === '');
          const tagName = isEmpty ? 'td' : node.tagName;
          if (align === undefined && tagName === node.tagName) return;
          ctx.replaceNode(node, { type: 'element', tagName, properties, children: [...node.children] });
        },
      },
    ],
  });
