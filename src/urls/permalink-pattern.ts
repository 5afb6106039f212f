import type { PermalinkFacts } from './permalink-facts.ts';
import type { Permalink } from './permalink.ts';
import { isVariable, permalinkEngines, variablesOf, type PermalinkEngine } from './permalink-variables.ts';

/** How the addresses of posts without an address of their own are made. */
export interface PermalinkPattern {
  /** `/:year/:month/:title/`; a named style of Jekyll stands for its pattern. */
  readonly pattern: string;
  /** The engine that gives the variables their meaning. */
  readonly engine?: PermalinkEngine | undefined;
}

/** https://jekyllrb.com/docs/permalinks/#built-in-formats */
const jekyllStyles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

const variable = /:([a-z_]+)/g;

const namesIn = (pattern: string): readonly string[] => [...pattern.matchAll(variable)].map(([, name = '']) => name);

/** The pattern of a setting: the style of Jekyll that it names, or itself. */
const written = ({ pattern, engine }: PermalinkPattern): string =>
  engine === 'jekyll' && Object.hasOwn(jekyllStyles, pattern) ? (jekyllStyles[pattern] ?? pattern) : pattern;

/** What is wrong with a pattern, as a sentence with what to write; undefined if nothing is. */
export const problemOfPattern = (setting: PermalinkPattern): string | undefined => {
  const { engine } = setting;
  const pattern = written(setting);
  const variables = variablesOf(engine);
  const known = Object.keys(variables).map((name) => `:${name}`);
  if (!pattern.includes(':') && Object.hasOwn(jekyllStyles, pattern))
    return `“${pattern}” is a style of Jekyll: write { pattern: '${pattern}', engine: 'jekyll' }`;
  if (/[?#%\\\s]|\[/.test(pattern)) return 'an address cannot hold ?, #, %, [, \\ or a space: remove it';
  const names = namesIn(pattern);
  const unknown = names.find((name) => !Object.hasOwn(variables, name));
  if (unknown !== undefined) {
    const others = permalinkEngines.filter((other) => Object.hasOwn(variablesOf(other), unknown));
    const hint = others.length > 0 ? `add engine: ${others.map((other) => `'${other}'`).join(' or ')}, or ` : '';
    return `:${unknown} cannot be made${engine === undefined ? '' : ` for ${engine}`}: ${hint}choose from ${known.join(' ')}`;
  }
  return names.length === 0 ? `no variable tells posts apart: choose from ${known.join(' ')}` : undefined;
};

/** Whether an address that a post asks for is a pattern: it has a variable at the beginning of a word. */
export const isPattern = (address: string): boolean =>
  [...address.matchAll(/(?:^|[/._-]):([a-z_]+)(?!\w)/g)].some(([, name = '']) => isVariable(name));

/** The first variable in the pattern of a post that no engine has. */
export const unknownVariable = (address: string): string | undefined =>
  isPattern(address) ? namesIn(address).find((name) => !isVariable(name)) : undefined;

/**
 * Makes the address of a post.
 * @returns the permalink; parts that came out empty, as without a category, are left out
 */
export const expandPattern = (setting: PermalinkPattern, facts: PermalinkFacts): Permalink => {
  const variables = variablesOf(setting.engine);
  const others = permalinkEngines.map(variablesOf);
  const value = (name: string): string | undefined =>
    [variables, ...others].find((set) => Object.hasOwn(set, name))?.[name]?.(facts);
  const expanded = written(setting).replaceAll(variable, (whole, name: string) =>
    // These would begin a query, a fragment or an escape.
    (value(name) ?? whole).replaceAll(/[?#%\\]+/g, '-'),
  );
  const parts = expanded
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return `/${parts.join('/')}${expanded.endsWith('/') && parts.length > 0 ? '/' : ''}`;
};
