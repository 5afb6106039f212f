import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** Normalises text to Unicode NFC, since the fonts have precomposed letters. Code is not changed. */
export const nfc = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'nfc',
    text(node, ctx) {
      const value = node.value.normalize('NFC');
      if (value === node.value) return;
      const parent = ctx.parent(node);
      if (parent.type !== 'element' || !/^(?:code|pre|kbd|samp)$/.test(parent.tagName))
        ctx.replaceNode(node, { ...node, value });
    },
  });
