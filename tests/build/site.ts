import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export const engine = fileURLToPath(new URL('../..', import.meta.url));

/** The clock of all builds, for scheduled posts, in seconds since 1970: 1 January 2030. */
export const now = '1893456000';

export interface Build {
  /** Path of the blog folder; the sample blog when absent. */
  readonly blog?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** The result of a build; `output` is everything that it printed. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly folder: string;
}

/** The environment of a command of the engine, without variables of the shell that select another blog. */
export const environment = ({ blog, env }: Build): NodeJS.ProcessEnv => {
  const { BLOG_DIR: _, SITE_URL: __, NODE_TEST_CONTEXT: ___, ...rest } = process.env;
  return { ...rest, SOURCE_DATE_EPOCH: now, NO_COLOR: '1', ...(blog === undefined ? {} : { BLOG_DIR: blog }), ...env };
};

export const astro = join(engine, 'node_modules/astro/bin/astro.mjs');

/** Runs `npm run build -- --outDir dist.test-<name>` without npm. */
export const runBuild = async (name: string, build: Build = {}): Promise<Outcome> => {
  const folder = join(engine, `dist.test-${name}`);
  const child = spawn(process.execPath, [astro, 'build', '--outDir', folder, ...(build.args ?? [])], {
    cwd: engine,
    env: environment(build),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, output, folder };
};

/**
 * Removes the caches of a blog.
 * @param blog name of its folder
 */
export const forgetCache = async (blog: string): Promise<void> => {
  const caches = join(engine, 'node_modules/.astro');
  const names = existsSync(caches) ? await readdir(caches) : [];
  for (const name of names.filter((name) => name.startsWith(`${blog}-`)))
    await rm(join(caches, name), { recursive: true });
};

/** Paths of all files below a folder, sorted. */
export const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();

export type Element = DefaultTreeAdapterTypes.Element;

/** A built site. */
export interface Site {
  readonly folder: string;
  readonly output: string;
  /** Paths of all files. */
  readonly files: readonly string[];
  /** Every page by its path, parsed as browsers do; redirect pages are in `stubs`. */
  readonly pages: ReadonlyMap<string, DefaultTreeAdapterTypes.Document>;
  /** Targets of redirect pages, by their paths. */
  readonly stubs: ReadonlyMap<string, string>;
  readonly read: (file: string) => Promise<string>;
}

const sites = new Map<string, Promise<Site>>();

const open = async (name: string, build: Build): Promise<Site> => {
  const { status, output, folder } = await runBuild(name, build);
  if (status !== 0) throw new Error(`The build of ${name} failed:\n${output}`);
  const files = await filesBelow(folder);
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  const pages = new Map<string, DefaultTreeAdapterTypes.Document>();
  const stubs = new Map<string, string>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await read(file);
    const target = /<meta http-equiv="refresh" content="0; url=([^"]*)">/.exec(html)?.[1];
    if (target !== undefined) stubs.set(file, target);
    // Feeds at the addresses of Blogger are index.html files too.
    else if (!html.startsWith('<?xml')) pages.set(file, parse(html));
  }
  return { folder, output, files, pages, stubs, read };
};

/** A built blog. Each blog is built once per process; all test files run in one process (`--test-isolation=none`). */
export const site = (name: string, build: Build = {}): Promise<Site> => {
  const known = sites.get(name) ?? open(name, build);
  sites.set(name, known);
  return known;
};

export const blogs = {
  sample: join(engine, 'src/sample'),
  odd: join(engine, 'tests/fixtures/odd'),
  wrong: join(engine, 'tests/fixtures/wrong'),
  media: join(engine, 'tests/fixtures/media'),
  editing: join(engine, 'tests/fixtures/editing'),
} as const;

export const sample = () => site('sample');
export const media = () => site('media', { blog: blogs.media });
export const odd = () => site('odd', { blog: blogs.odd });

/** A new copy of a blog folder, which a test may change. */
export const copyOf = async (blog: string, name: string): Promise<string> => {
  const copy = join(engine, 'dist.test-blogs', name);
  await rm(copy, { recursive: true, force: true });
  await cp(blog, copy, { recursive: true });
  return copy;
};
