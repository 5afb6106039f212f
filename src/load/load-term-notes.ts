import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Blog } from '#blog/blog.ts';
import type { Site } from '#config/site.ts';
import { noAliases, readAliases, type TermAliases } from '#blog/term-aliases.ts';
import { noNotes, notesFile, readTermNotes } from '#blog/term-notes.ts';
import { cleanText } from '#content/control-characters.ts';
import { withoutControls } from '#text/plain-text.ts';
import type { BlogFolder } from './blog-folder.ts';
import { isReadable } from './owner-files.ts';

/**
 * Reads what `terms.yaml` says of tags, categories and series.
 * @param blog undefined if texts of it are missing, so that a name may be right without a post
 * @returns no notes when there is no such file
 */
export const loadTermNotes = async (
  { content }: BlogFolder,
  blog: Pick<Blog, 'tags' | 'categories' | 'series'> | undefined,
  { taxonomy }: Site,
): Promise<ReturnType<typeof readTermNotes>> => {
  const path = join(content, notesFile);
  if (!isReadable(path)) return { notes: noNotes, diagnostics: [] };
  const { value: text, diagnostics: removed } = cleanText(await readFile(path, 'utf8'), notesFile);
  const { notes, diagnostics } = readTermNotes(text, notesFile, blog, taxonomy);
  return { notes, diagnostics: [...removed, ...diagnostics] };
};

/**
 * Reads aliases of tags and categories from `terms.yaml`.
 * @returns no aliases when there is no such file
 */
export const loadAliases = async ({ content }: BlogFolder, { taxonomy }: Site): Promise<TermAliases> => {
  const path = join(content, notesFile);
  return isReadable(path) ? readAliases(withoutControls(await readFile(path, 'utf8')), taxonomy) : noAliases;
};
