import { formatDiagnostics, type Diagnostic } from '#diagnostics/diagnostic.ts';
import { frontMatterSchema, type FrontMatter } from '#content/front-matter.ts';
import { toPage, toPost, type Page, type Post, type Writing } from '#blog/post.ts';
import { parseSite, type Site, type SiteSettings } from '#config/site.ts';
import { readSource, type SourceFile } from '#content/source.ts';

/** Settings of a small blog in Vietnamese. */
export const aSite = (settings: Partial<SiteSettings> = {}): Site =>
  parseSite(
    {
      url: 'https://blog.example/',
      title: 'Blog',
      description: { vi: 'Một blog.', en: 'A blog.' },
      author: { name: 'Duyet' },
      ...settings,
    },
    'site.config.ts',
  );

/** Input for a post, or for a page if `template` is `page`. */
export const aWriting = (fields: Partial<FrontMatter> = {}, at: Partial<Writing> = {}): Writing => {
  const folder = at.folder ?? (fields.template === 'page' ? 'pages' : 'posts');
  const id = at.id ?? '2016/2016-02-04-name';
  return {
    id,
    file: `${folder}/${id}.md`,
    folder,
    format: 'md',
    frontMatter: frontMatterSchema.parse({ title: 'Title', date: new Date('2016-02-04T01:00:00Z'), ...fields }),
    prose: { lead: 'How it begins.', words: 500, codeLines: 0, lang: undefined },
    ...at,
  };
};

export const aPost = (fields: Partial<FrontMatter> = {}, at: Partial<Writing> = {}, site = aSite()): Post =>
  toPost(aWriting(fields, at), site);

export const aPage = (fields: Partial<FrontMatter> = {}, at: Partial<Writing> = {}, site = aSite()): Page =>
  toPage(aWriting({ template: 'page', ...fields }, { id: 'about', ...at }), site);

export const aFile: SourceFile = { id: '2016/x', file: 'posts/2016/x.md', folder: 'posts', format: 'md' };

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a content file with this front matter, in the zone of Vietnam. */
export const readYamlOf = (yaml: string, at: Partial<SourceFile> = {}) =>
  readSource(bytesOf(`---\n${yaml}\n---\nText.\n`), { ...aFile, ...at }, 'Asia/Ho_Chi_Minh');

/** The formatted diagnostics, without the file name. */
export const reportOf = (diagnostics: readonly Diagnostic[]): string =>
  formatDiagnostics(diagnostics).replaceAll('posts/2016/x.md:', '');
