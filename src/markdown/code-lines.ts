import { mdxToHast, type HastNode } from 'satteri';
import { expandMdx } from '#shortcodes/expand-mdx.ts';

type Attribute = Extract<HastNode, { type: 'mdxJsxFlowElement' }>['attributes'][number];

/** A piece of code in an MDX text. */
interface Code {
  /** 1-based, in the text. */
  readonly line: number;
  readonly text: string;
  readonly isDefinition: boolean;
}

const codeInAttribute = ({ value }: Attribute): string => (typeof value === 'string' ? value : (value?.value ?? ''));

const codeOf = (node: HastNode): readonly Code[] => {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'mdxjsEsm':
      return [{ line, text: node.value, isDefinition: true }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ line, text: node.value, isDefinition: false }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [
        { line, text: [node.name ?? '', ...node.attributes.map(codeInAttribute)].join(' '), isDefinition: false },
      ];
    default:
      return [];
  }
};

const allCode = (text: string): readonly Code[] => {
  const nodes: HastNode[] = [mdxToHast(expandMdx(text), { features: { frontmatter: false } })];
  for (const node of nodes) if ('children' in node) nodes.push(...node.children);
  return nodes.flatMap(codeOf).toSorted((a, b) => a.line - b.line);
};

/** Where a name stands in code, and not as a part of a longer one. */
const indexOfName = (code: string, name: string): number | undefined => {
  const isPart = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}_$]/u.test(char);
  for (let at = code.indexOf(name); at >= 0; at = code.indexOf(name, at + 1))
    if (!isPart(code[at - 1]) && !isPart(code[at + name.length])) return at;
  return undefined;
};

/**
 * The line of an MDX text whose code uses a name. Expressions and components come before imports and definitions.
 * @param names what an error speaks of, the most telling first; without any, the only expression or component counts
 * @returns 1-based; undefined if it cannot be told
 */
export const lineOfCode = (text: string, names: readonly string[]): number | undefined => {
  const code = allCode(text);
  const used = code.filter(({ isDefinition }) => !isDefinition);
  for (const name of names)
    for (const piece of [...used, ...code]) {
      const at = indexOfName(piece.text, name);
      if (at !== undefined) return piece.line + piece.text.slice(0, at).split('\n').length - 1;
    }
  return names.length === 0 && used.length === 1 ? used[0]?.line : undefined;
};
