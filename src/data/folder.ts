import { existsSync } from 'node:fs';
import { mkdir, readdir, realpath, rm, stat, symlink } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Finding } from '#lib/finding.ts';
import type { SourceFile } from '#lib/source.ts';

/** Where a blog lies on disk; all paths absolute. */
export interface BlogFolder {
  /** Holds `posts` and `pages`. */
  readonly content: string;
  readonly public: string;
  /** What the blog remembers of its past: published addresses, redirects. */
  readonly ledger: string;
  /** What readers wrote under posts. */
  readonly comments: string;
  /** `site.config.ts`, whether it exists or not. */
  readonly settings: string;
}

/** The blog in `dir`, or the one that comes with the engine. */
export const blogFolder = (engine: string, dir: string | undefined): BlogFolder => {
  if (dir === undefined || dir === '')
    return {
      content: join(engine, 'src/content'),
      public: join(engine, 'public'),
      ledger: join(engine, 'src/content/ledger'),
      comments: join(engine, 'src/content/comments'),
      settings: join(engine, 'src/site.config.ts'),
    };
  const root = resolve(engine, dir);
  if (!existsSync(root)) throw new Error(`BLOG_DIR names ${root}, and there is no such folder.`);
  const content = existsSync(join(root, 'content')) ? join(root, 'content') : root;
  return {
    content,
    public: join(root, 'public'),
    ledger: join(root, 'ledger'),
    comments: join(root, 'comments'),
    settings: join(root, 'site.config.ts'),
  };
};

/** A file of words on disk. */
export interface FoundFile extends SourceFile {
  readonly path: string;
}

/** Kinds of text that somebody may have meant as a post. */
const almost = /\.(?:markdown|mdown|mkd|html?|txt|org|rst|adoc|docx?)$/i;

const slashes = (path: string): string => path.split(sep).join('/');

/** Files below a folder, in the order of their names, following links to folders but no circle of them. */
const walk = async (folder: string, above: ReadonlySet<string> = new Set()): Promise<string[]> => {
  const real = await realpath(folder);
  if (above.has(real)) return [];
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      const kind = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
      return kind?.isDirectory() ? walk(path, new Set([...above, real])) : [path];
    }),
  );
  return nested.flat();
};

/** `x.md` beside `x.mdx` or `x/index.md`: the collections know each text by its id, and would keep one of them. */
const twins = (files: readonly FoundFile[]): Finding[] =>
  [...Map.groupBy(files, ({ folder, id }) => `${folder}/${id}`).values()].flatMap(([first, ...others]) =>
    others.map(({ file }): Finding => ({
      level: 'error',
      file,
      message: `This file and ${first?.file} are one post by their names.`,
      remedy: 'Give one of them another name.',
    })),
  );

/** Everything in `posts` and `pages`: the files to read, and a finding for each that is left aside though it looks like a text. */
export const findFiles = async ({
  content,
}: BlogFolder): Promise<{ readonly files: readonly FoundFile[]; readonly findings: readonly Finding[] }> => {
  const files: FoundFile[] = [];
  const findings: Finding[] = [];
  for (const folder of ['posts', 'pages'] as const) {
    const root = join(content, folder);
    if (!existsSync(root)) continue;
    for (const path of await walk(root)) {
      const name = slashes(relative(root, path));
      const file = `${folder}/${name}`;
      const extension = /\.(mdx?)$/i.exec(name)?.[1]?.toLowerCase();
      const id = name
        .replace(/\.mdx?$/i, '')
        .replace(/(?<=.)\/index$/, '')
        .normalize('NFC');
      if (extension === 'md' || extension === 'mdx') files.push({ id, file, folder, format: extension, path });
      else if (almost.test(name))
        findings.push({
          level: 'warning',
          file,
          message: 'This file is not read.',
          remedy: 'If it is a post, save it as .md or .mdx; else move it to public.',
        });
    }
  }
  findings.push(...twins(files));
  if (files.length === 0)
    findings.push({
      level: 'error',
      file: slashes(content),
      message: 'There is no .md or .mdx file in posts or pages.',
      remedy: 'Write one, or set BLOG_DIR to the folder that holds posts.',
    });
  return { files, findings };
};

/** Paths of the files in `public`, below it. */
export const publicFiles = async (folder: string): Promise<readonly string[]> =>
  existsSync(folder) ? (await walk(folder)).map((path) => slashes(relative(folder, path))) : [];

/** Icons that every blog has until it brings its own: the files that lie directly in the engine's `public`. */
const icons = async (engine: string): Promise<readonly string[]> =>
  (await readdir(join(engine, 'public'), { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** Paths of all files that are served as they are, below the root. */
export const servedFiles = async (engine: string, folder: BlogFolder): Promise<readonly string[]> => [
  ...new Set([...(await icons(engine)), ...(await publicFiles(folder.public))]),
];

/**
 * The folder of the files to serve as they are: the blog's own, over the engine's icons where the blog has none.
 * Nothing is written to the blog's folder; a folder of links below `cache` stands for both.
 */
export const publicFolder = async (engine: string, folder: BlogFolder, cache: string): Promise<string> => {
  const own = join(engine, 'public');
  if (folder.public === own) return own;
  const merged = join(cache, 'public');
  await rm(merged, { recursive: true, force: true });
  await mkdir(merged, { recursive: true });
  const files = existsSync(folder.public) ? await readdir(folder.public) : [];
  const places = new Map([
    ...(await icons(engine)).map((name) => [name, own] as const),
    ...files.map((name) => [name, folder.public] as const),
  ]);
  for (const [name, place] of places) await symlink(join(place, name), join(merged, name));
  return merged;
};
