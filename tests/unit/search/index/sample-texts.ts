import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IndexedText } from '#search/index/update.ts';

/** The root folder of the engine, where Pagefind is installed. */
export const engine = fileURLToPath(new URL('../../../..', import.meta.url));

/**
 * A text whose digest is that of its content.
 * @param requested receives the URLs of texts whose content is loaded
 */
export const textOf = (url: string, content: string, requested: string[] = []): IndexedText => ({
  url,
  digest: createHash('sha256').update(content).digest('hex'),
  content: () => {
    requested.push(url);
    return Promise.resolve(content);
  },
});

const attribute = (kind: string, name: string, value: string): string =>
  `<meta data-pagefind-${kind}="${name}[content]" content="${value}">`;

/** Texts with different metadata, filters, diacritics and spellings, and with common words. */
export const sampleTexts = (requested: string[] = []): readonly IndexedText[] =>
  Array.from({ length: 30 }, (_, number) => {
    const head = [
      attribute('filter', 'year', String(2000 + (number % 7))),
      ...(number % 3 === 0 ? [attribute('filter', 'tag', 'Đề'), attribute('meta', 'tags', 'Đề bài, dê con')] : []),
      ...(number % 4 === 0 ? [attribute('meta', 'description', `Mô tả de ${number}`)] : []),
    ];
    const spellings = ['đề', 'de', 'dê', 'Đẻ', 'dế'].slice(number % 5);
    const words = Array.from({ length: 40 }, (_, word) => `từ${(number * word) % 97}`);
    const body = `<h1>Bài ${number}</h1><p>${[...spellings, ...words, '😀', 'ｆ', 'Node.js'].join(' ')}</p>`;
    const content = `<html lang="vi"><head>${head.join('')}</head><body data-pagefind-body>${body}</body></html>`;
    return textOf(`/20${10 + (number % 9)}/${number}/`, content, requested);
  });

/** All files of a folder by path, their bytes in hexadecimal. */
export const filesIn = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) => (entry.isDirectory() ? [] : [join(entry.parentPath, entry.name)])).sort();
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path.slice(folder.length), await readFile(path, 'hex')] as const)),
  );
};
