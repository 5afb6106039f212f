import { readDocument, type Syntax } from '#content/document.ts';
import type { Field } from '#content/field.ts';
import { readHead } from '#content/head.ts';

/** Whether a text begins with front matter, without which most engines take it for no text. */
export const hasFrontMatter = (text: string): boolean => /^\ufeff?\s*(?:---|\+\+\+|\{\s*")/.test(text);

/** The fields of a text, or none if its front matter cannot be read. */
export const fieldsOf = (text: string): readonly Field[] => {
  const document = readDocument(new TextEncoder().encode(text), '');
  return 'level' in document ? [] : readHead(document, '').fields;
};

const quoted = (value: string): string => (/^[/a-z][\w/.-]*$/i.test(value) ? value : JSON.stringify(value));

const lineOf: Readonly<Record<Syntax, (name: string, value: string) => string>> = {
  YAML: (name, value) => `${name}: ${quoted(value)}`,
  TOML: (name, value) => `${name} = ${JSON.stringify(value)}`,
  JSON: (name, value) => `${JSON.stringify(name)}: ${JSON.stringify(value)},`,
};

/**
 * Adds fields to the front matter of a text; nothing else changes. A field that is there already gets the new value, if
 * it stands on a line of its own.
 */
export const withFields = (text: string, fields: Readonly<Record<string, string>>): string => {
  const document = readDocument(new TextEncoder().encode(text), '');
  if ('level' in document) return text;
  const { syntax, headLine } = document;
  const known = new Map(readHead(document, '').fields.map(({ key, line }) => [key, line]));
  const lines = text.split('\n');
  const ending = text.includes('\r\n') ? '\r' : '';
  const added: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const line = known.get(name);
    const written = lineOf[syntax](name, value);
    if (line === undefined) added.push(written);
    else if (syntax !== 'JSON') lines[line - 1] = `${written}${ending}`;
    else
      lines[line - 1] = (lines[line - 1] ?? '').replace(
        new RegExp(`("${name}"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'i'),
        (_, before: string) => before + JSON.stringify(value),
      );
  }
  const at = headLine - 1;
  const isBraced = syntax === 'JSON' && (lines[at] ?? '').trimStart().startsWith('{');
  if (isBraced) lines[at] = (lines[at] ?? '').replace('{', () => `{${added.join(' ')}`);
  else lines.splice(at, 0, ...added.map((line) => `${line}${ending}`));
  return lines.join('\n');
};
