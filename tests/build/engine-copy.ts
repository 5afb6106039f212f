import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engine, environment, type Outcome } from './site.ts';

/** Files and folders of the engine, without its packages. */
const parts = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Caches and output of builds. */
const generated = ['node_modules/.astro', 'node_modules/.vite', '.astro', 'dist'];

/**
 * Copies the engine, so that a test can edit it. Packages are symbolic links to those of the engine; the copy has its
 * own caches and output. The caller must remove the folder.
 * @returns the absolute path of the copy
 */
export const copyEngine = async (name: string): Promise<string> => {
  const copy = await mkdtemp(join(await realpath(tmpdir()), `muc-${name}-`));
  await Promise.all(parts.map((part) => cp(join(engine, part), join(copy, part), { recursive: true })));
  const packages = join(engine, 'node_modules');
  await mkdir(join(copy, 'node_modules'));
  for (const name of await readdir(packages))
    if (!name.startsWith('.')) await symlink(join(packages, name), join(copy, 'node_modules', name));
  return copy;
};

/** Removes caches and output of a copy of the engine. */
export const forgetBuilds = async (copy: string): Promise<void> => {
  await Promise.all(generated.map((name) => rm(join(copy, name), { recursive: true, force: true })));
};

/**
 * Builds a blog with a copy of the engine.
 * @param blog path of its folder; the sample blog of the copy when absent
 * @param out name of the output folder in the copy
 */
export const buildWith = async (copy: string, blog?: string, out = 'dist'): Promise<Outcome> => {
  const folder = join(copy, out);
  const astro = join(copy, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--outDir', folder], {
    cwd: copy,
    env: environment(blog === undefined ? {} : { blog }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, output, folder };
};
