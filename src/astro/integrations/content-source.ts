import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { openBlogCache } from '#cache/blog-caches.ts';
import { takeLock } from '#cache/lock.ts';
import { isInternalUrl } from '#config/site-hosts.ts';
import type { PluginApi } from '../plugin-api.ts';
import { pluginName } from '../plugin-api.ts';
import { ExplainedError } from '../engine-error.ts';
import { reportStyle } from '#load/report-style.ts';
import { createMeasure } from '#load/public-image-size.ts';
import { loadBlog } from '#load/load-blog.ts';
import type { LoadedBlog, BuildOptions, Session } from '#load/loaded-blog.ts';
import { textFailure } from '#load/text-failure.ts';
import type { Cards } from './social-cards.ts';
import { ownComponents } from './own-components.ts';
import { mdxSources } from './mdx-source.ts';
import { createBrokenTexts } from './broken-texts.ts';
import { logPhase } from './phase.ts';
import { createReport, summary } from './report.ts';
import { nameSlowTexts } from './slow-texts.ts';
import {
  clearPaths,
  imagePaths,
  mdxPaths,
  reloadImages,
  reloadMdx,
  reloadTheme,
  themeModule,
  virtualModules,
} from './virtual-modules.ts';
import { settleSharedFiles } from '../mdx-modules.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A function that logs how many texts of a large blog were read: at each quarter. */
const progressOf =
  (logger: AstroIntegrationLogger) =>
  (done: number, total: number): void => {
    const quarter = Math.ceil(total / 4);
    if (total > 500 && done < total && done % quarter === 0) logger.info(`${done} of ${total} texts read`);
  };

/** Lets one build and one development server at a time work on a blog. */
const takeTurn = (command: string, cache: string): void => {
  if (command === 'build')
    takeLock(join(cache, 'lock'), (pid) => `Process ${pid} is building this blog. Wait until it has ended.`);
  if (command === 'dev')
    takeLock(join(cache, 'lock-dev'), (pid) => `Process ${pid} serves this blog already. Use that server, or stop it.`);
};

type Options = Omit<BuildOptions, 'unpublished'>;

/** Time to wait after a change for more changes, in milliseconds, since editors save a file in several steps. */
const debounceTime = 20;

/**
 * Loads the blog before Astro starts, and stops the build with all errors at once. The loaded blog is available to
 * collections, pages, sitemap and checks through `PluginApi`. In dev, the blog is loaded again after each edit.
 * @param cards the social cards that pages request
 */
export const blog = (options: Options, cards: Cards): AstroIntegration & PluginApi => {
  let current: LoadedBlog | undefined;
  const session: Session = { stamps: new Map() };
  let unpublished = false;
  const report = createReport(options.site.strict, reportStyle());
  const load = async (logger: AstroIntegrationLogger): Promise<LoadedBlog> =>
    (current = await loadBlog(
      { ...options, unpublished, measured: nameSlowTexts(logger), progress: progressOf(logger) },
      unpublished ? session : undefined,
    ));
  const loadedBlog = (): LoadedBlog => {
    if (!current) throw new Error('The blog is not loaded yet: its integration must be the first one.');
    return current;
  };
  const brokenTexts = createBrokenTexts(options.engine, options.site, loadedBlog);
  const api: PluginApi = {
    site: options.site,
    loadedBlog,
    isInternal: (href) => isInternalUrl(href, loadedBlog().hosts),
    hasMath: (path) =>
      loadedBlog().entries.find(({ found }) => found.path === resolve(path))?.source.frontMatter.math ?? false,
    cardFile: cards.fileOf,
    // A build does not contain scheduled posts.
    isScheduled: (date) => unpublished && date.getTime() > Date.now(),
    isDev: () => unpublished,
    explain: (entry, error) => new ExplainedError(textFailure(entry, error, options.folder), error),
    failure: brokenTexts.failure,
    measure: createMeasure([options.folder.public, join(options.engine, 'public')]),
  };
  return {
    name: 'muc',
    ...api,
    hooks: {
      'astro:config:setup': async ({ command, logger, addMiddleware, addWatchFile, injectScript, updateConfig }) => {
        if (command === 'preview') return;
        updateConfig({
          vite: {
            plugins: [virtualModules(api, options.engine), mdxSources(), ownComponents(options.folder, options.engine)],
            // Two servers of one engine would take prepared packages away from each other.
            ...(command === 'dev' ? { cacheDir: join(options.cache, 'vite') } : {}),
            // Builds and servers of other blogs write files there on which no page of this one depends.
            server: { watch: { ignored: ['dist*/**', '.astro/**'].map((path) => join(options.engine, path)) } },
            // In a build, Vite must not search for dependencies to pre-bundle for the dev server.
            ...(command === 'build' ? { optimizeDeps: { noDiscovery: true, include: [] } } : {}),
          },
        });
        unpublished = command === 'dev';
        if (unpublished) {
          injectScript('page-ssr', `import '${themeModule}';`);
          addMiddleware({ entrypoint: join(options.engine, 'src/astro/page-failures.ts'), order: 'pre' });
        }
        openBlogCache(options.cache, options.folder.content);
        settleSharedFiles(options.engine);
        // Before anything else is written to the cache.
        takeTurn(command, options.cache);
        const loaded = await logPhase('load', logger, () => load(logger));
        try {
          report(loaded, command === 'build', logger);
        } catch (error) {
          // Astro would call what is wrong in a text an unhandled error of its hook.
          process.stderr.write(`${messageOf(error)}\n`);
          process.exit(1);
        }
        addWatchFile(options.folder.settings);
        addWatchFile(options.folder.strings);
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        // The file can be outside of the folders that Vite watches.
        server.watcher.add([options.folder.settings, options.folder.strings]);
        brokenTexts.remember();
        server.middlewares.use(brokenTexts.middleware);
        const reload = async (): Promise<void> => {
          const before = {
            images: imagePaths(api).join('\n'),
            mdx: mdxPaths(api).join('\n'),
            theme: current?.theme.css,
          };
          report(await load(logger), false, logger);
          brokenTexts.remember();
          if (imagePaths(api).join('\n') !== before.images) reloadImages(server);
          if (mdxPaths(api).join('\n') !== before.mdx) reloadMdx(server);
          if (current?.theme.css !== before.theme) reloadTheme(server);
          clearPaths(server);
          await refreshContent?.({ loaders: [pluginName] });
          // A request during the reload may have cached paths from before the edit.
          clearPaths(server);
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        let timer: NodeJS.Timeout | undefined;
        let last = Promise.resolve();
        const reloadSoon = (): void => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            // One load after another, so that an older one does not replace a newer one.
            last = last.then(reload).catch((error: unknown) => logger.error(String(error)));
          }, debounceTime);
        };
        const watcher = watch(options.folder.content, { recursive: true }, reloadSoon);
        // The style sheet can be above that folder.
        const { theme } = options.folder;
        server.watcher.add(theme);
        for (const event of ['add', 'change', 'unlink'] as const)
          server.watcher.on(event, (path) => void (path === theme && reloadSoon()));
        server.httpServer?.on('close', () => watcher.close());
      },
      'astro:build:done': ({ logger }) => logger.info(summary(loadedBlog(), options.site.timeZone)),
    },
  };
};
