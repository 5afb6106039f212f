import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** Browsers read `\` as `/` in a path (URL Standard, “path state”). Markdown encodes it, and only its author can mean that. */
const withSlashes = (address: string): string => {
  const [path = ''] = address.split(/[?#]/, 1);
  const scheme = /^\s*(?:([a-z][a-z\d+.-]+):|[/\\]{2})/i.exec(path);
  if (scheme && !/^(?:https?)?$/i.test(scheme[1] ?? '')) return address;
  return path.replaceAll(scheme ? '\\' : /\\|%5C/gi, '/') + address.slice(path.length);
};

/** Reads `\assets\a.png` as `/assets/a.png`, in raw HTML and in Markdown. */
export const backslashes = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'backslashes',
    element: {
      filter: ['a', 'area', 'img', 'video', 'audio', 'source', 'track'],
      visit(node, ctx) {
        for (const name of ['href', 'src', 'poster']) {
          const address = node.properties[name];
          if (typeof address !== 'string') continue;
          const path = withSlashes(address);
          if (path !== address) ctx.setProperty(node, name, path);
        }
      },
    },
  });
