import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { formatForeign } from '#lib/characters.ts';
import { formatFindings, isFatal, untold, type Finding } from '#lib/finding.ts';
import { isOwnAddress } from '#lib/own-hosts.ts';
import type { Permalink } from '#lib/permalink.ts';
import { pluginName, type BlogApi } from '#data/handover.ts';
import { readBlog, type Reading, type ReadingRoom } from '#data/reading.ts';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** As in `2026-12-24 08:00`, in the blog's zone. */
const due = (date: Date, timeZone: string): string =>
  date.toLocaleString('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });

const summary = ({ blog, counts }: Reading, timeZone: string): string => {
  const left = [
    counts.drafts > 0 ? count(counts.drafts, 'draft') : '',
    counts.next ? `${counts.scheduled} scheduled for later (build again after ${due(counts.next, timeZone)})` : '',
  ].filter((part) => part !== '');
  const debt = counts.silent > 0 ? ` ${count(counts.silent, 'picture')} without alt text.` : '';
  return `${count(counts.read, 'file')} read, ${count(blog.posts.length, 'post')} and ${count(blog.pages.length, 'page')} built, left out: ${left.join(', ') || 'none'}.${debt}`;
};

/** An error that is all message: where the engine stumbled says nothing to the owner. */
const refusal = (message: string): Error => Object.assign(new Error(message), { name: 'BlogError', stack: '' });

const virtual = 'virtual:muc';

/** Which lists have Atom: pages know neither the ledger nor other names of tags, which decide on it. */
const atomFeeds = ({ publication: { published } }: Reading): readonly Permalink[] =>
  published.flatMap(({ kind, permalink }) => (kind === 'feed' && permalink.endsWith('/atom.xml') ? [permalink] : []));

/** Hands the last reading to the collections, and lets pages import the owner's settings as `virtual:muc`. */
const plugin = (api: BlogApi, { site, cache, engine, folder }: Room) => {
  const values = () => ({
    site,
    renderedFolder: join(cache, 'rendered'),
    contentFolder: folder.content,
    publicFolders: [folder.public, join(engine, 'public')],
    images: api.reading().images,
    termNotes: api.reading().termNotes,
    atomFeeds: atomFeeds(api.reading()),
  });
  const code = () =>
    Object.entries(values())
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join('\n');
  return {
    name: pluginName,
    api,
    resolveId: (source: string) => (source === virtual ? `\0${virtual}` : undefined),
    load: (id: string) => (id === `\0${virtual}` ? code() : undefined),
  };
};

/** What `virtual:muc` holds that changes while somebody writes. */
const said = (read: Reading | undefined) => read && [read.images, read.termNotes, atomFeeds(read)];

/** Lets pages ask anew for it. */
const forget = ({ environments }: ViteDevServer): void => {
  for (const environment of Object.values(environments)) {
    const module = environment.moduleGraph.getModuleById(`\0${virtual}`);
    if (module) void environment.reloadModule(module);
  }
};

type Room = Omit<ReadingRoom, 'unpublished'>;

/**
 * Reads the blog before Astro does anything, stops the build with every error at once, and hands what it read to the
 * collections, the sitemap and the checks.
 */
export const blog = (room: Room): AstroIntegration & BlogApi => {
  let current: Reading | undefined;
  let unpublished = false;
  const reread = async (): Promise<Reading> => (current = await readBlog({ ...room, unpublished }));
  const reading = (): Reading => {
    if (!current) throw new Error('The blog was not read yet: the integration must come first.');
    return current;
  };
  const isOwn = (href: string): boolean => isOwnAddress(href, reading().hosts);
  const hasMath = (path: string): boolean =>
    reading().entries.find(({ found }) => found.path === resolve(path))?.source.frontMatter.math ?? false;
  /** The last reading of a session of writing in which every file could be read: what it told is not told again. */
  let told: Reading | undefined;
  let wrong = false;
  const report = (read: Reading, logger: AstroIntegrationLogger): void => {
    const isWrong = (finding: Finding): boolean => isFatal(finding, room.site.strict);
    const fatal = read.findings.filter(isWrong);
    const odd = read.findings.filter((finding) => !isWrong(finding));
    const news = untold(odd, told?.findings ?? []);
    if (news.length > 0) logger.warn(`${news.length} to look at:\n${formatFindings(news)}`);
    const known = new Set(told?.foreign.map(({ file }) => file));
    const foreign = read.foreign.filter(({ file }) => !known.has(file));
    if (foreign.length > 0) logger.warn(formatForeign(foreign));
    if (wrong && fatal.length === 0) logger.info('No errors any more.');
    wrong = fatal.length > 0;
    if (read.counts.broken === 0) told = read;
    if (!wrong) return;
    const list = formatFindings(fatal.map((finding) => ({ ...finding, level: 'error' })));
    if (unpublished) logger.error(`${count(fatal.length, 'error')}, which no build lets pass:\n${list}`);
    else throw refusal(`${count(fatal.length, 'error')}, nothing was built:\n${list}`);
  };
  return {
    name: 'muc',
    reading,
    isOwn,
    hasMath,
    hooks: {
      'astro:config:setup': async ({ command, logger, addWatchFile, updateConfig }) => {
        if (command === 'preview') return;
        updateConfig({
          vite: {
            plugins: [plugin({ reading, isOwn, hasMath }, room)],
            // A build beside it writes hundreds of files that no page is made of.
            server: { watch: { ignored: [join(room.engine, 'dist*/**')] } },
            // Vite would look for what browsers might import while developing.
            ...(command === 'build' ? { optimizeDeps: { noDiscovery: true, include: [] } } : {}),
          },
        });
        unpublished = command === 'dev';
        report(await reread(), logger);
        addWatchFile(room.folder.settings);
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        // It may lie outside of what Vite watches.
        server.watcher.add(room.folder.settings);
        let timer: NodeJS.Timeout | undefined;
        const watcher = watch(room.folder.content, { recursive: true }, () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            const last = current;
            reread()
              .then((read) => {
                report(read, logger);
                if (!isDeepStrictEqual(said(read), said(last))) forget(server);
                return refreshContent?.({ loaders: [pluginName] });
              })
              .catch((error: unknown) => logger.error(String(error)));
          }, 20);
        });
        server.httpServer?.on('close', () => watcher.close());
      },
      'astro:build:done': ({ logger }) => logger.info(summary(reading(), room.site.timeZone)),
    },
  };
};
