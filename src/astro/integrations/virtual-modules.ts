import type { Plugin, ViteDevServer } from 'vite';
import { mdxImports, mdxImportsCode } from '../mdx-modules.ts';
import { apiKey, pluginName, type PluginApi } from '../plugin-api.ts';

const apiModule = 'virtual:muc';
const imagesModule = 'virtual:muc/images';
const mdxModule = 'virtual:muc/mdx';
/** The style sheet of the blog, which only the dev server imports: a build adds it to each page. */
export const themeModule = 'virtual:muc/theme.css';

/** Paths on disk of all texts in MDX. */
export const mdxPaths = ({ loadedBlog }: Pick<PluginApi, 'loadedBlog'>): readonly string[] =>
  loadedBlog().entries.flatMap(({ source, found }) => (source.format === 'mdx' ? found.path : []));

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
 * texts), and for Astro's module of MDX texts. Pages are a separate bundle in the same process, so the API is a property of
 * `globalThis`.
 * @param root of Astro's project
 */
export const virtualModules = (api: PluginApi, root: string): Plugin => {
  Object.defineProperty(globalThis, apiKey, { value: api, configurable: true });
  const code: Readonly<Record<string, () => string>> = {
    [apiModule]: () => `export const api = globalThis[${JSON.stringify(apiKey)}];`,
    [imagesModule]: () => imagesCode(imagePaths(api)),
    [mdxModule]: () => mdxImportsCode(api.loadedBlog(), root),
    [themeModule]: () => api.loadedBlog().theme.css,
  };
  return {
    name: pluginName,
    api,
    resolveId: {
      // Before Astro, which has a module of MDX texts of its own.
      order: 'pre',
      handler: (source) => (source === mdxImports ? `\0${mdxModule}` : code[source] ? `\0${source}` : undefined),
    },
    load: (id) => code[id.slice(1)]?.(),
  };
};

const reload = (name: string, { environments }: ViteDevServer): void => {
  for (const environment of Object.values(environments)) {
    const module = environment.moduleGraph.getModuleById(`\0${name}`);
    if (module) void environment.reloadModule(module);
  }
};

/** Reloads the module with the images beside texts. */
export const reloadImages = (server: ViteDevServer): void => reload(imagesModule, server);

/** Reloads the module with the texts in MDX. */
export const reloadMdx = (server: ViteDevServer): void => reload(mdxModule, server);

/** Reloads the style sheet of the blog. */
export const reloadTheme = (server: ViteDevServer): void => reload(themeModule, server);

/** Clears the paths of routes that Astro cached. */
export const clearPaths = ({ environments }: ViteDevServer): void => {
  for (const environment of Object.values(environments)) environment.hot.send('astro:content-changed', {});
};
