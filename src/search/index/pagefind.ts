import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** The language of the index, for all texts: Pagefind searches only one language at a time. */
export const language = 'vi';

/** Characters that are part of a word, besides Pagefind’s defaults. */
const includeCharacters = '\u0335+#';

/**
 * The version of the installed Pagefind.
 * @param engine the root folder of the engine
 */
export const pagefindVersion = (engine: string): string => {
  const manifest = readFileSync(join(engine, 'node_modules/pagefind/package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
};

/** Number of texts that are sent to Pagefind at the same time. */
const concurrency = 8;

/**
 * Indexes texts with Pagefind, which runs in a process of its own.
 * @param content loads the HTML page of a text
 * @returns the files of the index, by path
 * @throws Error when Pagefind fails
 */
export const runPagefind = async <Text extends { readonly url: string }>(
  texts: readonly Text[],
  content: (text: Text) => Promise<string>,
): Promise<ReadonlyMap<string, Buffer>> => {
  // With more texts than this limit, Pagefind puts several texts into one fragment file.
  const maxFragments = texts.length + 1;
  const { index, errors } = await createIndex({ forceLanguage: language, includeCharacters, maxFragments });
  if (!index) throw new Error(`The search index cannot be created: ${errors.join(', ')}`);
  try {
    const rest = texts.values();
    const add = async (): Promise<void> => {
      for (const text of rest) {
        const { errors } = await index.addHTMLFile({ url: text.url, content: await content(text) });
        if (errors.length > 0) throw new Error(`Pagefind cannot index ${text.url}: ${errors.join(', ')}`);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, add));
    const { errors, files } = await index.getFiles();
    if (errors.length > 0) throw new Error(`The search index cannot be created: ${errors.join(', ')}`);
    return new Map(files.map((file) => [file.path.replaceAll('\\', '/'), Buffer.from(file.content)]));
  } finally {
    await close();
  }
};
