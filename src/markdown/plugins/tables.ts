import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { movedNodes } from './moved-nodes.ts';

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
          // An empty header cell, such as the corner of a table, is no header.
          const isEmpty = node.children.every((child) => child.type === 'text' && child.value.trim() === '');
          const tagName = isEmpty ? 'td' : node.tagName;
          const className = align === 'center' || align === 'right' ? [align] : undefined;
          if (tagName === node.tagName) {
            if (align !== undefined) ctx.setProperty(node, 'style', null);
            if (className) ctx.setProperty(node, 'className', className);
            return;
          }
          const { style, ...others } = node.properties;
          const properties = { ...others, ...(align === undefined && style !== undefined ? { style } : {}) };
          if (className) properties['className'] = className;
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
