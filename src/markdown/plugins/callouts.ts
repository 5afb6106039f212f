import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import { movedNodes } from './moved-nodes.ts';
import { calloutKinds, wordPlaceholder, type CalloutKind } from '../word-placeholder.ts';

/** Whether a node is white space. */
const isBlank = (node: HastNode | undefined): boolean => node?.type === 'text' && node.value.trim() === '';

/** The marker of GitHub’s alerts on the first line of a quote, with or without a title: `[!NOTE]`, `[!TIP] Title`. */
const marker = new RegExp(String.raw`^\s*\[!(${calloutKinds.join('|')})\][-+]?[^\S\n]*([^\n]*)(?:\n|$)`, 'i');

/** What may be a callout itself. */
const isChanged = (node: Readonly<HastNode>): boolean =>
  node.type === 'element' && (node.tagName === 'blockquote' || node.tagName === 'div');

const callout = (kind: CalloutKind, title: string, children: readonly HastNode[]): HastNode => ({
  type: 'element',
  tagName: 'aside',
  properties: { className: ['callout', kind] },
  children: [
    {
      type: 'element',
      tagName: 'p',
      properties: { className: ['callout-title'] },
      children: [{ type: 'text', value: title === '' ? wordPlaceholder(kind) : title }],
    },
    ...(movedNodes(children, isChanged) as never[]),
  ],
});

/** Classes of the Jekyll theme Chirpy: `> words` and `{: .prompt-tip }`. */
const prompts: Readonly<Record<string, CalloutKind>> = {
  'prompt-tip': 'tip',
  'prompt-info': 'note',
  'prompt-warning': 'warning',
  'prompt-danger': 'caution',
};

/** The kind of a quote whose last paragraph has a class of a prompt. */
const promptKind = (children: readonly HastNode[]): CalloutKind | undefined => {
  const last = children.findLast((child) => child.type === 'element');
  const names = [(last?.type === 'element' && last.properties['className']) || []].flat().map(String);
  return names.map((name) => prompts[name]).find((kind) => kind !== undefined);
};

/** Turns quotes that begin with a marker such as `[!NOTE]`, and `<div class="noti">` of old posts, into callouts. */
export const callouts = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'callouts',
    element: [
      {
        filter: ['blockquote'],
        visit(node, ctx) {
          const at = node.children.findIndex((child) => !isBlank(child));
          const first = node.children[at];
          if (first?.type !== 'element' || first.tagName !== 'p') return;
          const prompt = promptKind(node.children);
          if (prompt) {
            ctx.replaceNode(node, callout(prompt, '', node.children));
            return;
          }
          const [text, ...others] = first.children;
          const found = text?.type === 'text' ? marker.exec(text.value) : null;
          if (text?.type !== 'text' || !found) return;
          // A marker without a line end after it must be the whole paragraph.
          if (!found[0].endsWith('\n') && others.length > 0) return;
          // A title needs a text below it.
          const title = found[2]?.trim() ?? '';
          if (title !== '' && !found[0].endsWith('\n') && node.children.slice(at + 1).every(isBlank)) return;
          const kind = found[1]?.toLowerCase() as CalloutKind;
          const rest = [{ ...text, value: text.value.slice(found[0].length) }, ...others].filter(
            (child) => child.type !== 'text' || child.value !== '',
          );
          const paragraph = { ...first, children: rest };
          const after = node.children.slice(at + 1);
          ctx.replaceNode(node, callout(kind, title, rest.length > 0 ? [paragraph, ...after] : after));
        },
      },
      {
        filter: ['div'],
        visit(node, ctx) {
          const names = node.properties['className'];
          if (Array.isArray(names) && names.includes('noti'))
            ctx.replaceNode(node, callout('note', '', [...node.children]));
        },
      },
    ],
  });
