import { isoDay } from '#text/dates.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import type { Language } from '#text/language.ts';
import { readPermalink, type Permalink } from '#urls/permalink.ts';
import type { Prose } from '#text/prose.ts';
import { createAddresses, permalinkOfFile } from '#urls/routes.ts';
import { legacyOriginOf, type Site } from '#config/site.ts';
import type { SourceFile } from '#content/source.ts';
import { readingMinutes } from '#text/plain-text.ts';

/** What a post or page is made from: what its author said, and what its text tells. */
export interface Writing extends SourceFile {
  readonly frontMatter: FrontMatter;
  readonly prose: Prose;
}

/** What pages and posts share: an address, words, a language. */
export interface Page {
  readonly id: string;
  readonly file: string;
  readonly folder: SourceFile['folder'];
  readonly format: SourceFile['format'];
  /** The address within the blog, decoded: `/2016/02/x.html`, `/about/`. */
  readonly permalink: Permalink;
  /** `permalink` as links print it: percent-encoded, below the blog's sub-path. */
  readonly url: string;
  /** `url` with scheme and host. */
  readonly absoluteUrl: string;
  readonly title: string;
  readonly lang: Language;
  /** The author's own summary, else ''. Plain text. */
  readonly description: string;
  /** `description`, else the beginning of the text: never empty unless the post is. */
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
  /** Where it stood at Blogger. */
  readonly bloggerUrl: string | undefined;
}

export interface Post extends Page {
  readonly date: Date;
  readonly author: string;
  readonly category: string | undefined;
  readonly tags: readonly string[];
  readonly series: { readonly name: string; readonly order: number } | undefined;
  readonly pinned: boolean;
  readonly translationOf: Permalink | undefined;
  readonly supersededBy: Permalink | undefined;
  /** Identity in `/rss.xml`: frozen, never made from the present address of the blog. */
  readonly guid: string;
  readonly bloggerId: string | undefined;
  /** Where readers talked about it, in the order shown. */
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

/** @param byFile the address where the author chose none: a name of a file, not a text to decode */
const pageAt = (byFile: Permalink, { frontMatter, prose, id, file, folder, format }: Writing, site: Site): Page => {
  const addresses = createAddresses(site.url);
  const permalink = permalinkOf(frontMatter.slug) ?? byFile;
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
    title: frontMatter.title,
    description: frontMatter.description ?? '',
    lead: frontMatter.description ?? prose.lead,
    updated: frontMatter.updated,
    words: prose.words,
    minutes: readingMinutes(prose.words, prose.codeLines, lang),
    draft: frontMatter.draft,
    noindex: frontMatter.noindex,
    canonical: frontMatter.canonical,
    cover: frontMatter.cover === undefined ? undefined : { src: frontMatter.cover, alt: frontMatter.coverAlt ?? '' },
    toc: frontMatter.toc,
    aliases: frontMatter.aliases.flatMap((alias) => permalinkOf(alias) ?? []),
    bloggerUrl: frontMatter.bloggerUrl,
  };
};

/** A page without date, as `/about/`. */
export const toPage = (writing: Writing, site: Site): Page => pageAt(`/${writing.id}/`, writing, site);

/** @throws RangeError for a writing without date, which `readSource` never lets through */
export const toPost = (writing: Writing, site: Site): Post => {
  const { frontMatter, id } = writing;
  const { date } = frontMatter;
  if (date === undefined) throw new RangeError(`${writing.file} has no date`);
  const byFile = permalinkOfFile(id, isoDay(date, site.timeZone), site.from);
  const page = pageAt(byFile, writing, site);
  const places = [
    ['facebook', frontMatter.fbCommentUrl],
    ['twitter', frontMatter.twitterCommentUrl],
    ['hackerNews', frontMatter.hackerNewsCommentUrl],
    ['linkedIn', frontMatter.linkedInCommentUrl],
  ] as const;
  return {
    ...page,
    date,
    author: frontMatter.author ?? site.author.name,
    category: frontMatter.category,
    tags: frontMatter.tags,
    series: frontMatter.series,
    pinned: frontMatter.pinned,
    translationOf: permalinkOf(frontMatter.translationOf),
    supersededBy: permalinkOf(frontMatter.supersededBy),
    guid: frontMatter.guid ?? legacyOriginOf(site) + withSlash(frontMatter.slug ?? byFile),
    bloggerId: frontMatter.bloggerId,
    discussions: places.flatMap(([place, url]) => (url === undefined ? [] : [{ place, url }])),
  };
};

/** Newest first; equal instants by address, so that the order never depends on the disk. */
export const newestFirst = (a: Post, b: Post): number =>
  b.date.getTime() - a.date.getTime() || (a.permalink < b.permalink ? -1 : 1);

/** When the text last changed: an edit that its author dated, never before it was published. */
export const lastChange = ({ date, updated }: Pick<Post, 'date' | 'updated'>): Date =>
  updated !== undefined && updated > date ? updated : date;
