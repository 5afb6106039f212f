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

const isDate = (key: Key, value: Written | undefined): value is string =>
  typeof value === 'string' && (key === 'date' || key === 'updated');

const rewriteToml = (head: string, { from, key, value }: Change): string => {
  const others = withoutKey(parseToml(head), from);
  const written = isDate(key, value) ? new TomlDate(value) : value;
  return stringifyToml(value === undefined ? others : { [key]: written, ...others });
};

/** Edits the line of a field, or adds one before the first table; right only where that line holds the whole field. */
const editTomlLine = (head: string, { from, key, value }: Change): string => {
  const lines = head.trimEnd().split('\n');
  const written = isDate(key, value) ? `${key} = ${value}` : stringifyToml({ [key]: value }).trimEnd();
  const name = from?.toLowerCase();
  const place = lines.findIndex((line) => line.split('=', 1)[0]?.trim().toLowerCase() === name);
  const table = lines.findIndex((line) => line.trimStart().startsWith('['));
  const end = lines.slice(0, table < 0 ? lines.length : table).findLastIndex((line) => line.trim() !== '') + 1;
  const edited = lines.toSpliced(place < 0 ? end : place, place < 0 ? 0 : 1, ...(value === undefined ? [] : [written]));
  return `${edited.join('\n')}\n`;
};

/** What TOML says, whatever the order of its fields. */
const meaningOf = (head: string): string | undefined => {
  try {
    return JSON.stringify(Object.entries(parseToml(head)).sort(([a], [b]) => (a < b ? -1 : 1)));
  } catch {
    return undefined;
  }
};

const editToml = (head: string, change: Change): string => {
  const [rewritten, edited] = [rewriteToml(head, change), editTomlLine(head, change)];
  return meaningOf(edited) === meaningOf(rewritten) ? edited : rewritten;
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
 * Changes fields of front matter. In YAML all other lines stay as they are, and in TOML too where fields have one line each;
 * else TOML is written anew, as JSON always is.
 * @throws Error for front matter that its parser refuses
 */
export const editHead = ({ syntax, head }: Pick<Document, 'syntax' | 'head'>, changes: readonly Change[]): string =>
  changes.reduce((edited, change) => editors[syntax](edited, change), head);
