import { problemOfPattern, type PermalinkPattern } from '#urls/permalink-pattern.ts';
import type { FeedIdForm } from '#urls/feed-id-form.ts';
import type { Source } from '#content/source.ts';
import type { Language } from '#text/language.ts';
import { blogLanguage, languageEvents } from '../blog-language.ts';
import type { ImportEvent } from '../import-event.ts';
import { formatSettings } from '../settings-file.ts';
import type { MenuEntry } from './menu.ts';
import { authorOf, languageOf } from './public-posts.ts';
import type { Zone } from './zone.ts';

/** What the configuration of an engine says that matters here. */
export interface EngineSettings {
  readonly url: string | undefined;
  readonly title: string | undefined;
  /** One for all languages, or one for each. */
  readonly description: string | Readonly<Record<string, string>> | undefined;
  readonly author: string | undefined;
  readonly lang: string | undefined;
  /** All languages, where the configuration names several; the first one is that of texts without another. */
  readonly languages?: readonly Language[];
  readonly zone: Zone;
  readonly perPage: number | undefined;
  readonly menu: readonly MenuEntry[];
  /** The pattern of addresses of posts, or what is known of it in words. */
  readonly permalink: PermalinkPattern | string;
  readonly from?: readonly string[];
  /** The public posts, for what the configuration does not say. */
  readonly posts: readonly Source[];
  /** The form of the ids that feeds had. */
  readonly feedIds?: FeedIdForm;
  /** Parts of the configuration that were not understood. */
  readonly unknown?: readonly string[];
}

/** Hosts that starters of engines have in their settings until somebody writes another. */
const ofStarters =
  /(?:^|\.)(?:example\.(?:com|org|net)|your-?(?:site|domain|website|blog)\.com|gatsby-starter-[\w-]+\.(?:netlify\.(?:com|app)|gatsbyjs\.io)|gatsbystarter[\w-]*\.gatsbyjs\.io)$/i;

/**
 * The settings of the blog, and what the owner must add to them.
 * @param source file that the settings come from
 */
export const settingsEvents = function* (settings: EngineSettings, source: string): Generator<ImportEvent> {
  const {
    url = '',
    title,
    description,
    posts,
    author = authorOf(posts),
    lang,
    languages = [],
    zone,
    perPage,
    menu,
    permalink,
    from = [],
    feedIds,
    unknown = [],
  } = settings;
  const isAddress = URL.canParse(url) && /^https?:/.test(url) && !ofStarters.test(new URL(url).hostname);
  const address = isAddress ? url : undefined;
  const language = languages[0] ?? blogLanguage(lang, languageOf(posts));
  const odd = (why: string) => ({ kind: 'odd', what: 'site.config.ts', why }) as const;
  const pattern = typeof permalink === 'string' ? permalink : permalink.pattern;
  const problem = typeof permalink === 'string' ? '' : problemOfPattern(permalink);
  yield {
    kind: 'file',
    path: 'site.config.ts',
    content: formatSettings([
      { name: 'url', value: `${(address ?? 'https://blog.example').replace(/(?<!\/)\/+$/, '')}/` },
      { name: 'title', value: title ?? 'Blog' },
      { name: 'description', value: description ?? title ?? 'Blog' },
      { name: 'author', value: { name: author ?? title ?? 'Blog' } },
      { name: 'lang', value: language },
      { name: 'timeZone', value: zone.name },
      { name: 'menu', value: menu },
      { name: 'from', value: from },
      {
        name: 'permalinks',
        value: problem === undefined ? permalink : undefined,
        note: 'Addresses of posts, as they were. Never change it.',
      },
      {
        name: 'feedIds',
        value:
          feedIds && address !== undefined
            ? { form: feedIds, url: `${address.replace(/(?<!\/)\/+$/, '')}/` }
            : undefined,
        note: 'Ids in feeds, as they were. Never change it.',
      },
      { name: 'postsPerPage', value: perPage },
    ]),
  };
  if (posts.length === 0)
    yield odd('no public post was found; is the folder that of the whole blog, with the configuration and the posts?');
  if (title === undefined) yield odd(`${source} has no title; write title`);
  yield* languageEvents([language, ...languages, ...posts.map(({ frontMatter }) => frontMatter.lang)]);
  if (address === undefined) yield odd(`${source} does not say the address of the blog; write url`);
  if (description === undefined) yield odd(`${source} has no description; write what the blog is about`);
  if (author === undefined) yield odd(`${source} does not name the author; write author`);
  if (!zone.isNamed)
    yield odd(
      `${source} names ${zone.unknown === undefined ? 'no time zone' : `the time zone ${zone.unknown}, which does not exist`}; timeZone is ${zone.name}, which decides the day of a post in its address: write another one if the old blog was built elsewhere`,
    );
  if (problem !== undefined)
    yield odd(
      `${source} gives posts the address ${pattern}${problem && ` (${problem})`}; compare it with what the build makes before you publish`,
    );
  for (const part of unknown) yield { kind: 'odd', what: source, why: `not understood without running it: ${part}` };
};
