import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '#load/load-config.ts';
import type { PublicationDiff } from '#load/publication-diff.ts';
import { loadBlog } from '#load/load-blog.ts';
import { runBuild } from '../build/site.ts';

/**
 * Builds the sample blog.
 * @returns its folder, and its addresses and redirects
 */
export const buildSample = async (): Promise<{ readonly folder: string; readonly publication: PublicationDiff }> => {
  const { status, output, folder } = await runBuild('clients');
  if (status !== 0) throw new Error(output);
  process.env['SOURCE_DATE_EPOCH'] = '1893456000';
  const { publication } = await loadBlog({ ...(await loadConfig()), unpublished: false });
  return { folder, publication };
};

/**
 * Writes a file into a folder, which is created.
 * @returns the path of the file
 */
export const put = async (folder: string, name: string, text: string): Promise<string> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
