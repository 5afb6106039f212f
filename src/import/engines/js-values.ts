import { parseSync } from 'vite';
import { evaluate, node, nodes, type Node } from './js-expression.ts';

/** What can be known of a module without running it. */
export interface ReadModule {
  /** Its default export, or `module.exports`. */
  readonly main: unknown;
  /** All constants at its top level, by name. */
  readonly constants: Readonly<Record<string, unknown>>;
  /** Expressions that only running would tell: `plugins[2] (line 14)`. */
  readonly unknown: readonly string[];
}

/** What the import of a name is: a constant of the other module, its default export or all of its constants. */
const importedAs = ({ main, constants }: ReadModule, specifier: Node | undefined): unknown => {
  const name = String(node(specifier?.['imported'])?.['name'] ?? 'default');
  if (specifier?.type === 'ImportNamespaceSpecifier') return constants;
  return name === 'default' ? main : constants[name];
};

/**
 * Reads a configuration in JavaScript or TypeScript without running it.
 * @param load reads a module that this one imports; undefined if it is none of the project
 * @throws {Error} for a text that is not JavaScript
 */
export const readModule = (source: string, load: (specifier: string) => ReadModule | undefined): ReadModule => {
  const constants: Record<string, unknown> = {};
  const names: Record<string, unknown> = {};
  const unknown: string[] = [];
  const scope = { source, names, unknown, load: (specifier: string) => load(specifier)?.main };
  let main: unknown;
  const { program, errors } = parseSync('settings.ts', source);
  const [error] = errors;
  if (error) throw new SyntaxError(error.message);
  for (const statement of nodes(program.body)) {
    const from = node(statement?.['source'])?.['value'];
    const module = statement?.type === 'ImportDeclaration' && typeof from === 'string' ? load(from) : undefined;
    for (const specifier of module ? nodes(statement?.['specifiers']) : []) {
      const value = module && importedAs(module, specifier);
      if (value !== undefined) names[String(node(specifier?.['local'])?.['name'])] = value;
    }
    const exported = statement?.type === 'ExportNamedDeclaration' ? node(statement['declaration']) : statement;
    if (exported?.type === 'VariableDeclaration')
      for (const declared of nodes(exported['declarations'])) {
        const [name, value] = [node(declared?.['id'])?.['name'], node(declared?.['init'])];
        if (typeof name === 'string' && value) names[name] = constants[name] = evaluate(value, name, scope);
      }
    if (statement?.type === 'ExportDefaultDeclaration') main = evaluate(node(statement['declaration']), '', scope);
    const assignment = statement?.type === 'ExpressionStatement' ? node(statement['expression']) : undefined;
    const left = node(assignment?.['left']);
    if (assignment?.type === 'AssignmentExpression' && left?.type === 'MemberExpression') {
      const name = `${String(node(left['object'])?.['name'])}.${String(node(left['property'])?.['name'])}`;
      if (name === 'module.exports') main = evaluate(node(assignment['right']), '', scope);
    }
  }
  return { main, constants, unknown };
};
