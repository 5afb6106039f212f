import { rmSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Moves a file or folder, also to another disk. */
const move = async (from: string, to: string): Promise<void> => {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
};

/**
 * Builds into a folder of its own and swaps it in when everything has worked, so that a build that fails leaves the
 * last good site as it was. Must be the last integration. A `.git` in the output folder stays, as with Astro itself.
 */
export const publish = (engine: string): AstroIntegration => {
  let target = '';
  let stage = '';
  return {
    name: 'muc-publish',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        target = resolve(fileURLToPath(config.outDir));
        // Astro runs the pages from there, and they find their packages only below the engine.
        stage = target.startsWith(engine) ? `${target}.next` : join(engine, 'dist.next');
        process.once('exit', () => rmSync(stage, { recursive: true, force: true }));
        updateConfig({ outDir: pathToFileURL(`${stage}/`) as never });
      },
      'astro:build:done': async ({ logger }) => {
        await mkdir(target, { recursive: true });
        const old = (await readdir(target)).filter((name) => name !== '.git');
        await Promise.all(old.map((name) => rm(join(target, name), { recursive: true })));
        for (const name of await readdir(stage)) await move(join(stage, name), join(target, name));
        logger.info(`The site is in ${target}`);
      },
    },
  };
};
