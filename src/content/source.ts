import { readDocument } from './document.ts';
import { readFields } from './fields.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { frontMatterSchema, type FrontMatter } from './front-matter.ts';
import { readYaml } from './yaml.ts';

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
}

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
  const document = readDocument(bytes, at.file);
  if ('level' in document) return { source: undefined, diagnostics: [document] };
  const place = { file: at.file, firstLine: document.yamlLine };
  const yaml = readYaml(document.yaml, place);
  if (yaml.diagnostics.length > 0)
    return { source: undefined, diagnostics: [...document.diagnostics, ...yaml.diagnostics] };
  const { values, diagnostics, places } = readFields(yaml.fields, place, zone);
  const template = at.folder === 'pages' ? 'page' : (values.template ?? 'post');
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
      line: found?.line ?? document.yamlLine,
      column: found?.column ?? 1,
      field,
      message,
      remedy,
    });
  };
  requireField('title', 'Write title: and the title of the post in quotes.');
  if (template === 'post')
    requireField('date', 'Write date: 2016-02-04, the day on which the post was first published.');
  const draft = values.draft === true;
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
    source: { ...at, frontMatter, body: document.body, bodyLine: document.bodyLine, lines },
    diagnostics: reported,
  };
};
