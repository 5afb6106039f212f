import { satteri } from '@astrojs/markdown-satteri';
import { mdxToHast, mdxToJs, type HastNode } from 'satteri';
import { checkCharacters } from '#text/unsupported-characters.ts';
import { detectLanguage, type Language } from '#text/language.ts';
import { readProse } from '#text/prose.ts';
import { decode, escapeHtml } from '#text/plain-text.ts';
import { fences } from './plugins/code.ts';
import { isFormula, mathmlOf } from './plugins/math.ts';
import { features, plugins, type TextContext } from './render.ts';
import { noData, type Rendered } from './rendered-text.ts';

const formulaOf = (escaped: string): string => {
  try {
    return mathmlOf(decode(escaped), false);
  } catch {
    return `<code>${escaped}</code>`;
  }
};

/** Elements and text; components are looked through, expressions and imports are no words. */
const htmlOf = (node: HastNode): string => {
  if (node.type === 'text') return escapeHtml(node.value);
  const inner = 'children' in node ? node.children.map((child) => htmlOf(child)).join('') : '';
  if (isFormula(node)) return formulaOf(inner);
  return node.type === 'element' ? `<${node.tagName}>${inner}</${node.tagName}>` : inner;
};

/** Components that every text may use without an import: `components/Body.astro`. */
const given = ['Callout', 'Figure'];

/** A component that the text neither imports nor makes, so that the page could not be printed. */
export class UnknownComponent extends Error {
  readonly line: number;
  readonly column: number;
  constructor(name: string, { line, column }: { readonly line: number; readonly column: number }) {
    super(`There is no component <${name}> in this text.`);
    this.line = line;
    this.column = column;
  }
}

/** @throws UnknownComponent for the first component that no import or export of the text could mean */
const checkComponents = (root: HastNode): void => {
  const nodes: HastNode[] = [root];
  for (const node of nodes) if ('children' in node) nodes.push(...node.children);
  const code = nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : [])).join('\n');
  const known = new Set([...given, ...(code.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [])]);
  for (const node of nodes) {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') continue;
    const name = node.name ?? '';
    const [root = ''] = name.split('.');
    if (/^\p{Lu}/u.test(root) && !known.has(root))
      throw new UnknownComponent(name, node.position?.start ?? { line: 1, column: 1 });
  }
};

/** Without places counted in the text alone, which are not those of the file, and without the compiler's own codes. */
const told = (message: string): string => message.replaceAll(/\s*\((?:\d+:\d+(?:-\d+:\d+)?|mdx-[\w:-]+)\)/g, '');

/** Where a compiler complains, as `line:column` before its message. */
export const mdxProblem = (
  error: unknown,
): { readonly line: number; readonly column: number; readonly message: string } => {
  const text = error instanceof Error ? error.message : String(error);
  const [, line, column, message] = /^(?:.*?)(\d+):(\d+)(?:-\d+:\d+)?:?\s*([\s\S]*)$/.exec(text) ?? [];
  return {
    line: Number(line ?? 1),
    column: Number(column ?? 1),
    message: told((message ?? text).split('\n')[0] ?? text),
  };
};

/**
 * Checks a text with components and learns what checks need to know of it. Its HTML is made by Astro, which can run
 * components; so `html` holds its words only.
 * @throws Error when it does not compile; UnknownComponent
 */
export const inspectMdx = async (body: string, context: TextContext): Promise<Rendered> => {
  const lang = context.lang ?? detectLanguage(`${context.words}\n${body}`);
  const data = noData();
  await mdxToJs(body, {
    features: features(lang ?? context.defaultLang, context.math),
    mdastPlugins: [fences()],
    hastPlugins: plugins(data, context),
  });
  const root = mdxToHast(body, { features: { frontmatter: false, math: context.math ?? false } });
  checkComponents(root);
  const html = htmlOf(root);
  return { ...data, ...checkCharacters(html, lang ?? context.defaultLang), html, prose: readProse(html, lang) };
};

/** Astro's own MDX pipeline with the blog's plugins, fresh for each file. */
export const mdxProcessor = (
  lang: Language,
  { isInternal, hasMath }: Pick<TextContext, 'isInternal'> & { readonly hasMath: (path: string) => boolean },
): ReturnType<typeof satteri> => {
  const processorFor = (math: boolean) =>
    satteri({
      features: features(lang, math),
      mdastPlugins: [fences()],
      hastPlugins: [() => plugins(noData(), { isInternal, math })],
    });
  const [plain, formulas] = [processorFor(false), processorFor(true)];
  return {
    ...plain,
    createMdxRenderer: async (shared, options) => {
      const renderers = await Promise.all([plain, formulas].map((one) => one.createMdxRenderer?.(shared, options)));
      return {
        process: (content, path, frontMatter) => {
          const renderer = renderers[hasMath(path) ? 1 : 0];
          if (!renderer) throw new Error('This version of @astrojs/markdown-satteri renders no MDX.');
          return renderer.process(content, path, frontMatter);
        },
      };
    },
  };
};
