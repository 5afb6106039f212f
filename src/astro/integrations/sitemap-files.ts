import astroSitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { createAddresses } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { sitemapEntries, type SitemapEntry } from '#output/sitemap.ts';
import type { PluginApi } from '../plugin-api.ts';

/**
 * Astro’s sitemap integration with the addresses of the blog. The addresses that the integration collects itself lack
 * `.html` and trailing slashes under `build.format: 'preserve'`; so the filter accepts only the addresses of the blog.
 */
export const sitemap = ({ loadedBlog }: PluginApi, site: Site): AstroIntegration => {
  const { absolute } = createAddresses(site.url);
  let entries: ReadonlyMap<string, SitemapEntry> | undefined;
  const byUrl = () =>
    (entries ??= new Map(sitemapEntries(loadedBlog().blog).map((entry) => [absolute(entry.permalink), entry])));
  return astroSitemap({
    namespaces: { news: false, image: false, video: false, xhtml: true },
    // A getter, since the integration is created before the blog is loaded.
    get customPages() {
      return [...byUrl().keys()];
    },
    filter: (url) => byUrl().has(url),
    serialize: (item) => {
      const { lastmod, translations } = byUrl().get(item.url) ?? {};
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
