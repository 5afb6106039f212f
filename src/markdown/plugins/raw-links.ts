import { defineMdastPlugin, type MdastNode, type MdastPluginEntry, type MdastVisitorContext } from 'satteri';
import { readTokens } from '#text/html-tokens.ts';

/** Whether a text may have a link in HTML. */
export const hasRawLink = (text: string): boolean => /<a\s/i.test(text);

/** Whether a link is an address without brackets: its source is its text, perhaps between `<` and `>`. */
const isAddress = (node: MdastNode): boolean => {
  if (node.type !== 'link') return false;
  const [text, ...others] = node.children;
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (others.length > 0 || text?.type !== 'text' || start === undefined || end === undefined) return false;
  return end - start <= text.value.length + 2;
};

/** Whether a link in HTML is open after a piece of HTML. */
const isOpenAfter = (html: string, before: boolean): boolean => {
  let isOpen = before;
  readTokens(html, {
    onStartTag: ({ name, attributes }) => {
      if (name === 'a') isOpen = attributes.some((attribute) => attribute.name === 'href');
    },
    onEndTag: ({ name }) => {
      if (name === 'a') isOpen = false;
    },
  });
  return isOpen;
};

/** The addresses inside links in HTML, below a block of words. */
const addressesIn = (block: MdastNode): MdastNode[] => {
  const found: MdastNode[] = [];
  let isOpen = false;
  const visit = (node: MdastNode): void => {
    if (node.type === 'html') isOpen = isOpenAfter(node.value, isOpen);
    else if (isOpen && isAddress(node)) found.push(node);
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(block);
  return found;
};

/**
 * Keeps an address inside a link in HTML as text: `<a href="/b">https://e.example/</a>`. GitHub Flavored Markdown (§6.9) makes
 * it a link of its own, and HTML allows no link inside another, so the outer one would lose its text.
 */
export const rawLinks = (): MdastPluginEntry => {
  const unwrap = (block: MdastNode, ctx: MdastVisitorContext): void => {
    for (const address of addressesIn(block)) {
      if ('children' in address) ctx.replaceNode(address, [...address.children] as never);
    }
  };
  return defineMdastPlugin({
    name: 'raw-links',
    options: { position: true },
    paragraph: unwrap,
    heading: unwrap,
    tableCell: unwrap,
  });
};
