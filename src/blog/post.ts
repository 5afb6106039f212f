import { isoDay } from '#text/dates.ts';
import { enclosureIn, type Enclosure, type WrittenEnclosure } from './enclosure.ts';
import { filesOfPage, type FileBeside, type FilesOfPage } from './file-beside.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import type { Language } from '#text/language.ts';
import { expandPattern, isPattern } from '#urls/permalink-pattern.ts';
import { readPermalink, type Permalink } from '#urls/permalink.ts';
import type { Prose } from '#text/prose.ts';
import { createAddresses, permalinkOfFile, routes } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { feedIdOf } from './feed-id.ts';
import type { SourceFile } from '#content/source.ts';
import { oneLine, readingMinutes } from '#text/plain-text.ts';

/** The input for a post or page: its front matter, and facts about its text. */
export interface Writing extends SourceFile {
  readonly frontMatter: FrontMatter;
  readonly prose: Prose;
  /** The files beside it that it links or plays. Default: none. */
  readonly files?: readonly FileBeside[];
  readonly enclosure?: WrittenEnclosure | undefined;
}

/** The properties that pages and posts have in common. */
export interface Page {
  readonly id: string;
  readonly file: string;
  readonly folder: SourceFile['folder'];
  readonly format: SourceFile['format'];
  /** The path below the root of the blog, decoded: `/2016/02/x.html`, `/about/`. */
  readonly permalink: Permalink;
  /** `permalink` for `href`: percent-encoded, with the sub-path of the blog. */
  readonly url: string;
  /** `url` with scheme and host. */
  readonly absoluteUrl: string;
  readonly title: string;
  readonly lang: Language;
  /** The summary by the author as plain text, or ''. */
  readonly description: string;
  /** `description`, or the beginning of the text if it is empty. */
  readonly lead: string;
  readonly updated: Date | undefined;
  readonly words: number;
  /** Reading time in minutes, at least 1. */
  readonly minutes: number;
  readonly draft: boolean;
  readonly noindex: boolean;
  readonly canonical: string | undefined;
  readonly cover: { readonly src: string; readonly alt: string } | undefined;
  readonly toc: boolean | undefined;
  readonly aliases: readonly Permalink[];
  /** Its URL at Blogger. */
  readonly bloggerUrl: string | undefined;
  readonly files: FilesOfPage;
}

/** A post: a page with a date, which is in lists and feeds. */
export interface Post extends Page {
  /** The title with each blank that its author wrote, as earlier feeds had it. */
  readonly titleInFeeds: string;
  readonly date: Date;
  readonly author: string;
  readonly category: string | undefined;
  readonly tags: readonly string[];
  /** Parts without an order follow those with one, by date. */
  readonly series: { readonly name: string; readonly order?: number | undefined } | undefined;
  readonly pinned: boolean;
  /** Its only sound or film, for podcast apps. */
  readonly enclosure: Enclosure | undefined;
  readonly translationOf: Permalink | undefined;
  readonly supersededBy: Permalink | undefined;
  /** The guid in `/rss.xml`. It never changes, even when the blog moves to another host. */
  readonly guid: string;
  readonly bloggerId: string | undefined;
  /** Discussions on other sites, in display order. */
  readonly discussions: readonly {
    readonly place: 'facebook' | 'twitter' | 'hackerNews' | 'linkedIn';
    readonly url: string;
  }[];
}

const permalinkOf = (written: string | undefined): Permalink | undefined => {
  const checked = written === undefined ? undefined : readPermalink(written);
  return checked && 'permalink' in checked ? checked.permalink : undefined;
};

const withSlash = (path: string) => (path.startsWith('/') ? path : `/${path}`);

/** @param permalink not percent-encoded */
const pageAt = (permalink: Permalink, writing: Writing, site: Site): Page => {
  const { frontMatter, prose, id, file, folder, format, files = [] } = writing;
  const addresses = createAddresses(site.url);
  const lang = frontMatter.lang ?? prose.lang ?? site.lang;
  return {
    id,
    file,
    folder,
    format,
    permalink,
    lang,
    url: addresses.url(permalink),
    absoluteUrl: addresses.absolute(permalink),
    title: oneLine(frontMatter.title),
    description: frontMatter.description ?? '',
    lead: frontMatter.description ?? prose.lead,
    updated: frontMatter.updated,
    words: prose.words,
    minutes: readingMinutes(prose.words, prose.codeLines, site.words.in(lang).wordsPerMinute),
    draft: frontMatter.draft,
    noindex: frontMatter.noindex,
    canonical: frontMatter.canonical,
    cover: frontMatter.cover === undefined ? undefined : { src: frontMatter.cover, alt: frontMatter.coverAlt ?? '' },
    toc: frontMatter.toc,
    aliases: frontMatter.aliases.flatMap((alias) => permalinkOf(alias) ?? []),
    bloggerUrl: frontMatter.bloggerUrl,
    files: filesOfPage(
      permalink,
      files,
      site.permalinks?.engine === 'hexo' ? id.slice(id.lastIndexOf('/') + 1) : undefined,
    ),
  };
};

/** Where engines put the page for missing addresses. */
const isNotFound = (permalink: Permalink): boolean => /^\/404(?:\.html|\/)?$/.test(permalink);

/** The address of a page: its slug, else its file. `pages/404.md` is the page for missing addresses. */
export const addressOfPage = ({ id, frontMatter }: Pick<Writing, 'id' | 'frontMatter'>): Permalink => {
  const permalink = permalinkOf(frontMatter.slug) ?? `/${id}/`;
  return id === '404' && isNotFound(permalink) ? routes.notFound : permalink;
};

/** Makes a page, such as `/about/`. */
export const toPage = (writing: Writing, site: Site): Page => pageAt(addressOfPage(writing), writing, site);

/**
 * The address of a post: its slug, else by the setting `permalinks`, else by its file name. Under that setting a slug
 * without a slash is only the last part of an address, as in Hugo.
 * @returns the permalink, and the address as the post has it in feeds
 */
export const addressOfPost = (
  { id, file, frontMatter }: Pick<Writing, 'id' | 'file' | 'frontMatter'>,
  date: Date,
  site: Pick<Site, 'permalinks' | 'timeZone' | 'from'>,
): { readonly permalink: Permalink; readonly inFeeds: string } => {
  const { slug, title, category, categories = category === undefined ? [] : [category] } = frontMatter;
  const zone = site.timeZone;
  const isPart = site.permalinks !== undefined && slug !== undefined && !slug.includes('/');
  const facts = { id, file, title, date, zone, categories, slug: isPart ? slug : undefined };
  if (slug !== undefined && isPattern(slug)) {
    const permalink = expandPattern({ pattern: slug, engine: site.permalinks?.engine }, facts);
    return { permalink, inFeeds: permalink };
  }
  const given = isPart ? undefined : permalinkOf(slug);
  if (given !== undefined) return { permalink: given, inFeeds: withSlash(slug ?? given) };
  const permalink = site.permalinks
    ? expandPattern(site.permalinks, facts)
    : permalinkOfFile(id, isoDay(date, zone), site.from, /\/index\.[^/]+$/i.test(file));
  return { permalink, inFeeds: permalink };
};

/**
 * Makes a post.
 * @throws {RangeError} if the date is missing, which `readSource` rules out
 */
export const toPost = (writing: Writing, site: Site): Post => {
  const { frontMatter } = writing;
  const { date } = frontMatter;
  if (date === undefined) throw new RangeError(`${writing.file} has no date`);
  const { permalink, inFeeds } = addressOfPost(writing, date, site);
  const page = pageAt(permalink, writing, site);
  const places = [
    ['facebook', frontMatter.fbCommentUrl],
    ['twitter', frontMatter.twitterCommentUrl],
    ['hackerNews', frontMatter.hackerNewsCommentUrl],
    ['linkedIn', frontMatter.linkedInCommentUrl],
  ] as const;
  return {
    ...page,
    titleInFeeds: frontMatter.title,
    date,
    author: frontMatter.author ?? site.author.name,
    category: frontMatter.category,
    tags: frontMatter.tags,
    series: frontMatter.series,
    pinned: frontMatter.pinned,
    enclosure: enclosureIn(writing.enclosure, page.files, createAddresses(site.url).absolute),
    translationOf: permalinkOf(frontMatter.translationOf),
    supersededBy: permalinkOf(frontMatter.supersededBy),
    guid: frontMatter.guid ?? feedIdOf(site, permalink, inFeeds),
    bloggerId: frontMatter.bloggerId,
    discussions: places.flatMap(([place, url]) => (url === undefined ? [] : [{ place, url }])),
  };
};

/** Sorts newest first. Equal dates are sorted by permalink, so that the order does not depend on the file system. */
export const newestFirst = (a: Post, b: Post): number =>
  b.date.getTime() - a.date.getTime() || (a.permalink < b.permalink ? -1 : 1);

/** The date of the last change: `updated`, or `date` if that is later. */
export const lastChange = ({ date, updated }: Pick<Post, 'date' | 'updated'>): Date =>
  updated !== undefined && updated > date ? updated : date;
