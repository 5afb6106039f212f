import astroSitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { createAddresses } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { sitemapEntries, type SitemapEntry } from '#output/sitemap.ts';
import type { PluginApi } from '../plugin-api.ts';

/**
 * Astro's sitemap with the addresses of the blog: what the integration collects by itself lacks `.html` and closing
 * slashes under `build.format: 'preserve'`, so only pages that the blog names pass its filter.
 */
export const sitemap = ({ loadedBlog }: PluginApi, site: Site): AstroIntegration => {
  const { absolute } = createAddresses(site.url);
  let entries: ReadonlyMap<string, SitemapEntry> | undefined;
  const known = () =>
    (entries ??= new Map(sitemapEntries(loadedBlog().blog).map((entry) => [absolute(entry.permalink), entry])));
  return astroSitemap({
    namespaces: { news: false, image: false, video: false, xhtml: true },
    // Read when the build is done; the integration asks for its options before any post is known.
    get customPages() {
      return [...known().keys()];
    },
    filter: (url) => known().has(url),
    serialize: (item) => {
      const { lastmod, translations } = known().get(item.url) ?? {};
      return {
        ...item,
        ...(lastmod === undefined ? {} : { lastmod: lastmod.toISOString() }),
        ...(translations === undefined
          ? {}
          : { links: translations.map(({ lang, permalink }) => ({ lang, url: absolute(permalink) })) }),
      };
    },
  });
};
