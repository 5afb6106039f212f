/** A node of ESTree; only what is read here. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** What an expression may use. */
export interface Scope {
  /** The text of the module, for the lines of what is unknown. */
  readonly source: string;
  /** Values of constants and imports, by name. */
  readonly names: Readonly<Record<string, unknown>>;
  /** @returns what another module exports by default; undefined if it cannot be read */
  readonly load: (specifier: string) => unknown;
  /** Gathers what only running would tell: `plugins[2] (line 14)`. */
  readonly unknown: string[];
}

export const node = (value: unknown): Node | undefined =>
  typeof value === 'object' && value !== null && 'type' in value ? (value as Node) : undefined;
export const nodes = (value: unknown): readonly (Node | undefined)[] => (Array.isArray(value) ? value.map(node) : []);

/** The key of a property, or the name behind a dot; undefined for a computed one. */
const keyOf = (property: Node): string | undefined => {
  const key = node(property['key']);
  if (property['computed'] === true || !key) return undefined;
  return key.type === 'Identifier' ? String(key['name']) : key.type === 'Literal' ? String(key['value']) : undefined;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An address that only the computer of the owner knows. */
const isLocal = (value: unknown): boolean => /^https?:\/\/(?:localhost|127\.|0\.0\.0\.0)/.test(String(value));

const fail = (expression: Node, path: string, { source, unknown }: Scope): undefined => {
  unknown.push(`${path || 'the export'} (line ${source.slice(0, expression.start).split('\n').length})`);
  return undefined;
};

/** Tries an expression for which there is another one: nothing is told of what is unknown in it. */
const attempt = (expression: Node | undefined, scope: Scope): unknown =>
  evaluate(expression, '', { ...scope, unknown: [] });

const entriesOf = (property: Node | undefined, path: string, scope: Scope): readonly (readonly [string, unknown])[] => {
  if (property?.type === 'SpreadElement') {
    const spread = attempt(node(property['argument']), scope);
    if (isObject(spread)) return Object.entries(spread);
  }
  const key = property?.type === 'Property' ? keyOf(property) : undefined;
  if (property && key === undefined) fail(property, path, scope);
  if (!property || key === undefined) return [];
  return [[key, evaluate(node(property['value']), path === '' ? key : `${path}.${key}`, scope)]];
};

type Evaluate = (expression: Node, path: string, scope: Scope) => unknown;

const inner: Evaluate = (expression, path, scope) => evaluate(node(expression['expression']), path, scope);

const byType: Readonly<Record<string, Evaluate>> = {
  Literal: (expression) => expression['value'],
  TemplateLiteral: (expression, path, scope) => {
    const values = nodes(expression['expressions']).map((one) => attempt(one, scope));
    if (values.some((value) => typeof value !== 'string' && typeof value !== 'number'))
      return fail(expression, path, scope);
    return nodes(expression['quasis'])
      .map((quasi, index) => {
        const { cooked = '' } = (quasi?.['value'] ?? {}) as { readonly cooked?: string };
        return `${cooked}${String(values[index] ?? '')}`;
      })
      .join('');
  },
  UnaryExpression: (expression, path, scope) => {
    const value = evaluate(node(expression['argument']), path, scope);
    return expression['operator'] === '-' && typeof value === 'number' ? -value : fail(expression, path, scope);
  },
  // A variable of the environment, or an address: only the owner's computer knows the first one.
  LogicalExpression: (expression, path, scope) => {
    if (expression['operator'] === '&&') return fail(expression, path, scope);
    const value = attempt(node(expression['left']), scope);
    return value === undefined || value === null || value === ''
      ? evaluate(node(expression['right']), path, scope)
      : value;
  },
  ConditionalExpression: (expression, path, scope) => {
    const values = [expression['consequent'], expression['alternate']]
      .map((one) => attempt(node(one), scope))
      .filter((value) => value !== undefined && !isLocal(value));
    return values.length === 1 ? values[0] : fail(expression, path, scope);
  },
  ArrayExpression: (expression, path, scope) =>
    nodes(expression['elements']).map((element, index) => evaluate(element, `${path}[${index}]`, scope)),
  ObjectExpression: (expression, path, scope) =>
    Object.fromEntries(nodes(expression['properties']).flatMap((property) => entriesOf(property, path, scope))),
  Identifier: (expression, path, scope) => {
    const name = String(expression['name']);
    return Object.hasOwn(scope.names, name) ? scope.names[name] : fail(expression, path, scope);
  },
  MemberExpression: (expression, path, scope) => {
    const object = attempt(node(expression['object']), scope);
    const name = keyOf({ ...expression, key: expression['property'] });
    return isObject(object) && name !== undefined && Object.hasOwn(object, name)
      ? object[name]
      : fail(expression, path, scope);
  },
  CallExpression: (expression, path, scope) => {
    const [first, ...others] = nodes(expression['arguments']);
    const callee = node(expression['callee']);
    const name = String(callee?.['name'] ?? node(callee?.['property'])?.['name'] ?? '');
    if (name === 'require' && typeof first?.['value'] === 'string') return scope.load(first['value']);
    return others.length === 0 && first?.type === 'ObjectExpression' && /^(?:define|freeze|starlight)/.test(name)
      ? evaluate(first, path, scope)
      : fail(expression, path, scope);
  },
  TSSatisfiesExpression: inner,
  TSAsExpression: inner,
  ParenthesizedExpression: inner,
  ChainExpression: inner,
};

/**
 * The value of an expression as far as it is known without running it: literals, lists, objects, constants, and the
 * argument of calls such as `defineConfig({ … })`.
 * @param path where it stands, for what is unknown
 */
export const evaluate = (expression: Node | undefined, path: string, scope: Scope): unknown =>
  expression && (byType[expression.type] ?? fail)(expression, path, scope);
