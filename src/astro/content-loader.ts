import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { pluginName, type PluginApi } from './plugin-api.ts';
import { filePathOf } from './mdx-modules.ts';
import type { StoredSource } from '#load/text-record.ts';

type Collection = 'posts' | 'pages';

const collectionOf = ({ frontMatter }: StoredSource): Collection =>
  frontMatter.template === 'page' ? 'pages' : 'posts';

/**
 * Creates an Astro content loader that fills a collection from the loaded blog, for editors. It stores front matter only,
 * since Astro reads the whole store at each start; bodies stay on disk, and pages get MDX texts from `mdx-modules.ts`.
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
      const filePath = filePathOf(root, found.path);
      const digest = [filePath, JSON.stringify(source.frontMatter)].join('\n');
      if (store.get(id)?.digest === digest) continue;
      const data = await parseData({ id, data: source.frontMatter, filePath });
      store.set({ id, data, filePath, digest });
    }
    for (const id of outdated) store.delete(id);
  },
});
