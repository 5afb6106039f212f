import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { PluginApi } from '../plugin-api.ts';
import { recordSite, siteIn } from '#cache/built-sites.ts';
import { digest } from '#cache/digest.ts';
import { recordFiles, removeDamagedFiles } from '#cache/foreign-files.ts';
import { isRunning, takeLock } from '#cache/lock.ts';
import type { PageCache } from '#cache/page-cache.ts';
import type { BuildOptions } from '#load/loaded-blog.ts';
import { indexFolder } from '#search/index/update.ts';
import { openEditor } from '../editor-files.ts';
import { filesBelow } from '../file-list.ts';
import { openSite, resolveTarget, stagingFolder, type NewSite } from '../output-folder.ts';
import { restoreSite } from '../output-swap.ts';
import { writtenFile } from '../written-file.ts';
import { fileOf } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';
import { checkOutput, countErrors } from './output-check.ts';
import type { Cards } from './social-cards.ts';
import { writeHostFiles } from './host-files.ts';
import type { Prerendered } from './prerender.ts';
import { logPhase } from './phase.ts';
import { startIndex } from './search-index.ts';

/** What other integrations produced in this build. */
interface Parts {
  readonly cards: Cards;
  readonly pages: PageCache;
  readonly prerendered: Prerendered;
}

/** Files that Astro writes under another path, by that path. */
const exactNames = ({ loadedBlog }: PluginApi): ReadonlyMap<string, string> =>
  new Map(
    [...loadedBlog().blog.byPermalink.keys()]
      .map((permalink) => fileOf(permalink))
      .map((file): [string, string] => [writtenFile(file), file])
      .filter(([written, exact]) => written !== exact),
  );

/** Puts the files into the new site that Astro wrote in this build, and the unchanged files from the cache. */
const assemble = (work: string, newSite: NewSite, api: PluginApi, { pages, prerendered }: Parts): void => {
  const exact = exactNames(api);
  const nameOf = (file: string): string => exact.get(file) ?? file;
  for (const [file, path] of prerendered.cached) newSite.link(path, nameOf(file));
  for (const file of filesBelow(work)) {
    const rendered = prerendered.rendered.get(file);
    if (rendered && rendered.hash !== '')
      newSite.link(pages.add(rendered.key, rendered.hash, join(work, file)), nameOf(file));
    else newSite.move(join(work, file), nameOf(file));
  }
};

/**
 * Refuses an output folder that holds the site of another blog. The sample may be replaced: it is what a new owner builds
 * first.
 * @throws Error that names the cure
 */
const refuseOtherBlog = (engine: string, target: string, blog: string): void => {
  const other = siteIn(engine, target)?.blog;
  if (other === undefined || other === blog || other === join(engine, 'src/sample') || !existsSync(other)) return;
  throw Object.assign(
    new Error(
      `${target} holds the site of the blog in ${other}, and this is the blog in ${blog}: set another --outDir, or remove that folder.`,
    ),
    { stack: '' },
  );
};

/** Removes the work folders and unfinished files of builds that were killed. */
const removeStaleFiles = (cache: string): void => {
  for (const name of readdirSync(cache)) {
    const pid = Number(/(?:^work-|\.)(\d+)$/.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) rmSync(join(cache, name), { recursive: true, force: true });
  }
};

/**
 * Writes the site. Astro builds into a work folder; the whole site is assembled in a staging folder next to the old
 * site, and replaces it when everything succeeded. A build that fails does not change the old site. Must be the last
 * integration.
 */
export const output = (
  { engine, folder, cache, site }: Omit<BuildOptions, 'unpublished'>,
  api: PluginApi,
  parts: Parts,
): AstroIntegration => {
  // Inside the engine, since Astro runs the pages from there and they must find their packages.
  const work = join(cache, `work-${process.pid}`);
  let target = '';
  let staging = '';
  let errors = () => 0;
  let index: ReturnType<typeof startIndex> | undefined;
  const finish = async (logger: AstroIntegrationLogger): Promise<void> => {
    const { cards, pages, prerendered } = parts;
    await prerendered.cardsDrawn;
    await cards.draw();
    const newSite = openSite(staging, target);
    assemble(work, newSite, api, parts);
    for (const [permalink, path] of api.loadedBlog().files) newSite.copy(path, permalink.slice(1));
    for (const [name, path] of cards.files()) newSite.link(path, `_astro/${name}`);
    const indexed = await index;
    const searchIndex = indexFolder(cache);
    for (const file of filesBelow(searchIndex))
      newSite.link(join(searchIndex, file), routes.searchIndex.slice(1) + file);
    logger.info(
      `${indexed?.count ?? 0} texts in the search index${indexed?.changed ? '' : ', unchanged since the last build'}.`,
    );
    for (const file of (await openEditor({ engine, folder, cache, site })).values()) {
      if ('content' in file) newSite.write(file.name, file.content);
      else newSite.link(file.path, file.name);
    }
    writeHostFiles(newSite, api.loadedBlog(), site, logger);
    checkOutput(staging, api.loadedBlog().publication.manifest, prerendered.pageErrors, errors());
    newSite.swap();
    const { now } = api.loadedBlog().publication;
    recordSite(engine, { target, blog: folder.content, publication: digest(now) });
    pages.removeUnused();
    cards.removeUnused();
    recordFiles(cache, (image) => existsSync(join(target, '_astro', image)));
    logger.info(
      `${prerendered.rendered.size} files rendered, ${prerendered.cached.size} unchanged. The site is in ${target}`,
    );
  };
  return {
    name: 'muc-output',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        errors = countErrors();
        target = resolveTarget(resolve(fileURLToPath(config.outDir)));
        staging = stagingFolder(target);
        refuseOtherBlog(engine, target, folder.content);
        takeLock(
          join(engine, 'node_modules/.astro/locks', digest(target)),
          (pid) => `Process ${pid} is building into ${target}. Wait until it has ended, or set another --outDir.`,
        );
        restoreSite(target);
        removeStaleFiles(cache);
        removeDamagedFiles(cache);
        mkdirSync(work, { recursive: true });
        process.once('exit', () => {
          for (const folder of [work, staging]) rmSync(folder, { recursive: true, force: true });
        });
        updateConfig({ outDir: pathToFileURL(`${work}/`) as never });
      },
      'astro:build:start': ({ logger }) => {
        index = logPhase('search', logger, () => startIndex(cache, engine, api.loadedBlog(), site));
        // `finish` awaits the index and throws its error; this prevents an unhandled rejection before.
        index.catch(() => undefined);
      },
      'astro:build:done': ({ logger }) => logPhase('output', logger, () => finish(logger)),
    },
  };
};
