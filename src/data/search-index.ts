import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { close, createIndex } from 'pagefind';
import { isoDay } from '#lib/dates.ts';
import { encodePath } from '#lib/routes.ts';
import { searchDocument } from '#lib/search/document.ts';
import type { Site } from '#lib/site.ts';
import { resolveBody } from '#markdown/resolve.ts';
import { strings } from '#strings/index.ts';
import type { Reading } from './reading.ts';
import { shrinkChunks } from './search-chunks.ts';

/** Finished interfaces that Pagefind writes beside its index; the search page is ours. */
const unused = ['ui', 'modular-ui', 'component-ui', 'highlight'].flatMap((name) => [
  `pagefind-${name}.js`,
  `pagefind-${name}.css`,
]);

interface Indexed {
  /** Below the root of the blog, percent-encoded. */
  readonly url: string;
  readonly content: string;
}

/** What can be found: all but what asks search engines to leave it out. */
export const indexedTexts = async (
  { blog, entries, htmlOf }: Pick<Reading, 'blog' | 'entries' | 'htmlOf'>,
  site: Site,
): Promise<readonly Indexed[]> => {
  const pages = new Map([...blog.byPermalink.values()].map((page) => [page.file, page]));
  const texts: Indexed[] = [];
  for (const entry of entries) {
    const page = pages.get(entry.source.file);
    if (!page || page.noindex || page.draft) continue;
    const day = 'date' in page && page.date instanceof Date ? isoDay(page.date, site.timeZone) : undefined;
    const html = resolveBody(
      await htmlOf(entry),
      { links: {}, images: {}, sizes: {}, words: strings[page.lang] },
      'feed',
    );
    texts.push({ url: encodePath(page.permalink), content: searchDocument(page, html, day) });
  }
  return texts;
};

/** Changes with everything that the index depends on. */
const digestOf = async (engine: string, texts: readonly Indexed[]): Promise<string> => {
  const lock = JSON.parse(await readFile(join(engine, 'node_modules/pagefind/package.json'), 'utf8')) as {
    version: string;
  };
  return createHash('sha256').update(lock.version).update(JSON.stringify(texts)).digest('base64url');
};

const writeIndex = async (folder: string, texts: readonly Indexed[]): Promise<void> => {
  const { index, errors } = await createIndex({ forceLanguage: 'vi', includeCharacters: '\u0335+#' });
  if (!index) throw new Error(`The search index cannot be made: ${errors.join(', ')}`);
  try {
    for (const text of texts) await index.addHTMLFile({ ...text });
    const { errors: faults } = await index.writeFiles({ outputPath: relative(process.cwd(), folder) });
    if (faults.length > 0) throw new Error(`The search index cannot be written: ${faults.join(', ')}`);
  } finally {
    await close();
  }
  await shrinkChunks(folder);
  await Promise.all(unused.map((name) => rm(join(folder, name), { force: true })));
};

/** Where the index of the last build lies, for the next one and for `astro dev`. */
export const indexFolder = (cache: string): string => join(cache, 'search');

/**
 * Brings the index up to date; an unchanged blog costs a look.
 * @returns how many texts it holds, and whether it had to be made
 */
export const updateIndex = async (
  cache: string,
  engine: string,
  texts: readonly Indexed[],
): Promise<{ readonly count: number; readonly made: boolean }> => {
  const folder = indexFolder(cache);
  const mark = `${folder}.digest`;
  const digest = await digestOf(engine, texts);
  const known = await readFile(mark, 'utf8').catch(() => '');
  if (known === digest) return { count: texts.length, made: false };
  const draft = `${folder}.${process.pid}`;
  await rm(mark, { force: true });
  await mkdir(cache, { recursive: true });
  await writeIndex(draft, texts);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  await writeFile(mark, digest);
  return { count: texts.length, made: true };
};

export const copyIndex = (cache: string, to: string): Promise<void> => cp(indexFolder(cache), to, { recursive: true });
