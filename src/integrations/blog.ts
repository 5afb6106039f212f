import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { formatForeign } from '#lib/characters.ts';
import { formatFindings, isFatal } from '#lib/finding.ts';
import { isOwnAddress } from '#lib/own-hosts.ts';
import { pluginName, type BlogApi } from '#data/handover.ts';
import { readBlog, type Reading, type ReadingRoom } from '#data/reading.ts';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const summary = ({ blog, counts }: Reading): string => {
  const left = [
    counts.drafts > 0 ? count(counts.drafts, 'draft') : '',
    counts.scheduled > 0 ? `${counts.scheduled} scheduled for later` : '',
  ].filter((part) => part !== '');
  const debt = counts.silent > 0 ? ` ${count(counts.silent, 'picture')} without alt text.` : '';
  return `${count(counts.read, 'file')} read, ${count(blog.posts.length, 'post')} and ${count(blog.pages.length, 'page')} built, left out: ${left.join(', ') || 'none'}.${debt}`;
};

/** An error that is all message: where the engine stumbled says nothing to the owner. */
const refusal = (message: string): Error => Object.assign(new Error(message), { name: 'BlogError', stack: '' });

const virtual = 'virtual:muc';

/** Hands the last reading to the collections, and lets pages import the owner's settings as `virtual:muc`. */
const plugin = (api: BlogApi, { site, cache, engine, folder }: Room) => {
  const values = () => ({
    site,
    renderedFolder: join(cache, 'rendered'),
    contentFolder: folder.content,
    publicFolders: [folder.public, join(engine, 'public')],
    images: api.reading().images,
    termNotes: api.reading().termNotes,
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
  const report = ({ findings, foreign }: Reading, logger: AstroIntegrationLogger): void => {
    const fatal = findings.filter((finding) => isFatal(finding, room.site.strict));
    const odd = findings.filter((finding) => !fatal.includes(finding));
    if (odd.length > 0) logger.warn(`${odd.length} to look at:\n${formatFindings(odd)}`);
    if (foreign.length > 0) logger.warn(formatForeign(foreign));
    if (fatal.length === 0) return;
    const message = `${count(fatal.length, 'error')}, nothing was built:\n${formatFindings(fatal.map((finding) => ({ ...finding, level: 'error' })))}`;
    if (unpublished) logger.error(message);
    else throw refusal(message);
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
            // Vite would look for what browsers might import while developing.
            ...(command === 'build' ? { optimizeDeps: { noDiscovery: true, include: [] } } : {}),
          },
        });
        unpublished = command === 'dev';
        report(await reread(), logger);
        addWatchFile(room.folder.settings);
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        let timer: NodeJS.Timeout | undefined;
        const watcher = watch(room.folder.content, { recursive: true }, () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            reread()
              .then((read) => {
                report(read, logger);
                return refreshContent?.({ loaders: [pluginName] });
              })
              .catch((error: unknown) => logger.error(String(error)));
          }, 20);
        });
        server.httpServer?.on('close', () => watcher.close());
      },
      'astro:build:done': ({ logger }) => logger.info(summary(reading())),
    },
  };
};
