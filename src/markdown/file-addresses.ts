import { markdownToMdast, type MdastNode } from 'satteri';
import { applyEdits, type Edit } from '#text/edits.ts';
import { readTokens } from '#text/html-tokens.ts';
import { decode, escapeHtml } from '#text/plain-text.ts';
import { isAddress } from './resolution.ts';
import { mapSrcset } from './srcset.ts';

/** The address that replaces a written one; undefined to keep it. */
type AddressOf = (written: string) => string | undefined;

/** Edits in raw HTML, with offsets in it. */
const htmlEdits = (html: string, addressOf: AddressOf): readonly Edit[] => {
  const edits: Edit[] = [];
  readTokens(html, {
    onStartTag: ({ attributes }) => {
      for (const { name, raw, start, end } of attributes) {
        if (!isAddress(name) && name !== 'srcset') continue;
        const written = decode(raw);
        const text =
          name === 'srcset' ? mapSrcset(written, (one) => addressOf(one) ?? one) : (addressOf(written) ?? written);
        if (text !== written) edits.push({ start, end, text: `${name}="${escapeHtml(text)}"` });
      }
    },
  });
  return edits;
};

/** Where the address of a link or image begins to be looked for: after its text. */
const addressFrom = (node: MdastNode, source: string): number => {
  const start = node.position?.start.offset ?? 0;
  if ('children' in node && node.children.length > 0) return node.children.at(-1)?.position?.end.offset ?? start;
  const opening = source.slice(start, node.position?.end.offset).indexOf(node.type === 'definition' ? ']:' : '](');
  return start + Math.max(0, opening);
};

const nodeEdits = (node: MdastNode, source: string, addressOf: AddressOf): readonly Edit[] => {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  if (node.type === 'html') {
    // In a quote or list, each line of the source begins with a marker that the node does not have.
    const html = source.slice(start, end);
    return htmlEdits(html, addressOf).map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
  }
  const within =
    'children' in node ? node.children.flatMap((child) => nodeEdits(child as MdastNode, source, addressOf)) : [];
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return within;
  const text = addressOf(node.url);
  if (text === undefined) return within;
  const from = addressFrom(node, source);
  const at = source.slice(from, end).indexOf(node.url);
  return at < 0 ? within : [...within, { start: from + at, end: from + at + node.url.length, text }];
};

/**
 * Replaces addresses in a Markdown text: those of links, images and definitions, and in raw HTML. All else stays to the
 * byte.
 * @param math whether `$…$` is a formula
 */
export const mapAddresses = (source: string, addressOf: AddressOf, math = false): string =>
  applyEdits(source, nodeEdits(markdownToMdast(source, { features: { frontmatter: false, math } }), source, addressOf));
