import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { PluginApi } from '../plugin-api.ts';
import type { PageCache } from '#cache/page-cache.ts';
import type { BuildOptions } from '#load/load-blog.ts';
import { indexFolder } from '#search/index/update.ts';
import { filesBelow, openSite, placeOf, restoreSite, stageOf, type NewSite } from '../output-folder.ts';
import { fileOf } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';
import { checkOutput, countErrors } from './output-check.ts';
import type { Cards } from './social-cards.ts';
import { writeHostFiles } from './host-files.ts';
import type { Printed } from './prerender.ts';
import { logPhase } from './phase.ts';
import { startIndex } from './search-index.ts';

interface Parts {
  readonly cards: Cards;
  readonly pages: PageCache;
  readonly printed: Printed;
}

/** Astro writes every path in NFC; a page whose address is in another Unicode form lies where its address says. */
const exactNames = ({ loadedBlog }: PluginApi): ReadonlyMap<string, string> =>
  new Map(
    [...loadedBlog().blog.byPermalink.keys()]
      .map((permalink) => fileOf(permalink))
      .map((file): [string, string] => [file.normalize(), file])
      .filter(([written, wanted]) => written !== wanted),
  );

/** Brings together what Astro wrote in this build and what is as the last build printed it. */
const assemble = (work: string, newSite: NewSite, api: PluginApi, { pages, printed }: Parts): void => {
  const exact = exactNames(api);
  const nameOf = (file: string): string => exact.get(file) ?? file;
  for (const [file, path] of printed.kept) newSite.link(path, nameOf(file));
  for (const file of filesBelow(work)) {
    const made = printed.made.get(file);
    if (made && made.hash !== '') newSite.link(pages.add(made.key, made.hash, join(work, file)), nameOf(file));
    else newSite.move(join(work, file), nameOf(file));
  }
};

/** Folders that builds left which were killed. */
const removeOrphans = (cache: string): void => {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const pid = Number(/^work-(\d+)$/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(join(cache, name), { recursive: true, force: true });
  }
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/**
 * Lets Astro build into a folder of its own, makes the whole site beside the old one, and puts it in its place when
 * everything has worked, so that a build that fails leaves the last good site as it was. Must be the last integration.
 */
export const output = (
  { engine, cache, site }: Omit<BuildOptions, 'unpublished'>,
  api: PluginApi,
  parts: Parts,
): AstroIntegration => {
  // Below the engine: Astro runs the pages from there, and they find their packages only so.
  const work = join(cache, `work-${process.pid}`);
  let target = '';
  let stage = '';
  let errors = () => 0;
  let index: ReturnType<typeof startIndex> | undefined;
  const finish = async (logger: AstroIntegrationLogger): Promise<void> => {
    const { cards, pages, printed } = parts;
    await printed.drawn;
    await cards.draw();
    const newSite = openSite(stage, target);
    assemble(work, newSite, api, parts);
    for (const path of cards.files()) newSite.link(path, `_astro/${basename(path)}`);
    const found = await index;
    const searchIndex = indexFolder(cache);
    for (const file of filesBelow(searchIndex))
      newSite.link(join(searchIndex, file), routes.searchIndex.slice(1) + file);
    logger.info(
      `${found?.count ?? 0} texts can be found${found?.made ? '' : '; nothing changed since the last build'}.`,
    );
    writeHostFiles(newSite, api.loadedBlog(), site, logger);
    checkOutput(stage, api.loadedBlog().publication.manifest, printed.faults, errors());
    await newSite.swap();
    pages.removeUnused();
    await cards.removeUnused();
    logger.info(`${printed.made.size} files printed, ${printed.kept.size} kept. The site is in ${target}`);
  };
  return {
    name: 'muc-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        errors = countErrors();
        target = placeOf(resolve(fileURLToPath(config.outDir)));
        stage = stageOf(target);
        restoreSite(target);
        removeOrphans(cache);
        mkdirSync(work, { recursive: true });
        process.once('exit', () => {
          for (const folder of [work, stage]) rmSync(folder, { recursive: true, force: true });
        });
        updateConfig({ outDir: pathToFileURL(`${work}/`) as never });
      },
      'astro:build:start': ({ logger }) => {
        index = logPhase('search', logger, () => startIndex(cache, engine, api.loadedBlog(), site));
        // Awaited when the pages are printed.
        index.catch(() => undefined);
      },
      'astro:build:done': ({ logger }) => logPhase('output', logger, () => finish(logger)),
    },
  };
};
