import { parseSync } from 'vite';

/** A node of ESTree; only what is read here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** What can be known of a module without running it. */
export interface ReadModule {
  /** Its default export, or `module.exports`. */
  readonly main: unknown;
  /** All constants at its top level, by name. */
  readonly constants: Readonly<Record<string, unknown>>;
  /** Expressions that only running would tell: `plugins[2] (line 14)`. */
  readonly unknown: readonly string[];
}

const node = (value: unknown): Node | undefined =>
  typeof value === 'object' && value !== null && 'type' in value ? (value as Node) : undefined;
const nodes = (value: unknown): readonly (Node | undefined)[] => (Array.isArray(value) ? value.map(node) : []);

const keyOf = (property: Node): string | undefined => {
  const key = node(property['key']);
  if (property['computed'] === true || !key) return undefined;
  return key.type === 'Identifier' ? String(key['name']) : key.type === 'Literal' ? String(key['value']) : undefined;
};

/**
 * Reads a configuration in JavaScript or TypeScript without running it: literals, lists, objects, constants, and the
 * argument of calls such as `defineConfig({ … })`.
 * @throws {Error} for a text that is not JavaScript
 */
export const readModule = (source: string): ReadModule => {
  const constants: Record<string, unknown> = {};
  const unknown: string[] = [];
  let main: unknown;

  const valueOf = (expression: Node | undefined, path: string): unknown => {
    if (!expression) return undefined;
    const fail = (): undefined => {
      unknown.push(`${path || 'the export'} (line ${source.slice(0, expression.start).split('\n').length})`);
      return undefined;
    };
    const inner = () => valueOf(node(expression['expression']), path);
    switch (expression.type) {
      case 'Literal':
        return expression['value'];
      case 'TemplateLiteral': {
        const [only] = nodes(expression['quasis']);
        if (nodes(expression['expressions']).length > 0) return fail();
        return (only?.['value'] as { readonly cooked?: string } | undefined)?.cooked;
      }
      case 'UnaryExpression': {
        const value = valueOf(node(expression['argument']), path);
        return expression['operator'] === '-' && typeof value === 'number' ? -value : fail();
      }
      case 'ArrayExpression':
        return nodes(expression['elements']).map((element, index) => valueOf(element, `${path}[${index}]`));
      case 'ObjectExpression':
        return Object.fromEntries(
          nodes(expression['properties']).flatMap((property) => {
            const key = property?.type === 'Property' ? keyOf(property) : undefined;
            if (!property || key === undefined) {
              if (property)
                unknown.push(`${path || 'the export'} (line ${source.slice(0, property.start).split('\n').length})`);
              return [];
            }
            return [[key, valueOf(node(property['value']), path === '' ? key : `${path}.${key}`)]];
          }),
        );
      case 'Identifier':
        return Object.hasOwn(constants, String(expression['name'])) ? constants[String(expression['name'])] : fail();
      case 'MemberExpression': {
        const object = valueOf(node(expression['object']), path);
        const name = keyOf({ ...expression, key: expression['property'] });
        return typeof object === 'object' && object !== null && name !== undefined && Object.hasOwn(object, name)
          ? (object as Record<string, unknown>)[name]
          : fail();
      }
      case 'CallExpression': {
        const [first, ...others] = nodes(expression['arguments']);
        const name = String(node(expression['callee'])?.['name'] ?? '');
        return others.length === 0 && first?.type === 'ObjectExpression' && /^define/.test(name)
          ? valueOf(first, path)
          : fail();
      }
      case 'TSSatisfiesExpression':
      case 'TSAsExpression':
      case 'ParenthesizedExpression':
        return inner();
      default:
        return fail();
    }
  };

  const { program, errors } = parseSync('settings.ts', source);
  const [error] = errors;
  if (error) throw new SyntaxError(error.message);
  for (const statement of nodes(program.body)) {
    const exported = statement?.type === 'ExportNamedDeclaration' ? node(statement['declaration']) : statement;
    if (exported?.type === 'VariableDeclaration')
      for (const declared of nodes(exported['declarations'])) {
        const [name, value] = [node(declared?.['id'])?.['name'], node(declared?.['init'])];
        if (typeof name === 'string' && value) constants[name] = valueOf(value, name);
      }
    if (statement?.type === 'ExportDefaultDeclaration') main = valueOf(node(statement['declaration']), '');
    const assignment = statement?.type === 'ExpressionStatement' ? node(statement['expression']) : undefined;
    const left = node(assignment?.['left']);
    if (assignment?.type === 'AssignmentExpression' && left?.type === 'MemberExpression') {
      const name = `${String(node(left['object'])?.['name'])}.${String(node(left['property'])?.['name'])}`;
      if (name === 'module.exports') main = valueOf(node(assignment['right']), '');
    }
  }
  return { main, constants, unknown };
};
