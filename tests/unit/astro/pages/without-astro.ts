import { registerHooks } from 'node:module';
import type { LoadedBlog } from '#load/loaded-blog.ts';
import type { Site } from '#config/site.ts';
import { apiKey, type PluginApi } from '#astro/plugin-api.ts';
import { readBlog } from '../../load/samples.ts';

/**
 * Modules that only Astro can make, as far as paths of pages need them. What asks for one of them must be imported
 * after this module: `await import(…)`.
 */
const modules: Readonly<Record<string, string>> = {
  'virtual:muc': `export const api = globalThis[${JSON.stringify(apiKey)}];`,
  'virtual:muc/images': 'export const images = {};',
  'astro:assets': 'export const getImage = () => { throw new Error("There are no images here."); };',
  'astro:container': 'export const loadRenderers = () => [];',
  'astro:content': 'export const getEntry = () => undefined; export const render = () => undefined;',
  '#components/Text.astro': 'export default undefined;',
};

registerHooks({
  resolve: (specifier, context, next) =>
    modules[specifier] === undefined ? next(specifier, context) : { url: `test:${specifier}`, shortCircuit: true },
  load: (url, context, next) => {
    const source = url.startsWith('test:') ? modules[url.slice('test:'.length)] : undefined;
    return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true };
  },
});

let current: { readonly site: Site; readonly loaded: LoadedBlog } | undefined;

Object.defineProperty(globalThis, apiKey, {
  value: {
    get site() {
      return current?.site;
    },
    loadedBlog: () => current?.loaded,
    cardFile: () => 'card.png',
    isScheduled: () => false,
    isDev: () => false,
    measure: () => Promise.resolve(undefined),
  } as Partial<PluginApi>,
  configurable: true,
});

/** Lets pages be made of a blog with these files. */
export const showBlog = async (...blog: Parameters<typeof readBlog>): Promise<LoadedBlog> => {
  const { site, ...loaded } = await readBlog(...blog);
  current = { site, loaded };
  return loaded;
};
