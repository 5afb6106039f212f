import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Document } from './document.ts';
import type { Field } from './field.ts';
import { readToml } from './toml.ts';
import { readYaml } from './yaml.ts';

/**
 * Parses the front matter of a document. JSON is read as YAML, of which it is a part (YAML 1.2 §1.3), because that
 * parser keeps positions.
 * @returns the fields in source order, or no fields and the syntax errors
 */
export const readHead = (
  { syntax, head, headLine }: Document,
  file: string,
): { readonly fields: readonly Field[]; readonly diagnostics: readonly Diagnostic[] } => {
  if (syntax === 'TOML') return readToml(head, { file, firstLine: headLine });
  if (syntax === 'YAML') return readYaml(head, { file, firstLine: headLine });
  // Tabs stand only between tokens: JSON does not allow them in strings.
  const json = head.replaceAll('\t', ' ');
  return json.trimStart().startsWith('{')
    ? readYaml(json, { file, firstLine: headLine }, 'JSON')
    : readYaml(`{\n${json}\n}`, { file, firstLine: headLine - 1 }, 'JSON');
};
