import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toPage, toPost } from '#blog/post.ts';
import { frontMatterSchema } from '#content/front-matter.ts';
import { readSource } from '#content/source.ts';
import { formatNew, idOfNew, isEnginePage, type NewText } from '#import/new-text.ts';
import type { BlogFolder } from '#load/blog-folder.ts';
import { findFiles } from '#load/content-files.ts';
import { blogOptions } from './blog-options.ts';
import { freeCommandLine } from './command-line.ts';

const usage = `Usage: npm run new "Title" -- [options]    makes a post in the blog of BLOG_DIR

It is a draft: remove draft: true when it is written.

Options:
  --page           a page instead of a post
  --mdx            MDX instead of Markdown
  --series NAME    the next part of a series
  --lang vi|en|…   its language; without, the text tells it
  --open           opens it in the editor of VISUAL or EDITOR
  --dry-run        writes nothing, and prints the text
  --help           prints this`;

const stop = (text: string, status: 1 | 2): never => {
  process.stderr.write(`${text}\n`);
  process.exit(status);
};

/** The settings of the blog. */
type Written = Awaited<ReturnType<typeof blogOptions>>['site'];

/** The number of the next part of a series. */
const nextPart = async (name: string, folder: BlogFolder, site: Written): Promise<number> => {
  const { files } = await findFiles(folder, site);
  const orders = files
    .map((found) => readSource(readFileSync(found.path), found, site.timeZone).source?.frontMatter.series)
    .map((series) => (series?.name === name.normalize('NFC') ? (series.order ?? 0) : 0));
  return Math.floor(Math.max(0, ...orders)) + 1;
};

const {
  given: [title = ''],
  flags,
  values: { series: name, lang },
} = freeCommandLine({
  usage,
  wanted: ['"Title"'],
  more: false,
  flags: ['page', 'mdx', 'open', 'dry-run'],
  values: ['series', 'lang'],
});
if (title.trim() === '') stop(`The title is empty.\n${usage}`, 2);
if (flags.has('page') && name !== undefined) stop(`A page is in no series: leave out --page or --series.\n${usage}`, 2);
const editor = process.env['VISUAL'] ?? process.env['EDITOR'];
if (flags.has('open') && !editor) stop('--open needs the name of your editor in VISUAL or EDITOR.', 2);

const { folder: blog, site, now } = await blogOptions();
const { languages } = site.words;
if (lang !== undefined && !languages.includes(lang))
  stop(
    `'${lang}' is not a language of the blog. Write ${languages.map((known) => `--lang ${known}`).join(' or ')}.\n${usage}`,
    2,
  );
const folder = flags.has('page') ? 'pages' : 'posts';
const format = flags.has('mdx') ? 'mdx' : 'md';
const text: NewText = {
  title: title
    .normalize('NFC')
    .replaceAll(/[\t\r\n]+/g, ' ')
    .trim(),
  folder,
  format,
  draft: true,
  lang,
  series: name === undefined ? undefined : { name, order: await nextPart(name, blog, site) },
};
const id = idOfNew(text, now, site.timeZone);
const file = `${folder}/${id}.${format}`;
const path = join(blog.content, file);
const taken = ['.md', '.mdx', '/index.md', '/index.mdx'].find((end) =>
  existsSync(join(blog.content, folder, `${id}${end}`)),
);
if (taken !== undefined)
  stop(`${join(blog.content, folder, `${id}${taken}`)} exists already. Choose another title, or edit that file.`, 1);
const frontMatter = frontMatterSchema.parse({ title: text.title, date: now });
const prose = { lead: '', words: 0, codeLines: 0, lang: undefined };
const { permalink } = (folder === 'pages' ? toPage : toPost)({ id, file, folder, format, frontMatter, prose }, site);
if (isEnginePage(permalink)) stop(`The blog has a page of its own at ${permalink}. Choose another title.`, 1);
const content = formatNew(text, permalink, now, site.timeZone);
const dryRun = flags.has('dry-run');
if (!dryRun) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { flag: 'wx' });
}
process.stdout.write(`${path}\n${dryRun ? content : ''}`);
if (!dryRun && flags.has('open') && editor) {
  // The variable may hold options: `code --wait`.
  const [program = '', ...options] = editor.split(' ');
  const { status, error } = spawnSync(program, [...options, path], { stdio: 'inherit' });
  if (error) stop(`The editor '${program}' cannot be started. Correct VISUAL or EDITOR; the file is there.`, 1);
  process.exitCode = status ?? 1;
}
