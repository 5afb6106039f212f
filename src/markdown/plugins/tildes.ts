import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';

/** Whether a text has a `~` without another beside it. */
export const hasTilde = (text: string): boolean => /(?<!~)~(?!~)/.test(text);

/**
 * Keeps a single `~` as a character, since prose writes ranges with it: “1~2 ngày, 3~4 tuần”. GitHub Flavored Markdown
 * (§6.5) strikes out the text between two of them; here only `~~` does.
 */
export const tildes = (): MdastPluginEntry =>
  defineMdastPlugin({
    name: 'tildes',
    options: { position: true },
    delete(node, ctx) {
      const start = node.position?.start;
      const first = node.children[0]?.position?.start;
      if (start?.offset === undefined || first?.offset === undefined || first.offset - start.offset !== 1) return;
      const tilde = { type: 'text', value: '~' } as const;
      ctx.replaceNode(node, [tilde, ...node.children, tilde] as never);
    },
  });
