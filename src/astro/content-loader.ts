import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { pluginName, type PluginApi } from './plugin-api.ts';
import type { StoredSource } from '#load/text-record.ts';

type Collection = 'posts' | 'pages';

const collectionOf = ({ frontMatter }: StoredSource): Collection =>
  frontMatter.template === 'page' ? 'pages' : 'posts';

/** A path as Astro reads it: as a relative URL, in which `%` begins an escape. */
const filePathOf = (path: string): string => path.replaceAll('%', '%25');

/**
 * Creates an Astro content loader that fills a collection from the loaded blog. It stores front matter only, since
 * Astro reads the whole store at each start; bodies stay on disk.
 */
export const blogLoader = (collection: Collection): Loader => ({
  name: pluginName,
  async load({ store, parseData, config }) {
    const plugins = (config.vite.plugins ?? []).flat() as readonly {
      readonly name?: string;
      readonly api?: PluginApi;
    }[];
    const api = plugins.find((plugin) => plugin.name === pluginName)?.api;
    if (!api) throw new Error('The blog integration is missing from astro.config.mjs.');
    const root = fileURLToPath(config.root);
    const outdated = new Set(store.keys());
    for (const { found, source } of api.loadedBlog().entries) {
      if (collectionOf(source) !== collection) continue;
      const id = `${source.folder}/${source.id}`;
      outdated.delete(id);
      const filePath = filePathOf(relative(root, found.path));
      const deferredRender = source.format === 'mdx';
      // Only MDX depends on the body here: Astro compiles it again when its digest changes.
      const digest = [filePath, deferredRender ? source.bodyDigest : '', JSON.stringify(source.frontMatter)].join('\n');
      if (store.get(id)?.digest === digest) {
        if (deferredRender) store.addModuleImport(filePath);
        continue;
      }
      const data = await parseData({ id, data: source.frontMatter, filePath });
      store.set({ id, data, filePath, digest, ...(deferredRender ? { deferredRender } : {}) });
    }
    for (const id of outdated) store.delete(id);
  },
});
