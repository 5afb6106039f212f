import type { Plugin } from 'vite';
import { readDocument } from '#content/document.ts';
import type { Field } from '#content/field.ts';
import { readHead } from '#content/head.ts';

/** Fields as JSON, which is YAML too; none when a list contains itself, which JSON cannot express. */
const jsonOf = (fields: readonly Field[]): string => {
  try {
    return JSON.stringify(Object.fromEntries(fields.map(({ key, value }) => [key, value])));
  } catch {
    return '{}';
  }
};

/**
 * An MDX text as Astro can read it. Astro has its own parsers for front matter, which refuse what `content/head.ts`
 * accepts, and does not remove control characters.
 * @returns the text with the same lines in its body; as it is when it cannot be split
 */
export const mdxSource = (text: string, file: string): string => {
  const document = readDocument(Buffer.from(text), file);
  if ('level' in document) return text;
  const { body, bodyLine } = document;
  const { fields } = readHead(document, file);
  const head = `---\n${jsonOf(fields)}\n---\n`;
  return head.padEnd(head.length + bodyLine - head.split('\n').length, '\n') + body;
};

/** A Vite plugin that hands over MDX texts as `mdxSource` writes them. */
export const mdxSources = (): Plugin => ({
  name: 'muc-mdx-source',
  enforce: 'pre',
  transform: {
    order: 'pre',
    filter: { id: /\.mdx$/ },
    handler: (code, id) => ({ code: mdxSource(code, id), map: null }),
  },
});
