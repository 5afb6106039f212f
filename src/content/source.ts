import { readDocument } from './document.ts';
import { parseDate } from '#text/dates.ts';
import { readFields, type Undecided } from './fields.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { frontMatterSchema, type FrontMatter } from './front-matter.ts';
import { readHead } from './head.ts';

/** The location and the type of a content file. */
export interface SourceFile {
  /**
   * Path below `posts` or `pages` without extension: `2016/2016-02-04-name`; for `name/index.md`, the path of the
   * folder.
   */
  readonly id: string;
  /** Path below the content folder, for messages: `posts/2016/2016-02-04-name.md`. */
  readonly file: string;
  readonly folder: 'posts' | 'pages';
  readonly format: 'md' | 'mdx';
}

/** A content file after parsing. */
export interface Source extends SourceFile {
  readonly frontMatter: FrontMatter;
  /** Markdown after the front matter. */
  readonly body: string;
  /** 1-based line on which `body` begins. */
  readonly bodyLine: number;
  /** 1-based line of each field, by its current name. */
  readonly lines: Readonly<Record<string, number>>;
  /** The UTC offset that the date is written with: `+07:00`; absent without one. */
  readonly offset?: string;
  /** What the other posts decide; absent if everything is clear. */
  readonly undecided?: Undecided;
}

/** The day in a file name such as `2016-02-04-name`, or in that of the folder of `index.md`; '' for none. */
export const dayOfFile = (id: string): string => /(?:^|\/)(\d{4}-\d{1,2}-\d{1,2})(?=[-_][^/]*$|$)/.exec(id)?.[1] ?? '';

/** Jekyll and Hexo keep drafts in a folder of this name. */
const isInDrafts = (file: string): boolean => /(?:^|\/)_drafts\//.test(file);

/** Mistakes in a draft do not stop the build, because it is not published. */
const asWarning = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, level: 'warning' });

/** A parsed file. */
export interface ReadSource {
  /** Undefined if one of the diagnostics is an error. */
  readonly source: Source | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The address that a file with errors asks for, as written, if that is readable. */
  readonly slug?: string;
}

/**
 * Parses a content file.
 * @param zone IANA zone for dates without an offset
 */
export const readSource = (bytes: Uint8Array, at: SourceFile, zone: string): ReadSource => {
  const document = readDocument(bytes, at.file, isInDrafts(at.file));
  if ('level' in document) return { source: undefined, diagnostics: [document] };
  const head = readHead(document, at.file);
  if (head.diagnostics.length > 0)
    return { source: undefined, diagnostics: [...document.diagnostics, ...head.diagnostics] };
  const { values: written, undecided, offset, diagnostics, places } = readFields(head.fields, at.file, zone);
  const template = at.folder === 'pages' ? 'page' : (written.template ?? 'post');
  const hasWrongDate = diagnostics.some(({ field }) => field === places.get('date')?.key);
  const date = written.date ?? (template === 'post' && !hasWrongDate ? parseDate(dayOfFile(at.id), zone) : undefined);
  const draft = written.draft === true || isInDrafts(at.file);
  const values = { ...written, draft, ...(date === undefined ? {} : { date }) };
  const all = [...document.diagnostics, ...diagnostics];
  const requireField = (field: 'title' | 'date', remedy: string) => {
    const found = places.get(field);
    if (
      values[field] !== undefined ||
      diagnostics.some((diagnostic) => diagnostic.field === found?.key && diagnostic.level === 'error')
    )
      return;
    const message = found ? `The ${field} is empty.` : `There is no ${field}.`;
    all.push({
      level: 'error',
      file: at.file,
      line: found?.line ?? document.headLine,
      column: found?.column ?? 1,
      field,
      message,
      remedy,
    });
  };
  requireField('title', 'Write title: and the title of the post in quotes.');
  // Jekyll and Hexo date a draft when it is published.
  if (template === 'post' && (places.has('date') || !isInDrafts(at.file)))
    requireField('date', 'Write date: 2016-02-04, the day on which the post was first published.');
  const reported = draft ? all.map(asWarning) : all;
  if (reported.some((diagnostic) => diagnostic.level === 'error'))
    return { source: undefined, diagnostics: reported, ...(values.slug === undefined ? {} : { slug: values.slug }) };
  const filled = {
    title: at.id,
    ...values,
    template,
    ...(draft && template === 'post' && !values.date ? { date: new Date(0) } : {}),
  };
  const frontMatter = frontMatterSchema.parse(filled);
  const lines = Object.fromEntries([...places].map(([name, field]) => [name, field.line]));
  return {
    source: {
      ...at,
      frontMatter,
      body: document.body,
      bodyLine: document.bodyLine,
      lines,
      ...(offset === undefined ? {} : { offset }),
      ...(undecided.dates.length + undecided.lists.length > 0 ? { undecided } : {}),
    },
    diagnostics: reported,
  };
};
