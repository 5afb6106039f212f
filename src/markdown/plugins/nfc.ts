import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** Letters in pieces (NFD), as some systems write them, put together: fonts hold whole ones. Code stays as written. */
export const letters = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'letters',
    text(node, ctx) {
      const value = node.value.normalize('NFC');
      if (value === node.value) return;
      const parent = ctx.parent(node);
      if (parent.type !== 'element' || !/^(?:code|pre|kbd|samp)$/.test(parent.tagName))
        ctx.replaceNode(node, { ...node, value });
    },
  });
