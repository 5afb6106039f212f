import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { apiKey, pluginName, type PluginApi } from '../plugin-api.ts';
import type { Entry } from '#load/entry.ts';
import { isRelativePath } from '#content/local-image.ts';

const apiModule = 'virtual:muc';
const imagesModule = 'virtual:muc/images';

/** Images in the text, and the cover, as far as they lie beside the post. */
const imagesOf = ({ found, source, text }: Entry): readonly string[] => {
  const { cover } = source.frontMatter;
  const named = [...text.images, ...(cover !== undefined && isRelativePath(cover) ? [cover] : [])];
  return [...new Set(named.map((path) => resolve(dirname(found.path), path)))].filter((path) => existsSync(path));
};

/** Paths on disk of all images beside texts, in order. */
export const imagePaths = ({ reading }: Pick<PluginApi, 'reading'>): readonly string[] =>
  [...new Set(reading().entries.flatMap(imagesOf))].sort();

/** Astro measures and shrinks what is imported. */
const imagesCode = (paths: readonly string[]): string =>
  [
    ...paths.map((path, index) => `import image${index} from ${JSON.stringify(path)};`),
    `export const images = { ${paths.map((path, index) => `${JSON.stringify(path)}: image${index}`).join(', ')} };`,
  ].join('\n');

/**
 * Lets pages import the API of the blog and the images beside its texts. The API is handed over as it is: it reaches the
 * bundle of the pages through the global object of the process.
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

/** Lets pages ask anew for the images beside texts. */
export const reloadImages = ({ environments }: ViteDevServer): void => {
  for (const environment of Object.values(environments)) {
    const module = environment.moduleGraph.getModuleById(`\0${imagesModule}`);
    if (module) void environment.reloadModule(module);
  }
};

/** Lets Astro ask routes anew for their paths. */
export const forgetPaths = ({ environments }: ViteDevServer): void => {
  for (const environment of Object.values(environments)) environment.hot.send('astro:content-changed', {});
};
