import { satteri } from '@astrojs/markdown-satteri';
import { defineHastPlugin, mdxToHast, mdxToJs, type HastNode } from 'satteri';
import { expandMdx } from '#shortcodes/expand-mdx.ts';
import type { Trust } from '#content/trust.ts';
import { checkCharacters } from '#text/unsupported-characters.ts';
import type { Language } from '#text/language.ts';
import type { Words } from '#strings/index.ts';
import { readProse } from '#text/prose.ts';
import { decode, escapeHtml } from '#text/plain-text.ts';
import { fences } from './plugins/code.ts';
import { displayedFormulas } from './plugins/displayed-formulas.ts';
import { tildes } from './plugins/tildes.ts';
import { footnoteIds } from './plugins/ids.ts';
import { imports } from './plugins/imports.ts';
import { formulaScope } from './formula-scope.ts';
import { mathmlOf } from './mathml.ts';
import { isFormula } from './plugins/formula-nodes.ts';
import { features, languageOf, plugins, withLines, type TextContext } from './render.ts';
import { checkBlockNesting, deepLine, TooDeep } from './nesting.ts';
import { noData, type Rendered } from './rendered-text.ts';

/** MathML of an inline formula, or its source when it has an error. */
const formulaOf = (escaped: string): string => {
  try {
    return mathmlOf(decode(escaped), false, formulaScope());
  } catch {
    return `<code>${escaped}</code>`;
  }
};

/**
 * The elements and text of a tree as HTML. Of a component only the children are used; expressions and imports are left
 * out.
 */
const htmlOf = (node: HastNode): string => {
  if (node.type === 'text') return escapeHtml(node.value);
  const inner = 'children' in node ? node.children.map((child) => htmlOf(child)).join('') : '';
  if (isFormula(node)) return formulaOf(inner);
  return node.type === 'element' ? `<${node.tagName}>${inner}</${node.tagName}>` : inner;
};

/** Components that a text can use without an import: see `components/Text.astro`. */
const providedComponents = ['Callout', 'Figure'];

/** A place of a text that is not rendered. The message says what stands there. */
export class RefusedPart extends Error {
  readonly line: number;
  readonly column: number;
  readonly remedy: string;
  constructor(message: string, remedy: string, node: HastNode) {
    super(message);
    ({ line: this.line, column: this.column } = node.position?.start ?? { line: 1, column: 1 });
    this.remedy = remedy;
  }
}

/** @throws RefusedPart for the first component whose name is in no import or export of the text */
const checkComponents = (root: HastNode): void => {
  const nodes: HastNode[] = [root];
  for (const node of nodes) if ('children' in node) nodes.push(...node.children);
  const code = nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : [])).join('\n');
  const known = new Set([...providedComponents, ...(code.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [])]);
  for (const node of nodes) {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') continue;
    const name = node.name ?? '';
    const [root = ''] = name.split('.');
    if (/^\p{Lu}/u.test(root) && !known.has(root))
      throw new RefusedPart(
        `There is no component <${name}> in this text.`,
        'Import it at the beginning of the text, or write \\< where you mean the character.',
        node,
      );
  }
};

/** @throws RefusedPart for the first import, expression or component of the author's own in the text */
const checkProgram = (root: HastNode): void => {
  const nodes: HastNode[] = [root];
  for (const node of nodes) if ('children' in node) nodes.push(...node.children);
  const refuse = (node: HastNode, what: string): never => {
    throw new RefusedPart(
      `${what}, but the setting trust is 'sanitise', and code can do anything.`,
      "Write it in Markdown, or set trust: 'author' if you trust whoever wrote it.",
      node,
    );
  };
  for (const node of nodes) {
    if (node.type === 'mdxjsEsm') refuse(node, 'This imports or defines code');
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') refuse(node, 'Braces hold code');
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') continue;
    if (/[:.]|^\p{Lu}/u.test(node.name ?? '') && !providedComponents.includes(node.name ?? ''))
      refuse(node, `<${node.name}> is a component`);
    if (node.attributes.some((one) => one.type !== 'mdxJsxAttribute' || (typeof one.value === 'object' && one.value)))
      refuse(node, 'An attribute in braces holds code');
  }
};

/** Removes positions, which are relative to the text and not to the file, and the codes of the compiler. */
const withoutPositions = (message: string): string =>
  message.replaceAll(/(?<!\s)\s*\((?:\d+:\d+(?:-\d+:\d+)?|mdx-[\w:-]+)\)/g, '');

/**
 * Splits an error of the MDX compiler, whose message begins with `line:column`.
 * @returns the position in the text, 1-based, `1:1` when the message has none; the first line of the message
 */
export const mdxProblem = (
  error: unknown,
): { readonly line: number; readonly column: number; readonly message: string } => {
  const text = error instanceof Error ? error.message : String(error);
  const place = /(?<!\d)(\d+):(\d+)(?!\d)(?:-\d+:\d+(?!\d))?:?/.exec(text.split('\n', 1)[0] ?? '');
  const [whole = '', line, column] = place ?? [];
  const message = text.slice((place?.index ?? 0) + whole.length).trimStart();
  return {
    line: Number(line ?? 1),
    column: Number(column ?? 1),
    message: withoutPositions(message.split('\n')[0] ?? text),
  };
};

/**
 * Checks an MDX text and collects the facts about it. The HTML of its page is made by Astro, which can run components;
 * `html` here has only its elements and words, for checks and search features.
 * @throws Error when the text does not compile
 * @throws RefusedPart
 * @throws TooDeep
 */
export const inspectMdx = async (body: string, context: TextContext): Promise<Rendered> => {
  const lang = languageOf(body, context);
  checkBlockNesting(body);
  const text = expandMdx(body);
  const data = noData();
  let html = '';
  const print = defineHastPlugin({ name: 'print', after: (root) => void (html = htmlOf(root)) });
  await mdxToJs(text, {
    features: features(lang ?? context.defaultLang, context.math, context.strings),
    mdastPlugins: [fences(), tildes(), footnoteIds(data), displayedFormulas()],
    hastPlugins: [imports(data), ...plugins(data, context), print],
  });
  const root = mdxToHast(text, { features: { frontmatter: false, math: context.math ?? false } });
  const line = deepLine(root);
  if (line !== undefined) throw new TooDeep(line);
  checkComponents(root);
  if (context.trust === 'sanitise') checkProgram(root);
  const defects = withLines(data.defects, body, context.math ?? false);
  const { footnoteIds: _, ...facts } = data;
  return {
    ...facts,
    defects,
    ...checkCharacters(html, lang ?? context.defaultLang),
    html,
    prose: readProse(html, lang, context.defaultLang),
  };
};

/**
 * Astro’s MDX processor with the plugins of the blog. Each file gets new plugins.
 * @param lang default language of the blog
 * @param trust what raw HTML may hold
 * @param words of the interface
 * @param hasMath whether the file at a path has formulas
 * @throws Error (in `process`) when the installed version of the processor does not render MDX
 */
export const mdxProcessor = (
  lang: Language,
  trust: Trust,
  words: Words,
  { isInternal, hasMath }: Pick<TextContext, 'isInternal'> & { readonly hasMath: (path: string) => boolean },
): ReturnType<typeof satteri> => {
  const processorFor = (math: boolean) =>
    satteri({
      features: features(lang, math, words),
      mdastPlugins: [fences(), tildes(), ...(math ? [displayedFormulas()] : [])],
      hastPlugins: [() => plugins(noData(), { isInternal, math, trust })],
    });
  const [plain, withMath] = [processorFor(false), processorFor(true)];
  return {
    ...plain,
    createMdxRenderer: async (shared, options) => {
      const renderers = await Promise.all([plain, withMath].map((one) => one.createMdxRenderer?.(shared, options)));
      return {
        process: (content, path, frontMatter) => {
          const renderer = renderers[hasMath(path) ? 1 : 0];
          if (!renderer) throw new Error('This version of @astrojs/markdown-satteri does not render MDX.');
          return renderer.process(expandMdx(content), path, frontMatter);
        },
      };
    },
  };
};
