import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import type { Language } from '#text/language.ts';
import { isoDay } from '#text/dates.ts';
import { zoneOf } from '#text/time-zone.ts';
import { placeholderSettings, type Site } from './site.ts';

/** What the texts of a blog show of its settings. */
export interface Evidence {
  readonly posts: readonly FrontMatter[];
  /** Languages of texts that have one. */
  readonly languages: readonly Language[];
  /** UTC offsets of dates that are written with one: `+07:00`. */
  readonly offsets: readonly string[];
}

const placeholderName = 'Your name';

const mostFrequent = (values: readonly string[]): string | undefined =>
  [...Map.groupBy(values, (value) => value)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];

const origins = (addresses: readonly (string | undefined)[]): string[] =>
  addresses.flatMap((address) => (address !== undefined && URL.canParse(address) ? new URL(address).origin : []));

/** The address of a post with variables in place of its date and name. */
const patternOf = ({ slug, date }: FrontMatter, zone: string): string | undefined => {
  if (slug === undefined || date === undefined || !/^\/[^:?#%\s]*$/.test(slug)) return undefined;
  const [year = '', month = '', day = ''] = isoDay(date, zone).split('-');
  const parts = slug.split('/');
  const name = parts.findLastIndex((part) => part !== '');
  const variables: Readonly<Record<string, string>> = { [year]: ':year', [month]: ':month', [day]: ':day' };
  return parts
    .map((part, at) => (at === name ? `:title${/\.html?$/.exec(part)?.[0] ?? ''}` : (variables[part] ?? part)))
    .join('/');
};

/** The pattern of most addresses of posts; undefined if there is none, or if it is the default. */
const permalinkPattern = (posts: readonly FrontMatter[], zone: string): string | undefined => {
  const patterns = posts.flatMap((post) => patternOf(post, zone) ?? []);
  const pattern = mostFrequent(patterns);
  const count = patterns.filter((other) => other === pattern).length;
  return count * 5 >= posts.length * 4 && pattern !== '/:year/:month/:title.html' ? pattern : undefined;
};

/** A settings file with values from the front matter of the posts. Values that they do not contain are left empty. */
const suggestion = ({ posts, languages, offsets }: Evidence): string => {
  const blogger = origins(posts.map(({ bloggerUrl }) => bloggerUrl));
  const shared = origins(posts.map(({ fbCommentUrl }) => fbCommentUrl));
  const url = mostFrequent(blogger) ?? mostFrequent(shared) ?? new URL(placeholderSettings.url).origin;
  const oldHosts = [...new Set([...blogger, ...shared])].filter((origin) => new URL(origin).host !== new URL(url).host);
  const name = mostFrequent(posts.flatMap(({ author }) => author ?? [])) ?? placeholderName;
  const lang = mostFrequent(languages);
  const zone = zoneOf(mostFrequent(offsets) ?? '');
  const pattern = permalinkPattern(
    posts.filter(({ template }) => template === 'post'),
    zone ?? 'UTC',
  );
  const withoutSlug = posts.filter(({ template, slug }) => template === 'post' && slug === undefined).length;
  return [
    'export default {',
    `  url: '${url}/',`,
    `  title: '', // the name of your blog`,
    `  description: '', // what you write about, in one or two sentences`,
    `  author: { name: ${JSON.stringify(name)} },`,
    ...(lang === undefined ? [] : [`  lang: '${lang}',`]),
    `  timeZone: '${zone ?? 'Asia/Ho_Chi_Minh'}', // of dates without an offset${zone === undefined ? ': your posts do not show it' : ''}`,
    ...(pattern === undefined
      ? []
      : [`  permalinks: ${JSON.stringify(pattern)}, // the addresses of your posts, for new ones too`]),
    ...(withoutSlug * 2 > posts.length
      ? [`  // permalinks: '/:year/:month/:title/', // if your posts were at other addresses: docs/front-matter.md`]
      : []),
    '  postsPerPage: 20, // on one page of a list',
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
export const missingSettings = (evidence: Evidence, builtFor: string): Diagnostic => ({
  level: 'warning',
  file: 'site.config.ts',
  message: `This file is missing. The title of the blog is “${placeholderSettings.title}”, and feeds, sitemap and canonical links use ${builtFor}.`,
  remedy: `Write it before you publish (src/config/site.ts of the engine lists every setting). Suggestion from your posts:\n\n    ${suggestion(evidence)}\n`,
});

/** Warnings about settings that still hold what the suggestion put there. */
export const unchangedSettings = ({ author }: Pick<Site, 'author'>): readonly Diagnostic[] =>
  author.name === placeholderName
    ? [
        {
          level: 'warning',
          file: 'site.config.ts',
          field: 'author',
          message: `The name of the author is still “${placeholderName}”.`,
          remedy: 'Write author: { name: "…" }. Posts, feeds and search engines show it.',
        },
      ]
    : [];
