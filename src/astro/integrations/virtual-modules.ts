import type { Plugin, ViteDevServer } from 'vite';
import { apiKey, pluginName, type PluginApi } from '../plugin-api.ts';

const apiModule = 'virtual:muc';
const imagesModule = 'virtual:muc/images';

/** Paths on disk of all images beside texts, and of the copies of images on other sites, sorted. */
export const imagePaths = ({ loadedBlog }: Pick<PluginApi, 'loadedBlog'>): readonly string[] =>
  [...new Set([...loadedBlog().entries.flatMap(({ images }) => images), ...loadedBlog().copies.values()])].sort();

/** The code of a module that imports all images, so that Astro measures and resizes them. */
const imagesCode = (paths: readonly string[]): string =>
  [
    ...paths.map((path, index) => `import image${index} from ${JSON.stringify(path)};`),
    `export const images = { ${paths.map((path, index) => `${JSON.stringify(path)}: image${index}`).join(', ')} };`,
  ].join('\n');

/**
 * A Vite plugin for the modules `virtual:muc` (the API of the blog) and `virtual:muc/images` (the images of its
 * texts). Pages are a separate bundle in the same process, so the API is a property of `globalThis`.
 */
export const virtualModules = (api: PluginApi): Plugin => {
  Object.defineProperty(globalThis, apiKey, { value: api, configurable: true });
  const code: Readonly<Record<string, () => string>> = {
    [apiModule]: () => `export const api = globalThis[${JSON.stringify(apiKey)}];`,
    [imagesModule]: () => imagesCode(imagePaths(api)),
  };
  return {
    name: pluginName,
    api,
    resolveId: (source) => (code[source] ? `\0${source}` : undefined),
    load: (id) => code[id.slice(1)]?.(),
  };
};

/** Reloads the module with the images beside texts. */
export const reloadImages = ({ environments }: ViteDevServer): void => {
  for (const environment of Object.values(environments)) {
    const module = environment.moduleGraph.getModuleById(`\0${imagesModule}`);
    if (module) void environment.reloadModule(module);
  }
};

/** Clears the paths of routes that Astro cached. */
export const clearPaths = ({ environments }: ViteDevServer): void => {
  for (const environment of Object.values(environments)) environment.hot.send('astro:content-changed', {});
};
