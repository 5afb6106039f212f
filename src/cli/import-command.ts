import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { importBlogger } from '#import/blogger-import.ts';
import type { EngineFolder } from '#import/engines/blog-files.ts';
import { importAstro } from '#import/engines/astro.ts';
import { importGatsby } from '#import/engines/gatsby.ts';
import { importHexo } from '#import/engines/hexo.ts';
import { importHugo } from '#import/engines/hugo.ts';
import { importJekyll } from '#import/engines/jekyll.ts';
import { ImportError, type ImportEvent, type ImportOptions } from '#import/import-event.ts';
import { importWordPress } from '#import/wordpress-import.ts';
import { createReport, formatReport } from '#import/import-report.ts';
import { freeCommandLine } from './command-line.ts';
import { filesIn, openExport } from './import-source.ts';
import { openBlogWriter } from './import-writer.ts';

const usage = `Usage: npm run import -- KIND SOURCE BLOG_DIR

  blogger FILE…     blog-MM-DD-YYYY.xml, or Google Takeout: its feed.atom, its folder or its .zip
  wordpress FILE    the .xml file of Tools › Export
  jekyll DIR        a blog of that engine: its texts as they are, its settings as site.config.ts
  hugo DIR          the same
  hexo DIR          the same
  gatsby DIR        the same; gatsby-config.js is read, not run
  astro DIR         the same; astro.config.mjs is read, not run

Options:
  --url URL         address of the blog, which a Google Takeout does not say
  --blog NAME       which blog of a Google Takeout that holds several
  --keep-html       leaves all texts in HTML
  --all             shows long lists of the report as a whole
  --dry-run         writes nothing, and says what would happen
  --help            prints this

A file that was edited or removed since the last import is left alone.`;

const onlyOne = ([path = '', ...others]: readonly string[]): string => {
  if (others.length > 0) throw new ImportError(`Name one source, and one blog folder: ${others[0]} is too much.`);
  return path;
};

/** The bytes of a file; undefined for one that cannot be read, such as a link that leads nowhere. */
const bytesOf = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};

/** A blog of another engine, whose files are read when they are asked for. */
const fromFolder =
  (plan: (folder: EngineFolder) => Iterable<ImportEvent>) =>
  async (sources: readonly string[]): Promise<Iterable<ImportEvent>> => {
    const folder = onlyOne(sources);
    const paths = await filesIn(folder);
    const known = new Set(paths);
    return plan({
      paths,
      now: new Date(),
      read: (path) => (known.has(path) ? bytesOf(join(folder, path))?.toString('utf8') : undefined),
    });
  };

/** The import of each kind of source. */
const kinds: Readonly<
  Record<
    string,
    (paths: readonly string[], options: ImportOptions) => Promise<AsyncIterable<ImportEvent> | Iterable<ImportEvent>>
  >
> = {
  blogger: async (paths, options) =>
    importBlogger(await Promise.all(paths.map((path) => openExport(path, values['blog']))), options),
  jekyll: fromFolder(importJekyll),
  hugo: fromFolder(importHugo),
  hexo: fromFolder(importHexo),
  gatsby: fromFolder(importGatsby),
  astro: fromFolder(importAstro),
  wordpress: async (paths, options) => importWordPress(await openExport(onlyOne(paths)), options),
};

const stop = (text: string, status: 1 | 2): never => {
  process.stderr.write(`${text}\n`);
  process.exit(status);
};

/** A line that counts on a terminal, and nothing elsewhere. */
const progress = (count: number): void => {
  if (process.stderr.isTTY && count % 50 === 0) process.stderr.write(`\r${count} files`);
};

const {
  given: [kind = '', ...rest],
  flags,
  values,
} = freeCommandLine({
  usage,
  wanted: ['KIND', 'SOURCE', 'BLOG_DIR'],
  more: true,
  flags: ['keep-html', 'dry-run', 'all'],
  values: ['url', 'blog'],
});
const importFrom = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
if (!importFrom) stop(`Unknown kind '${kind}'. It must be one of: ${Object.keys(kinds).join(', ')}.\n${usage}`, 2);
const { url } = values;
if (url !== undefined && !/^https?:\/\/[^/]/.test(url))
  stop(`'${url}' is not an address. Write --url https://…\n${usage}`, 2);
const blog = rest.at(-1) ?? '';
const sources = rest.slice(0, -1);
const dryRun = flags.has('dry-run');
const { add, addFile, report } = createReport();
try {
  const events = await importFrom?.(sources, { url, keepHtml: flags.has('keep-html') });
  const writer = openBlogWriter(blog, dryRun);
  let count = 0;
  for await (const event of events ?? []) {
    add(event);
    if (event.kind === 'file') addFile(event.path, writer.write(event.path, event.content));
    else if (event.kind === 'copy') {
      const bytes = bytesOf(join(sources[0] ?? '', event.from));
      if (bytes === undefined) add({ kind: 'left-out', what: event.from, why: 'files that cannot be read' });
      else addFile(event.path, writer.write(event.path, bytes));
    } else continue;
    progress((count += 1));
  }
  writer.close();
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  stop(error.message, 1);
} finally {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}
/** The path as a word of a shell. */
const word = /[^\w@%+=:,./-]/.test(blog) ? `'${blog.replaceAll("'", String.raw`'\''`)}'` : blog;
const next = dryRun
  ? 'the same command without --dry-run'
  : `BLOG_DIR=${word} npm run build && BLOG_DIR=${word} npm run publish:diff`;
const bold = (text: string): string => styleText('bold', text, { stream: process.stdout });
process.stdout.write(`${formatReport(report, bold, next, flags.has('all'))}\n`);
