import postcss, { type AtRule, type Root } from 'postcss';
import { Cache } from '#text/bounded-cache.ts';

/** Elements that browsers show in italics (HTML §15.3.4, §15.3.5), and the attribute that can ask for them. */
const italicNames: readonly string[] = ['em', 'i', 'cite', 'dfn', 'var', 'address', '[style]'];

const isItalic = (text: string): boolean => /\b(?:italic|oblique)\b/.test(text);

const isFontFace = ({ name }: AtRule): boolean => name === 'font-face';

/** Custom properties in a value or in the parameters of an at-rule. */
const namesIn = (text: string): readonly string[] => text.match(/--[\w-]+/g) ?? [];

/** What a style sheet declares and asks for. */
interface Contents {
  /** The parsed style sheet, which stays as it is. */
  readonly root: Root;
  /** Custom properties that it declares, each with the names in its values. */
  readonly declared: ReadonlyMap<string, readonly string[]>;
  /** Custom properties that its other declarations and its at-rules name. */
  readonly named: readonly string[];
  readonly hasItalicRule: boolean;
}

const readContents = (css: string): Contents => {
  const root = postcss.parse(css);
  const declared = new Map<string, readonly string[]>();
  const named: string[] = [];
  let hasItalicRule = false;
  root.walkDecls(({ prop, value, parent }) => {
    if (namesIn(prop)[0] === prop) declared.set(prop, [...(declared.get(prop) ?? []), ...namesIn(value)]);
    else named.push(...namesIn(value));
    hasItalicRule ||= isItalic(value) && !(parent?.type === 'atrule' && isFontFace(parent as AtRule));
  });
  root.walkAtRules(({ params }) => void named.push(...namesIn(params)));
  return { root, declared, named, hasItalicRule };
};

const contents = new Cache<Contents>(256);

const printed = new Cache<string>(256);

/** The names that something shows, directly or through the value of another. */
const reachable = (
  starts: readonly string[],
  declared: readonly ReadonlyMap<string, readonly string[]>[],
): ReadonlySet<string> => {
  const found = new Set(starts);
  for (const name of found) for (const map of declared) for (const next of map.get(name) ?? []) found.add(next);
  return found;
};

const removeFrom = (root: Root, unused: ReadonlySet<string>, hasItalic: boolean): string => {
  root.walkDecls((declaration) => {
    if (unused.has(declaration.prop)) declaration.remove();
  });
  if (!hasItalic)
    root.walkAtRules('font-face', (face) => {
      if (face.nodes?.some((node) => node.type === 'decl' && node.prop === 'font-style' && isItalic(node.value)))
        face.remove();
    });
  return root.toString();
};

/**
 * Removes custom properties that no rule of a page names, and the italic fonts if nothing on it is italic.
 * @param sheets all style sheets of the page
 * @param body the HTML after its head: its attributes and drawings can name custom properties too
 * @param pageNames its elements and `[attributes]`
 * @returns the style sheets in the same order
 */
export const withoutUnreferenced = (
  sheets: readonly string[],
  body: string,
  pageNames: ReadonlySet<string>,
): readonly string[] => {
  const read = sheets.map((css) => contents.get(css, () => readContents(css)));
  const used = reachable(
    [...read.flatMap(({ named }) => named), ...namesIn(body)],
    read.map(({ declared }) => declared),
  );
  const declared = read.flatMap((one) => [...one.declared.keys()]);
  const unused = new Set(declared.filter((name) => !used.has(name)));
  const hasItalic = read.some(({ hasItalicRule }) => hasItalicRule) || italicNames.some((name) => pageNames.has(name));
  return read.map(({ root }, index) =>
    printed.get(`${[...unused].join()} ${hasItalic} ${sheets[index]}`, () =>
      removeFrom(root.clone(), unused, hasItalic),
    ),
  );
};
