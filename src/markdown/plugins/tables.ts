import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** Tables scroll inside a box that the keyboard reaches; alignment by class, which a strict content policy lets through. */
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
          if (align === undefined) return;
          ctx.setProperty(node, 'style', null);
          if (align !== 'left') ctx.setProperty(node, 'className', [align]);
        },
      },
    ],
  });
