import { readDocument } from './document.ts';
import { readFields } from './fields.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { frontMatterSchema, type FrontMatter } from './front-matter.ts';
import { readYaml } from './yaml.ts';

/** Where a file of words lies and what it is. */
export interface SourceFile {
  /** Path below `posts` or `pages` without extension: `2016/2016-02-04-name`, or the folder of a post with images. */
  readonly id: string;
  /** Path below the blog's content folder, for messages: `posts/2016/2016-02-04-name.md`. */
  readonly file: string;
  readonly folder: 'posts' | 'pages';
  readonly format: 'md' | 'mdx';
}

/** A file of words after reading. */
export interface Source extends SourceFile {
  readonly frontMatter: FrontMatter;
  /** Markdown after the front matter. */
  readonly body: string;
  /** 1-based line of the file on which `body` begins. */
  readonly bodyLine: number;
  /** 1-based line of each field, by the engine's name for it. */
  readonly lines: Readonly<Record<string, number>>;
}

/** What is wrong with a draft does not stop a build: nobody is going to read it yet. */
const asWarning = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, level: 'warning' });

/**
 * Reads one file of words. Every defect is a diagnostic; with an error among them there is no source.
 * @param zone in which dates without an offset were written
 */
export const readSource = (
  bytes: Uint8Array,
  at: SourceFile,
  zone: string,
): { readonly source: Source | undefined; readonly diagnostics: readonly Diagnostic[] } => {
  const document = readDocument(bytes, at.file);
  if ('level' in document) return { source: undefined, diagnostics: [document] };
  const place = { file: at.file, firstLine: document.yamlLine };
  const yaml = readYaml(document.yaml, place);
  if (yaml.diagnostics.length > 0)
    return { source: undefined, diagnostics: [...document.diagnostics, ...yaml.diagnostics] };
  const { values, diagnostics, places } = readFields(yaml.fields, place, zone);
  const template = at.folder === 'pages' ? 'page' : (values.template ?? 'post');
  const all = [...document.diagnostics, ...diagnostics];
  const demand = (field: 'title' | 'date', remedy: string) => {
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
  demand('title', 'Write title: and the name of the post in quotes.');
  if (template === 'post') demand('date', 'Write date: 2016-02-04, the day on which the post was first published.');
  const draft = values.draft === true;
  const judged = draft ? all.map(asWarning) : all;
  if (judged.some((diagnostic) => diagnostic.level === 'error')) return { source: undefined, diagnostics: judged };
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
    diagnostics: judged,
  };
};
