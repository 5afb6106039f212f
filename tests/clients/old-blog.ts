import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '#load/load-config.ts';
import type { PublicationDiff } from '#load/publication-diff.ts';
import { loadBlog } from '#load/load-blog.ts';
import type { LoadedBlog } from '#load/loaded-blog.ts';
import { copyOf, blogs, runBuild } from '../build/site.ts';
import type { Site } from '#config/site.ts';

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

/** Labels with characters that mean something to some server, or in its configuration. */
export const oddLabels = [
  'C#',
  'C++',
  'I/O',
  'jquery',
  'jQuery',
  '$PATH',
  '"quoted"',
  "it's;",
  '{env.HOME}',
  '{$HOME}',
  '~tilde',
  'a:b*',
  'back\\slash',
  '100%',
  'Why?',
  'Q&A',
  '[x] <y>',
  'Package.json',
  'rss.xml',
  'Tiếng Việt',
  'Đọc báo'.normalize('NFD'),
];

const post = (label: string, index: number): string => `---
title: ${JSON.stringify(`About ${label}`)}
date: 2015-03-${String(index + 1).padStart(2, '0')}
tags: [${JSON.stringify(label)}, Common]
slug: /2015/03/odd-${index}.html
lang: en
blogger_id: tag:blogger.com,1999:blog-8127364550192837465.post-90000${index}
---

A post about ${'`'}${label}${'`'}.
`;

/** The setting for `security.txt`. */
const security = "{ contact: ['mailto:an@blog.example'], expires: '2040-12-31' }";

/** A post whose date its author changed: its address lies in a month and a year without posts. */
const moved = `---
title: Written in winter, dated in spring
date: 2015-03-01
tags: [Common]
slug: /2014/12/winter.html
lang: en
---

The address says December.
`;

/**
 * Builds a blog with odd labels for a host that needs no files, so that tests write those of each host.
 * @returns its folder, and all that a build knows
 */
export const buildOddBlog = async (): Promise<{
  readonly folder: string;
  readonly loaded: LoadedBlog;
  readonly site: Site;
}> => {
  const blog = await copyOf(blogs.sample, 'clients-old');
  // It names files that lie beside the engine, not in the blog.
  await rm(join(blog, 'ledger'), { recursive: true });
  const settings = join(blog, 'site.config.ts');
  const text = await readFile(settings, 'utf8');
  await writeFile(settings, text.replace('postsPerPage: 10', `postsPerPage: 4, host: 'nginx', security: ${security}`));
  for (const [index, label] of oddLabels.entries())
    await put(join(blog, 'posts/2015'), `odd-${index}.md`, post(label, index));
  await put(join(blog, 'posts/2015'), 'winter.md', moved);
  const { status, output, folder } = await runBuild('clients-old', { blog });
  if (status !== 0) throw new Error(output);
  process.env['SOURCE_DATE_EPOCH'] = '1893456000';
  process.env['BLOG_DIR'] = blog;
  const config = await loadConfig();
  delete process.env['BLOG_DIR'];
  return { folder, loaded: await loadBlog({ ...config, unpublished: false }), site: config.site };
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
