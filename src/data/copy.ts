import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from 'virtual:muc';
import { markdownCopy } from '#lib/copy.ts';
import { readDocument } from '#lib/document.ts';
import { llmsFull, llmsList } from '#lib/llms.ts';
import type { Language } from '#lib/language.ts';
import type { Page } from '#lib/post.ts';
import { getBlog } from './blog.ts';
import { addresses, site } from './site.ts';

/** A text as Markdown. */
export const getCopy = async (page: Page): Promise<string> => {
  const document = readDocument(await readFile(join(contentFolder, page.file)), page.file);
  if ('level' in document) throw new Error(`${page.file}: ${document.message}`);
  return markdownCopy(page, document.body, site.author.name, site.timeZone);
};

const text = (content: string): Response =>
  new Response(content, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

/** Posts, then pages, of one language where one is asked for. */
const written = async (lang: Language | undefined) => {
  const { posts, pages } = await getBlog();
  return [...posts, ...pages].filter((page) => !page.noindex && (lang === undefined || page.lang === lang));
};

/** `/llms.txt`, of one language where one is asked for. */
export const llmsListOf = async (lang?: Language): Promise<Response> =>
  text(llmsList(await written(lang), site, addresses, lang));

/** `/llms-full.txt`, of one language where one is asked for. */
export const llmsFullOf = async (lang?: Language): Promise<Response> =>
  text(llmsFull(await Promise.all((await written(lang)).map(getCopy)), site, lang));
