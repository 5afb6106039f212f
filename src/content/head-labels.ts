import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { applyEdits, type Edit } from '#text/edits.ts';
import { readDocument } from './document.ts';
import { otherNames } from './field-names.ts';

/** The new name of a tag or category; undefined to leave it. */
export type Rename = (field: 'tags' | 'category', label: string) => string | undefined;

/** Words that need no quotes in YAML, also not between brackets. */
const isPlain = (label: string): boolean =>
  /^\p{L}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+)*$/u.test(label) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(label);

/** A label in the quotes that the author used. */
const written = (label: string, { type }: Scalar): string => {
  if (type === 'QUOTE_SINGLE') return `'${label.replaceAll("'", "''")}'`;
  return type === 'PLAIN' && isPlain(label) ? label : JSON.stringify(label);
};

const editsIn = (head: string, rename: Rename): Edit[] => {
  const { contents, errors } = parseDocument(head, { prettyErrors: false });
  if (!isMap(contents) || errors.length > 0) return [];
  return contents.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : '';
    const field = otherNames[name] ?? name;
    if (field !== 'tags' && field !== 'category') return [];
    return (isSeq(value) ? value.items : [value]).flatMap((node): Edit[] => {
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
      const [start, end] = node.range;
      const label = rename(field, node.value);
      return label === undefined || head.slice(start, end).includes('\n')
        ? []
        : [{ start, end, text: written(label, node) }];
    });
  });
};

/**
 * Renames tags and the category in the front matter of a text, in YAML. Nothing else changes.
 * @param text of the file, with its line breaks
 * @returns the text as it is, where its front matter is in another language or cannot be read
 */
export const renameLabels = (text: string, rename: Rename): string => {
  const lines = text.replaceAll('\r\n', '\n');
  const document = readDocument(Buffer.from(lines), '');
  if ('level' in document || document.syntax !== 'YAML') return text;
  const start = lines.indexOf(document.head);
  if (start < 0 || (lines !== text && lines.replaceAll('\n', '\r\n') !== text)) return text;
  const head = applyEdits(document.head, editsIn(document.head, rename));
  const renamed = lines.slice(0, start) + head + lines.slice(start + document.head.length);
  return lines === text ? renamed : renamed.replaceAll('\n', '\r\n');
};
