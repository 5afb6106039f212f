import type { FrontMatter } from './front-matter.ts';
import type { Language } from './language.ts';

/** A file of words after reading: what its author said, and what its text tells. */
export interface Source {
  /** Path below `posts` or `pages` without extension: `2016/2016-02-04-name`, or the folder of a post with pictures. */
  readonly id: string;
  /** Path below the blog's content folder, for messages: `posts/2016/2016-02-04-name.md`. */
  readonly file: string;
  readonly format: 'md' | 'mdx';
  readonly frontMatter: FrontMatter;
  /** Markdown after the front matter. */
  readonly body: string;
  /** 1-based line of the file on which `body` begins. */
  readonly bodyLine: number;
  /** Hash of the file's bytes. */
  readonly digest: string;
}

/** What pages and posts share: an address, words, a language. */
export interface Page {
  readonly id: string;
  readonly file: string;
  readonly format: 'md' | 'mdx';
  /** The address within the blog, as written: `/2016/02/x.html`, `/about/`. */
  readonly permalink: string;
  /** `permalink` as links print it: percent-encoded, below the blog's sub-path. */
  readonly url: string;
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
  readonly noindex: boolean;
  readonly canonical: string | undefined;
  readonly cover: { readonly src: string; readonly alt: string } | undefined;
  readonly toc: boolean | undefined;
  readonly math: boolean;
  readonly aliases: readonly string[];
  readonly digest: string;
}

export interface Post extends Page {
  readonly date: Date;
  readonly author: string;
  readonly category: string | undefined;
  readonly tags: readonly string[];
  readonly series: { readonly name: string; readonly order: number } | undefined;
  readonly pinned: boolean;
  readonly translationOf: string | undefined;
  readonly supersededBy: string | undefined;
  readonly bloggerId: string | undefined;
  readonly bloggerUrl: string | undefined;
  /** Where readers talked about it, in the order shown. */
  readonly discussions: readonly { readonly place: 'facebook' | 'twitter' | 'hackerNews' | 'linkedIn'; readonly url: string }[];
}

/** Newest first; equal instants by address, so that the order never depends on the disk. */
export const newestFirst = (a: Post, b: Post): number =>
  b.date.getTime() - a.date.getTime() || (a.permalink < b.permalink ? -1 : 1);
