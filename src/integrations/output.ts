import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { BlogApi } from '#data/handover.ts';
import type { PageCache } from '#data/page-cache.ts';
import type { ReadingRoom } from '#data/reading.ts';
import { copyIndex } from '#search/index/update.ts';
import { filesBelow, keepFiles, linkFile, moveFile, restoreSite, swapSite } from '#data/site-folder.ts';
import { fileOf } from '#lib/permalink.ts';
import { routes } from '#lib/routes.ts';
import { checkSite, countErrors } from './check.ts';
import type { Cards } from './cards.ts';
import { writeHostFiles } from './hosts.ts';
import type { Printed } from './prerender.ts';
import { logPhase } from './phase.ts';
import { startIndex } from './search.ts';

interface Parts {
  readonly cards: Cards;
  readonly pages: PageCache;
  readonly printed: Printed;
}

/** Astro writes every path in NFC; a page whose address is in another Unicode form lies where its address says. */
const exactNames = ({ reading }: BlogApi): ReadonlyMap<string, string> =>
  new Map(
    [...reading().blog.byPermalink.keys()]
      .map((permalink) => fileOf(permalink))
      .map((file): [string, string] => [file.normalize(), file])
      .filter(([written, wanted]) => written !== wanted),
  );

/** Brings together what Astro wrote in this build and what is as the last build printed it. */
const assemble = (work: string, stage: string, api: BlogApi, { pages, printed }: Parts): void => {
  const exact = exactNames(api);
  const place = (file: string): string => join(stage, exact.get(file) ?? file);
  for (const [file, path] of printed.kept) linkFile(path, place(file));
  for (const file of filesBelow(work)) {
    const made = printed.made.get(file);
    if (made && made.hash !== '') linkFile(pages.add(made.key, made.hash, join(work, file)), place(file));
    else moveFile(join(work, file), place(file));
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
  { engine, cache, site }: Omit<ReadingRoom, 'unpublished'>,
  api: BlogApi,
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
    rmSync(stage, { recursive: true, force: true });
    assemble(work, stage, api, parts);
    for (const path of cards.files()) linkFile(path, join(stage, '_astro', path.slice(path.lastIndexOf('/') + 1)));
    const found = await index;
    await copyIndex(cache, join(stage, routes.searchIndex));
    logger.info(
      `${found?.count ?? 0} texts can be found${found?.made ? '' : '; nothing changed since the last build'}.`,
    );
    writeHostFiles(stage, target, api.reading(), site, logger);
    checkSite(stage, api.reading().publication.published, printed.faults, errors());
    keepFiles(stage, target, filesBelow(stage));
    await swapSite(stage, target);
    pages.tidy();
    await cards.tidy();
    logger.info(`${printed.made.size} files printed, ${printed.kept.size} kept. The site is in ${target}`);
  };
  return {
    name: 'muc-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        errors = countErrors();
        target = resolve(fileURLToPath(config.outDir));
        stage = `${target}.next`;
        restoreSite(target);
        removeOrphans(cache);
        mkdirSync(work, { recursive: true });
        process.once('exit', () => {
          for (const folder of [work, stage]) rmSync(folder, { recursive: true, force: true });
        });
        updateConfig({ outDir: pathToFileURL(`${work}/`) as never });
      },
      'astro:build:start': ({ logger }) => {
        index = logPhase('search', logger, () => startIndex(cache, engine, api.reading(), site));
        // Awaited when the pages are printed.
        index.catch(() => undefined);
      },
      'astro:build:done': ({ logger }) => logPhase('output', logger, () => finish(logger)),
    },
  };
};
