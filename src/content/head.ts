import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Document } from './document.ts';
import type { Field, Place } from './field.ts';
import { ignoredNames, otherNames } from './field-names.ts';
import { frontMatterSchema } from './front-matter.ts';
import { readToml } from './toml.ts';
import { readYaml } from './yaml.ts';

interface Head {
  readonly fields: readonly Field[];
  readonly diagnostics: readonly Diagnostic[];
}

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

/** JSON is read as YAML, of which it is a part (YAML 1.2 §1.3), because that parser keeps positions. */
const readSyntax = ({ syntax, head }: Document, place: Place): Head => {
  if (syntax === 'TOML') return readToml(head, place);
  if (syntax === 'YAML') return readYaml(head, place);
  // Tabs stand only between tokens: JSON does not allow them in strings.
  const json = head.replaceAll('\t', ' ');
  return json.trimStart().startsWith('{')
    ? readYaml(json, place, 'JSON')
    : readYaml(`{\n${json}\n}`, { ...place, firstLine: place.firstLine - 1 }, 'JSON');
};

/**
 * Parses the front matter of a document.
 * @returns the fields in source order, or no fields and the syntax errors
 */
export const readHead = (document: Document, file: string): Head => {
  const { fields, diagnostics } = readSyntax(document, { file, firstLine: document.headLine });
  return { fields: withKnownNames(fields), diagnostics };
};
