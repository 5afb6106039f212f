/**
 * How other engines made the ids of feed items: `url` is the whole URL of the post, as in Hugo, Hexo, Astro and RSS of Jekyll;
 * `jekyll` is that URL without extension and last slash, as the plug-in jekyll-feed makes it.
 */
export const feedIdForms = ['url', 'jekyll'] as const;
export type FeedIdForm = (typeof feedIdForms)[number];
