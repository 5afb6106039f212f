import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import { placeholderSettings } from './site.ts';

const mostFrequent = (values: readonly string[]): string | undefined =>
  [...Map.groupBy(values, (value) => value)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];

const origins = (addresses: readonly (string | undefined)[]): string[] =>
  addresses.flatMap((address) => (address !== undefined && URL.canParse(address) ? new URL(address).origin : []));

/** A settings file with values from the front matter of the posts. Values that they do not contain are left empty. */
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
    ...(blogger.length > 0 ? [`  from: ['blogger'], // add 'gatsby' if the blog was on Gatsby later`] : []),
    ...(blogger.length > 0 ? [`  legacyOrigin: '${url}', // part of the ids in feeds: never change it`] : []),
    ...(oldHosts.length > 0 ? [`  oldHosts: ${JSON.stringify(oldHosts.map((origin) => new URL(origin).host))},`] : []),
    '};',
  ].join('\n    ');
};

/**
 * The warning for a blog without settings.
 * @param builtFor URL that the build uses instead
 */
export const missingSettings = (posts: readonly FrontMatter[], builtFor: string): Diagnostic => ({
  level: 'warning',
  file: 'site.config.ts',
  message: `This file is missing. The title of the blog is “${placeholderSettings.title}”, and feeds, sitemap and canonical links use ${builtFor}.`,
  remedy: `Write it before you publish (src/config/site.ts of the engine lists every setting). Suggestion from your posts:\n\n    ${suggestion(posts)}\n`,
});
