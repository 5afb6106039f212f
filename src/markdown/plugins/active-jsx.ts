import type { Trust } from '#content/trust.ts';
import {
  defineHastPlugin,
  type HastNode,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { rulesFor } from '../allowed-html.ts';
import { cleanHtml, defectOf } from '../clean-html.ts';
import { loadingElements } from '../html-elements.ts';
import type { Defect, RenderedData } from '../rendered-text.ts';
import { isReserved } from './active-content.ts';

type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast;
type JsxAttribute = Jsx['attributes'][number];

const isJsx = (node: Readonly<HastNode>): node is Jsx =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The name of an HTML element; '' for a fragment and for a component, whose attributes mean what it says. */
const elementOf = ({ name }: Jsx): string => (name !== null && /^[a-z][^.]*$/.test(name) ? name.toLowerCase() : '');

/** Texts between quotes in an expression, and all of them as one, since `'java' + 'script:'` is an address too. */
const textsIn = (expression: string): readonly string[] => {
  const literals = expression.match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/gs) ?? [];
  const texts = literals.map((literal) =>
    literal
      .slice(1, -1)
      .replaceAll(/\\(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\}|(.))/gis, (_, x, u, brace, char) => {
        const code: unknown = x ?? u ?? brace;
        return typeof code === 'string'
          ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
          : String(char);
      }),
  );
  return [...texts, texts.join('')];
};

/** What an attribute can be seen to hold; values that a program computes are not known before the page is printed. */
const valuesOf = ({ value }: Extract<JsxAttribute, { type: 'mdxJsxAttribute' }>): readonly string[] =>
  typeof value === 'object' && value !== null ? textsIn(value.value) : [value ?? ''];

const isHarmless = (element: string, one: JsxAttribute, trust: Trust): boolean => {
  const rules = rulesFor(trust);
  // An object that is spread can hold any attribute; a name that is spread is a program.
  if (one.type !== 'mdxJsxAttribute') return !/^\.\.\.[\s(]*\{/.test(one.value);
  if (/^(?:set:html|dangerouslySetInnerHTML)$/i.test(one.name))
    return valuesOf(one).every((value) => cleanHtml(value, rules).removed.length === 0);
  const name = one.name === 'className' ? 'class' : one.name;
  if (element !== '') return valuesOf(one).every((value) => rules.isAttribute(element, name, value));
  // `onSelect` of a component is its own matter.
  return /^on/i.test(name) || valuesOf(one).every((value) => rulesFor('author').isAttribute('img', name, value));
};

/** An element without what is forbidden within it; undefined when it must go as a whole. */
type Clean = (node: HastNode) => HastNode | undefined;

/**
 * Removes from the elements and components of an MDX text what can be seen to run code: handlers, addresses with other
 * schemes than those of links, elements that `allowed-html.ts` forbids. MDX stays a program: what its code computes is
 * not seen here.
 */
export const activeJsx = (data: RenderedData, trust: Trust): HastPluginEntry => {
  const isForbidden = (node: Jsx): boolean => {
    const element = elementOf(node);
    if (element === '' || (trust === 'author' && loadingElements.has(element))) return false;
    return !rulesFor(trust).isElement(element);
  };
  const judges = (node: Jsx): boolean => trust === 'sanitise' || !loadingElements.has(elementOf(node));
  const isClean = (node: Jsx): boolean =>
    !isForbidden(node) && (!judges(node) || node.attributes.every((one) => isHarmless(elementOf(node), one, trust)));

  const report = (defect: Defect): void => void data.defects.push(defect);
  const clean: Clean = (node) => {
    if (!isJsx(node))
      return 'children' in node ? ({ ...node, children: childrenOf(node.children as HastNode[]) } as HastNode) : node;
    const element = elementOf(node);
    if (isForbidden(node)) {
      report(defectOf(element));
      return undefined;
    }
    const attributes = node.attributes.flatMap((one): JsxAttribute[] => {
      if (!judges(node) || isHarmless(element, one, trust)) return [one];
      const [name, value] = one.type === 'mdxJsxAttribute' ? [one.name, valuesOf(one).at(-1) ?? ''] : [one.value, ''];
      if (!isReserved(name)) report(defectOf(node.name ?? '', name, value));
      // A component may need the attribute, so it gets an empty one.
      return element === '' && one.type === 'mdxJsxAttribute' ? [{ ...one, value: '' }] : [];
    });
    return { ...node, attributes, children: childrenOf(node.children as HastNode[]) } as HastNode;
  };
  const childrenOf = (children: readonly HastNode[]): HastNode[] => children.flatMap((child) => clean(child) ?? []);

  const isWithinUnclean = (node: Readonly<HastNode>, ctx: HastVisitorContext): boolean => {
    for (let at = ctx.parent(node); at; at = ctx.parent(at as HastNode))
      if (isJsx(at as HastNode) && !isClean(at as unknown as Jsx)) return true;
    return false;
  };
  const visitor = {
    filter: [],
    visit(node: Jsx, ctx: HastVisitorContext) {
      // What is within an element that is replaced was cleaned together with it.
      if (isClean(node) || isWithinUnclean(node, ctx)) return;
      const cleaned = clean(node);
      if (cleaned) ctx.replaceNode(node, cleaned);
      else ctx.removeNode(node);
    },
  };
  return defineHastPlugin({ name: 'active-jsx', mdxJsxFlowElement: visitor, mdxJsxTextElement: visitor });
};
