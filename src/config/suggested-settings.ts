import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import { placeholderSettings } from './site.ts';

const mostFrequent = (values: readonly string[]): string | undefined =>
  [...Map.groupBy(values, (value) => value)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];

const origins = (addresses: readonly (string | undefined)[]): string[] =>
  addresses.flatMap((address) => (address !== undefined && URL.canParse(address) ? new URL(address).origin : []));

/** A settings file to begin with, from what the posts tell of who wrote them and where they lived; what they do not is left open. */
const suggestion = (posts: readonly FrontMatter[]): string => {
  const blogger = origins(posts.map(({ bloggerUrl }) => bloggerUrl));
  const shared = origins(posts.map(({ fbCommentUrl }) => fbCommentUrl));
  const url = mostFrequent(blogger) ?? mostFrequent(shared) ?? new URL(placeholderSettings.url).origin;
  const oldHosts = [...new Set([...blogger, ...shared])].filter((origin) => new URL(origin).host !== new URL(url).host);
  const name = mostFrequent(posts.flatMap(({ author }) => author ?? [])) ?? 'Your name';
  return [
    'export default {',
    `  url: '${url}/',`,
    `  title: '', // the name of your blog`,
    `  description: '', // what you write about, in one or two sentences`,
    `  author: { name: ${JSON.stringify(name)} },`,
    ...(blogger.length > 0 ? [`  from: ['blogger'], // and 'gatsby', if it was there since`] : []),
    ...(blogger.length > 0 ? [`  legacyOrigin: '${url}', // what feed ids were made with: never change it`] : []),
    ...(oldHosts.length > 0 ? [`  oldHosts: ${JSON.stringify(oldHosts.map((origin) => new URL(origin).host))},`] : []),
    '};',
  ].join('\n    ');
};

/** What is to be said of a blog that has no settings: it can be looked at, and not be published. */
export const missingSettings = (posts: readonly FrontMatter[], builtFor: string): Diagnostic => ({
  level: 'warning',
  file: 'site.config.ts',
  message: `There is no such file: the blog is called “${placeholderSettings.title}”, and feeds, sitemap and canonical links say ${builtFor}.`,
  remedy: `Write it before you publish (every setting is in the engine's src/config/site.ts). What your posts tell of:\n\n    ${suggestion(posts)}\n`,
});
