import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { isInternalUrl } from '#config/site-hosts.ts';
import type { PluginApi } from '../plugin-api.ts';
import { pluginName } from '../plugin-api.ts';
import { createMeasure } from '#load/public-image-size.ts';
import { loadBlog, type LoadedBlog, type BuildOptions, type Session } from '#load/load-blog.ts';
import type { Cards } from './social-cards.ts';
import { logPhase } from './phase.ts';
import { createReport, summary } from './report.ts';
import { forgetPaths, imagePaths, reloadImages, virtualModules } from './virtual-modules.ts';

type Options = Omit<BuildOptions, 'unpublished'>;

/** Editors write a file in several steps; in milliseconds. */
const settleTime = 20;

/**
 * Reads the blog before Astro does anything, stops the build with every error at once, and hands what it read to the
 * collections, the pages, the sitemap and the checks. While writing, the blog is read anew after each edit.
 */
export const blog = (options: Options, cards: Cards): AstroIntegration & PluginApi => {
  let current: LoadedBlog | undefined;
  const session: Session = { stamps: new Map() };
  let unpublished = false;
  const report = createReport(options.site.strict);
  const read = async (): Promise<LoadedBlog> =>
    (current = await loadBlog({ ...options, unpublished }, unpublished ? session : undefined));
  const loadedBlog = (): LoadedBlog => {
    if (!current) throw new Error('The blog was not read yet: the integration must come first.');
    return current;
  };
  const api: PluginApi = {
    site: options.site,
    loadedBlog,
    isInternal: (href) => isInternalUrl(href, loadedBlog().hosts),
    hasMath: (path) =>
      loadedBlog().entries.find(({ found }) => found.path === resolve(path))?.source.frontMatter.math ?? false,
    cardFile: cards.fileOf,
    // Builds hold no such post.
    isScheduled: (date) => unpublished && date.getTime() > Date.now(),
    measure: createMeasure([options.folder.public, join(options.engine, 'public')]),
  };
  return {
    name: 'muc',
    ...api,
    hooks: {
      'astro:config:setup': async ({ command, logger, addWatchFile, updateConfig }) => {
        if (command === 'preview') return;
        updateConfig({
          vite: {
            plugins: [virtualModules(api)],
            // A build beside it writes hundreds of files that no page is made of.
            server: { watch: { ignored: [join(options.engine, 'dist*/**')] } },
            // Vite would look for what browsers might import while developing.
            ...(command === 'build' ? { optimizeDeps: { noDiscovery: true, include: [] } } : {}),
          },
        });
        unpublished = command === 'dev';
        report(await logPhase('load', logger, read), command === 'build', logger);
        addWatchFile(options.folder.settings);
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        // It may lie outside of what Vite watches.
        server.watcher.add(options.folder.settings);
        const readAgain = async (): Promise<void> => {
          const before = imagePaths(api).join('\n');
          report(await read(), false, logger);
          if (imagePaths(api).join('\n') !== before) reloadImages(server);
          forgetPaths(server);
          await refreshContent?.({ loaders: [pluginName] });
          // A page that was asked for meanwhile may have left paths behind that were read before the edit.
          forgetPaths(server);
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        let timer: NodeJS.Timeout | undefined;
        let last = Promise.resolve();
        const watcher = watch(options.folder.content, { recursive: true }, () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            // One after another: an older reading must not replace a newer one.
            last = last.then(readAgain).catch((error: unknown) => logger.error(String(error)));
          }, settleTime);
        });
        server.httpServer?.on('close', () => watcher.close());
      },
      'astro:build:done': ({ logger }) => logger.info(summary(loadedBlog(), options.site.timeZone)),
    },
  };
};
