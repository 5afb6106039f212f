import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export const engine = fileURLToPath(new URL('../..', import.meta.url));

/** Scheduled posts are judged by this day, whenever the tests run: 1 January 2030. */
const now = '1893456000';

export interface Build {
  /** Path of a blog folder; absent: the sample blog. */
  readonly blog?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** What a build did; `output` is what its owner read on the screen. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly folder: string;
}

/** The environment of the engine's own commands, without what the shell of the tests says of other blogs. */
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

/** Forgets everything that earlier builds of a blog left to speed up the next one. */
export const forgetCache = async (blog: string): Promise<void> => {
  const caches = join(engine, 'node_modules/.astro');
  const names = existsSync(caches) ? await readdir(caches) : [];
  for (const name of names.filter((name) => name.startsWith(`${blog}-`)))
    await rm(join(caches, name), { recursive: true });
};

/** Paths of all files below a folder, in order. */
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

export interface Site {
  readonly folder: string;
  readonly output: string;
  /** Paths of all files. */
  readonly files: readonly string[];
  /** Every page by its path on disk, parsed as browsers do; those that only lead elsewhere are in `stubs`. */
  readonly pages: ReadonlyMap<string, DefaultTreeAdapterTypes.Document>;
  /** Pages at old addresses, by their path on disk, with the address that they lead to. */
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
    // Feeds of Blogger lie in folders as index.html too.
    else if (!html.startsWith('<?xml')) pages.set(file, parse(html));
  }
  return { folder, output, files, pages, stubs, read };
};

/** A built blog; built once by each process, and all files of tests run in one (`--test-isolation=none`). */
export const site = (name: string, build: Build = {}): Promise<Site> => {
  const known = sites.get(name) ?? open(name, build);
  sites.set(name, known);
  return known;
};

export const blogs = {
  sample: join(engine, 'src/sample'),
  odd: join(engine, 'tests/fixtures/odd'),
  wrong: join(engine, 'tests/fixtures/wrong'),
} as const;

export const sample = () => site('sample');
export const odd = () => site('odd', { blog: blogs.odd });

/** A copy of a blog folder that a test may change, fresh each time. */
export const copyOf = async (blog: string, name: string): Promise<string> => {
  const copy = join(engine, 'dist.test-blogs', name);
  await rm(copy, { recursive: true, force: true });
  await cp(blog, copy, { recursive: true });
  return copy;
};
