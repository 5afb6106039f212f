import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Document } from './document.ts';
import type { Field } from './field.ts';
import { ignoredNames, otherNames } from './field-names.ts';
import { frontMatterSchema } from './front-matter.ts';
import { readToml } from './toml.ts';
import { readYaml } from './yaml.ts';

const namesInSmallLetters: ReadonlyMap<string, string> = new Map(
  [...ignoredNames, ...Object.keys(otherNames), ...Object.keys(frontMatterSchema.shape)].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/** Hugo reads `Title` as `title`. A name that is written as it should be wins. */
const withKnownNames = (fields: readonly Field[]): readonly Field[] => {
  const written = new Set(fields.map(({ key }) => key));
  return fields.map((field) => {
    const key = namesInSmallLetters.get(field.key.toLowerCase()) ?? field.key;
    return written.has(key) ? field : { ...field, key };
  });
};

/**
 * Parses the front matter of a document. JSON is read as YAML, of which it is a part (YAML 1.2 §1.3), because that
 * parser keeps positions.
 * @returns the fields in source order, or no fields and the syntax errors
 */
export const readHead = (
  { syntax, head, headLine }: Document,
  file: string,
): { readonly fields: readonly Field[]; readonly diagnostics: readonly Diagnostic[] } => {
  if (syntax === 'TOML') {
    const { fields, diagnostics } = readToml(head, { file, firstLine: headLine });
    return { fields: withKnownNames(fields), diagnostics };
  }
  if (syntax === 'YAML') return readYaml(head, { file, firstLine: headLine });
  // Tabs stand only between tokens: JSON does not allow them in strings.
  const json = head.replaceAll('\t', ' ');
  return json.trimStart().startsWith('{')
    ? readYaml(json, { file, firstLine: headLine }, 'JSON')
    : readYaml(`{\n${json}\n}`, { file, firstLine: headLine - 1 }, 'JSON');
};
