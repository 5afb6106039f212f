import { parse as parseToml, stringify as stringifyToml, TomlDate } from 'smol-toml';
import { isMap, isNode, isScalar, parseDocument, stringify } from 'yaml';
import type { Document } from '#content/document.ts';
import type { Key } from '#content/front-matter.ts';
import { repairYaml } from '#content/yaml.ts';
import type { Written } from './form-value.ts';

/** A field to write or to delete. */
export interface Change {
  /** Its name now; undefined for a field that the text does not have. */
  readonly from: string | undefined;
  /** The name to write it under. */
  readonly key: Key;
  /** undefined to delete it. */
  readonly value: Written | undefined;
}

/** YAML of one field. Version 1.1 is what older engines read, as in `import/text-file.ts`. */
const yamlOf = (key: string, value: Written): string =>
  stringify({ [key]: value }, { version: '1.1', lineWidth: 0, singleQuote: true });

/** Replaces whole lines of YAML, so that all other lines stay as they are, comments included. */
const editYaml = (head: string, { from, key, value }: Change): string => {
  const yaml = repairYaml(head);
  const { contents } = parseDocument(yaml);
  const pairs = isMap(contents) ? contents.items : [];
  if (isMap(contents) && contents.flow) {
    const { [from ?? key]: _, ...others } = contents.toJSON() as Record<string, unknown>;
    return `${stringify(value === undefined ? others : { ...others, [key]: value }, { version: '1.1', lineWidth: 0 })}`;
  }
  const written = value === undefined ? '' : yamlOf(key, value);
  const lines = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  const pair = pairs.find(({ key: node }) => isScalar(node) && String(node.value) === from);
  if (!pair || !isNode(pair.key)) return lines + written;
  const start = lines.lastIndexOf('\n', pair.key.range?.[0] ?? 0) + 1;
  const valueEnd = (isNode(pair.value) ? pair.value.range?.[1] : undefined) ?? pair.key.range?.[1] ?? start;
  const lastCharacter = lines.slice(start, valueEnd).trimEnd().length + start - 1;
  const end = lines.indexOf('\n', lastCharacter) + 1;
  return lines.slice(0, start) + written + lines.slice(end);
};

/** A key of an object as it is written there; TOML of Hugo may say `Title`. */
const withoutKey = (fields: Readonly<Record<string, unknown>>, from: string | undefined) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name.toLowerCase() !== from?.toLowerCase()));

const editToml = (head: string, { from, key, value }: Change): string => {
  const others = withoutKey(parseToml(head), from);
  const isDate = typeof value === 'string' && (key === 'date' || key === 'updated');
  const written = isDate ? new TomlDate(value) : value;
  return stringifyToml(value === undefined ? others : { [key]: written, ...others });
};

const editJson = (head: string, { from, key, value }: Change): string => {
  const hasBraces = head.trimStart().startsWith('{');
  const others = withoutKey(JSON.parse(hasBraces ? head : `{${head}}`) as Record<string, unknown>, from);
  const json = JSON.stringify(value === undefined ? others : { ...others, [key]: value }, null, 2);
  return hasBraces ? json : `${json.slice(2, -2)}\n`;
};

const editors: Readonly<Record<Document['syntax'], (head: string, change: Change) => string>> = {
  YAML: editYaml,
  TOML: editToml,
  JSON: editJson,
};

/**
 * Changes fields of front matter. In YAML all other lines stay as they are; TOML and JSON are written anew.
 * @throws Error for front matter that its parser refuses
 */
export const editHead = ({ syntax, head }: Pick<Document, 'syntax' | 'head'>, changes: readonly Change[]): string =>
  changes.reduce((edited, change) => editors[syntax](edited, change), head);
