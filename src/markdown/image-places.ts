import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { decode } from '#text/plain-text.ts';
import { readTokens } from '#text/html-tokens.ts';
import { srcsetAddresses } from './srcset.ts';

/** Where a source names an image. */
export interface ImagePlace {
  /** As the page has it: decoded. */
  readonly address: string;
  /** Line of the text, 1-based. */
  readonly line: number;
  /** Whether this is an image without words for readers who do not see it. */
  readonly hasNoAlt: boolean;
}

/** Elements of MDX that show an image. */
const imageComponents: ReadonlySet<string | null> = new Set(['img', 'Figure']);

/**
 * Whether an image has no words for readers who do not see it, and is not said to be decoration
 * (w3.org/TR/wai-aria-1.2/#presentation).
 */
export const lacksAlt = (alt: unknown, role: unknown): boolean =>
  (typeof alt !== 'string' || alt.trim() === '') && role !== 'presentation' && role !== 'none';

const htmlImages = (html: string, firstLine: number): readonly ImagePlace[] => {
  const named: ImagePlace[] = [];
  let [line, done] = [firstLine, 0];
  const lineAt = (offset: number): number => {
    for (let end = html.indexOf('\n', done); end >= 0 && end < offset; end = html.indexOf('\n', done)) {
      line += 1;
      done = end + 1;
    }
    return line;
  };
  readTokens(html, {
    onStartTag: ({ name, start, attributes }) => {
      const at = { line: lineAt(start), hasNoAlt: false };
      const values = new Map(attributes.map((one) => [one.name, decode(one.raw)]));
      for (const { name: attribute, raw } of attributes) {
        const isImage = attribute === 'src' && name === 'img';
        const hasNoAlt = isImage && lacksAlt(values.get('alt'), values.get('role'));
        if (isImage || attribute === 'poster' || (attribute === 'href' && name === 'a'))
          named.push({ ...at, address: decode(raw), hasNoAlt });
        if (attribute === 'srcset') for (const url of srcsetAddresses(decode(raw))) named.push({ ...at, address: url });
      }
    },
  });
  return named;
};

const namedIn = (node: MdastNode): readonly ImagePlace[] => {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'html') return htmlImages(node.value, line);
  if (node.type === 'image') return [{ address: node.url, line, hasNoAlt: lacksAlt(node.alt, undefined) }];
  if (node.type === 'link' || node.type === 'definition') return [{ address: node.url, line, hasNoAlt: false }];
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  if (!imageComponents.has(node.name)) return [];
  const valueOf = (name: string): unknown =>
    node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value;
  const [src, alt] = [valueOf('src'), valueOf('alt')];
  // What code in braces gives is not known.
  const hasCode = node.attributes.some(({ type }) => type !== 'mdxJsxAttribute') || (typeof alt === 'object' && alt);
  if (typeof src !== 'string') return [];
  return [{ address: src, line, hasNoAlt: hasCode ? false : lacksAlt(alt, valueOf('role')) }];
};

/** The images that a node and its children name. */
const placesIn = (node: MdastNode): readonly ImagePlace[] => [
  ...namedIn(node),
  ...('children' in node ? node.children.flatMap((child) => placesIn(child as MdastNode)) : []),
];

/** Images that name their address elsewhere: `![words][name]`. */
const referencesIn = (root: MdastNode): readonly ImagePlace[] => {
  const nodes: MdastNode[] = [root];
  for (const node of nodes) if ('children' in node) nodes.push(...(node.children as MdastNode[]));
  const addresses = new Map(nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])));
  return nodes.flatMap((node): ImagePlace[] => {
    const address = node.type === 'imageReference' ? addresses.get(node.identifier) : undefined;
    if (node.type !== 'imageReference' || address === undefined) return [];
    const line = node.position?.start.line ?? 1;
    return [{ address, line, hasNoAlt: lacksAlt(node.alt, undefined) }];
  });
};

/**
 * Where a text names images and links, by its source. Tags of other engines and addresses that code makes are not seen.
 * @param body Markdown without front matter
 */
export const imagePlaces = (body: string, format: 'md' | 'mdx', math = false): readonly ImagePlace[] => {
  const read = format === 'mdx' ? mdxToMdast : markdownToMdast;
  const root = read(body, { features: { frontmatter: false, math } });
  return [...placesIn(root), ...referencesIn(root)].toSorted((a, b) => a.line - b.line);
};
