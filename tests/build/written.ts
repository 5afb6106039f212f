import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { filesBelow } from './site.ts';

/** The source of a text, parsed without the code of the engine. */
export interface Written {
  /** Path below the blog folder: `posts/2016/x.md`. */
  readonly file: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const read = async (blog: string, file: string): Promise<Written> => {
  const text = (await readFile(join(blog, file), 'utf8')).replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const [, yaml = '', body = ''] = /^\s*---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text) ?? [];
  const strict = parseDocument(yaml);
  // In old front matter, a quoted text can continue without indentation.
  const tolerant = parseDocument(yaml.replaceAll(/^(?=\S)(?![-#]|\w+:)/gm, ' '));
  const fields = (strict.errors.length > 0 ? tolerant : strict).toJS() as Record<string, unknown>;
  return { file, fields, body };
};

/** Every text of a blog, drafts included. */
export const writtenIn = async (blog: string): Promise<Written[]> => {
  const content = existsSync(join(blog, 'content')) ? join(blog, 'content') : blog;
  const files = (await filesBelow(content)).filter((file) => /^(?:posts|pages)\/.*\.mdx?$/.test(file));
  return Promise.all(files.map((file) => read(content, file)));
};

export const field = ({ fields }: Written, name: string): string | undefined => {
  const value = fields[name];
  return value === undefined || value === null ? undefined : String(value);
};

export const isDraft = (text: Written): boolean => text.fields['draft'] === true;
export const isPage = (text: Written): boolean => text.file.startsWith('pages/') || field(text, 'template') === 'page';
/** The clock of all test builds is in 2030. */
export const isScheduled = (text: Written): boolean => Number(field(text, 'date')?.slice(0, 4)) >= 2030;

export const isPublished = (text: Written): boolean => !isDraft(text) && !isScheduled(text);

/** The address of a text: its decoded slug, from `/`; without slug, an address made of the name of its file. */
export const addressOf = (text: Written): string => {
  const slug = field(text, 'slug');
  if (slug !== undefined) return decodeURIComponent(slug.startsWith('/') ? slug : `/${slug}`);
  if (isPage(text)) return `/${text.file.replace(/^pages\//, '').replace(/\.mdx?$/, '')}/`;
  const [, year, month, name] = /(\d{4})-(\d{2})-\d{2}-([^/]*?)(?:\/index)?\.mdx?$/.exec(text.file) ?? [];
  return `/${year}/${month}/${name?.normalize('NFC').replaceAll(/[\s#%]+/g, '-')}.html`;
};

/** The file of an address. */
export const diskOf = (address: string): string => {
  const path = address.slice(1);
  if (path.endsWith('.html')) return path;
  return path === '' || path.endsWith('/') ? `${path}index.html` : `${path}/index.html`;
};
