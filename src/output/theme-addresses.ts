import type { Declaration } from 'postcss';
import readValue from 'postcss-value-parser';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';

/** What addresses are checked against. */
export interface AddressFacts {
  /** Path of the blog below its host, without a slash at the end: `/blog`, or ''. */
  readonly base: string;
  /** Paths of the files that are served as they are, relative to the root: `fonts/a.woff2`. */
  readonly served: ReadonlySet<string>;
}

/** What is wrong with a place in a file. */
export type Problem = Pick<Diagnostic, 'level' | 'message' | 'remedy'>;

/** The addresses in a value: in `url(…)`, and texts in `image-set(…)`. Their nodes may be changed. */
const addressesIn = (value: readValue.ParsedValue): readonly readValue.Node[] => {
  const found: readValue.Node[] = [];
  value.walk((node) => {
    if (node.type !== 'function') return;
    const name = node.value.toLowerCase();
    const isUrl = name === 'url' || name === 'src';
    if (isUrl || name.endsWith('image-set'))
      found.push(...node.nodes.filter(({ type }) => type === 'string' || (isUrl && type === 'word')));
  });
  return found;
};

const isRemote = (address: string): boolean => /^(?:https?:)?\/\//i.test(address);

/** What is wrong with an address in a declaration of `theme.css`; undefined if it is right. */
const problemOf = (address: string, isFont: boolean, { served }: AddressFacts): Problem | undefined => {
  const [path = ''] = address.split(/[?#]/);
  if (isFont && (isRemote(address) || /^data:/i.test(address)))
    return {
      level: 'error',
      message: `The content security policy of the blog blocks this font: ${address.slice(0, 60)}.`,
      remedy: `Put the font file into public/fonts and write url('/fonts/name.woff2').`,
    };
  if (isRemote(address))
    return {
      level: 'warning',
      message: `Each page would load ${address} from another host.`,
      remedy: 'Put the file into public and write its path, such as /pictures/paper.webp.',
    };
  if (address === '' || /^(?:data:image\/|#)/i.test(address)) return undefined;
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || !path.startsWith('/'))
    return {
      level: 'error',
      message: `The address ${address.slice(0, 60)} would be another one on each page.`,
      remedy: 'Put the file into public and write its path from the root: /fonts/name.woff2.',
    };
  return served.has(path.slice(1))
    ? undefined
    : {
        level: 'error',
        message: `There is no file public${path}.`,
        remedy: 'Put the file there, or correct the address.',
      };
};

/**
 * Checks the addresses of a declaration of `theme.css`, and adds the sub-path of the blog to them.
 * @returns what is wrong with them
 */
export const readAddresses = (declaration: Declaration, facts: AddressFacts): readonly Problem[] => {
  if (!/url\(|image-set\(|src\(/i.test(declaration.value)) return [];
  const value = readValue(declaration.value);
  const isFont = declaration.parent?.type === 'atrule' && 'name' in declaration.parent;
  const problems = addressesIn(value).flatMap((node) => {
    const found = problemOf(node.value, isFont, facts);
    if (node.value.startsWith('/') && !isRemote(node.value)) node.value = facts.base + node.value;
    return found ?? [];
  });
  declaration.value = value.toString();
  return problems;
};
