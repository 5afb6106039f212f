import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteSettings } from '#config/site.ts';
import { blogFolder } from '#load/blog-folder.ts';
import { findFiles } from '#load/content-files.ts';
import { loadBlog } from '#load/load-blog.ts';
import type { BuildOptions } from '#load/loaded-blog.ts';
import { loadSources } from '#load/load-sources.ts';
import type { StoredSource } from '#load/text-record.ts';
import { aSite } from '../samples.ts';
import { aFolder } from '../temporary-folder.ts';

export const engine = fileURLToPath(new URL('../../..', import.meta.url));

/** A post as its author writes it. */
export const aText = (body: string, fields = ''): string =>
  `---\ntitle: Title\ndate: 2016-02-04\n${fields === '' ? '' : `${fields}\n`}---\n\n${body}\n`;

/** Reads a blog folder as a build does. */
export const readFolder = async (
  root: string,
  settings: Partial<SiteSettings> = {},
  more: Partial<BuildOptions> = {},
) => {
  const site = aSite(settings);
  const folder = blogFolder(engine, root);
  const usual = { now: new Date('2030-01-01T00:00:00Z'), unpublished: false };
  const loaded = await loadBlog({ folder, site, cache: join(root, 'cache'), engine, ...usual, ...more });
  return { root, folder, site, ...loaded };
};

/** A blog with these files below its folder. */
export const readBlog = (files: Readonly<Record<string, string | Uint8Array>>, settings?: Partial<SiteSettings>) =>
  readFolder(aFolder({ 'site.config.ts': '', ...files }), settings);

/** The sources of a blog folder, without what rendering tells of them. */
export const readSources = async (root: string): Promise<readonly StoredSource[]> => {
  const { files } = await findFiles(blogFolder(engine, root), {});
  return loadSources(files, 'Asia/Ho_Chi_Minh', 'engine', new Map()).flatMap(({ source }) => source ?? []);
};
