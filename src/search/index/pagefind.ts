import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Of the language of the index, whatever a text is in: Pagefind searches one language at a time. */
export const language = 'vi';

/** Letters that are part of a word beside those that Pagefind takes for such. */
const includeCharacters = '\u0335+#';

/** Of the installed Pagefind. */
export const pagefindVersion = (engine: string): string => {
  const manifest = readFileSync(join(engine, 'node_modules/pagefind/package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
};

/** How many texts Pagefind is given while it works on the first of them. */
const ahead = 8;

/**
 * Has Pagefind index some texts, in a process of its own.
 * @param content of one text as an HTML page
 * @returns the files of the index by path
 */
export const runPagefind = async <Text extends { readonly url: string }>(
  texts: readonly Text[],
  content: (text: Text) => Promise<string>,
): Promise<ReadonlyMap<string, Buffer>> => {
  // With more texts than the limit, several share a fragment file.
  const maxFragments = texts.length + 1;
  const { index, errors } = await createIndex({ forceLanguage: language, includeCharacters, maxFragments });
  if (!index) throw new Error(`The search index cannot be made: ${errors.join(', ')}`);
  try {
    const rest = texts.values();
    const add = async (): Promise<void> => {
      for (const text of rest) {
        const { errors: faults } = await index.addHTMLFile({ url: text.url, content: await content(text) });
        if (faults.length > 0) throw new Error(`The search index cannot take ${text.url}: ${faults.join(', ')}`);
      }
    };
    await Promise.all(Array.from({ length: ahead }, add));
    const { errors: faults, files } = await index.getFiles();
    if (faults.length > 0) throw new Error(`The search index cannot be made: ${faults.join(', ')}`);
    return new Map(files.map((file) => [file.path.replaceAll('\\', '/'), Buffer.from(file.content)]));
  } finally {
    await close();
  }
};
