import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';
import { movedNodes } from './moved-nodes.ts';
import { calloutKindOf } from '#shortcodes/callout-kinds.ts';
import { wordPlaceholder, type CalloutKind } from '../word-placeholder.ts';

/** Whether a node is white space. */
const isBlank = (node: HastNode | undefined): boolean => node?.type === 'text' && node.value.trim() === '';

/** The marker at the beginning of a quote: `[!NOTE]` of GitHub, and those of Obsidian, which may fold: `[!faq]-`. */
const marker = /^\s*\[!([a-z][\w-]*)(?:\|[^\]\n]*)?\][-+]?[^\S\n]*/i;

/** The nodes of a paragraph up to its first line end, and those behind it. */
const splitAtLineEnd = (nodes: readonly HastNode[]): readonly [readonly HastNode[], readonly HastNode[]] => {
  const at = nodes.findIndex((node) => node.type === 'text' && node.value.includes('\n'));
  const node = nodes[at];
  if (node?.type !== 'text') return [nodes, []];
  const end = node.value.indexOf('\n');
  const text = (value: string): HastNode[] => (value === '' ? [] : [{ ...node, value }]);
  return [
    [...nodes.slice(0, at), ...text(node.value.slice(0, end).trimEnd())],
    [...text(node.value.slice(end + 1)), ...nodes.slice(at + 1)],
  ];
};

/** What may be a callout itself. */
const isChanged = (node: Readonly<HastNode>): boolean =>
  node.type === 'element' && (node.tagName === 'blockquote' || node.tagName === 'div');

/** @param title default: the name of the kind */
const callout = (kind: CalloutKind, title: readonly HastNode[], children: readonly HastNode[]): HastNode => ({
  type: 'element',
  tagName: 'aside',
  properties: { className: ['callout', kind] },
  children: [
    {
      type: 'element',
      tagName: 'p',
      properties: { className: ['callout-title'] },
      children: title.length === 0 ? [{ type: 'text', value: wordPlaceholder(kind) }] : (movedNodes(title) as never[]),
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
            ctx.replaceNode(node, callout(prompt, [], node.children));
            return;
          }
          const [text, ...others] = first.children;
          const found = text?.type === 'text' ? marker.exec(text.value) : null;
          const kind = calloutKindOf(found?.[1] ?? '');
          if (text?.type !== 'text' || !found || !kind) return;
          const rest = { ...text, value: text.value.slice(found[0].length) };
          const [title, words] = splitAtLineEnd(rest.value === '' ? others : [rest, ...others]);
          const after = node.children.slice(at + 1);
          // A title needs a text below it.
          if (title.length > 0 && words.length === 0 && after.every(isBlank)) return;
          const paragraph = { ...first, children: words as never[] };
          ctx.replaceNode(node, callout(kind, title, words.length > 0 ? [paragraph, ...after] : after));
        },
      },
      {
        filter: ['div'],
        visit(node, ctx) {
          const names = node.properties['className'];
          if (Array.isArray(names) && names.includes('noti'))
            ctx.replaceNode(node, callout('note', [], [...node.children]));
        },
      },
    ],
  });
