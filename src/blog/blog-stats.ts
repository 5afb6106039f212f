import { isoDay } from '#text/dates.ts';
import type { Blog } from './blog.ts';
import { newestFirst, type Page, type Post } from './post.ts';

/** A text in a list of statistics. */
export interface StatsText {
  readonly file: string;
  readonly title: string;
}

/** What an owner may want to know of a blog. */
export interface BlogStats {
  readonly posts: number;
  readonly pages: number;
  /** In all posts. */
  readonly words: number;
  /** The post in the middle has so many words. */
  readonly medianWords: number;
  readonly years: readonly { readonly year: number; readonly posts: number; readonly words: number }[];
  readonly languages: Readonly<Record<string, number>>;
  readonly tags: {
    readonly count: number;
    readonly usedOnce: number;
    readonly most: readonly { readonly label: string; readonly posts: number }[];
  };
  /** Longest first. */
  readonly longest: readonly (StatsText & { readonly words: number })[];
  /** Oldest first. */
  readonly oldestWithoutUpdate: readonly (StatsText & { readonly date: string })[];
  readonly imagesWithoutAlt: {
    readonly count: number;
    /** Most first. */
    readonly texts: readonly { readonly file: string; readonly images: number }[];
  };
}

/** Length of the lists. */
const shown = 5;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const textOf = ({ file, title }: Page): StatsText => ({ file, title });

/**
 * Counts what is in a blog.
 * @param withoutAlt number of images without a text in their place, by file
 * @param zone IANA zone of the blog
 */
export const blogStats = (
  { posts, pages, tags, years }: Pick<Blog, 'posts' | 'pages' | 'tags' | 'years'>,
  withoutAlt: ReadonlyMap<string, number>,
  zone: string,
): BlogStats => {
  const words = posts.map((post) => post.words).sort((a, b) => a - b);
  const wordsIn = (some: readonly Post[]): number => sum(some.map((post) => post.words));
  const images = [...withoutAlt].filter(([, count]) => count > 0).map(([file, count]) => ({ file, images: count }));
  return {
    posts: posts.length,
    pages: pages.length,
    words: sum(words),
    medianWords: words[Math.floor(words.length / 2)] ?? 0,
    years: years.map(({ year, posts }) => ({ year, posts: posts.length, words: wordsIn(posts) })),
    languages: Object.fromEntries(
      [...Map.groupBy(posts, ({ lang }) => lang)]
        .sort(([, a], [, b]) => b.length - a.length)
        .map(([lang, group]) => [lang, group.length]),
    ),
    tags: {
      count: tags.length,
      usedOnce: tags.filter((tag) => tag.posts.length === 1).length,
      most: tags
        .toSorted((a, b) => b.posts.length - a.posts.length || (a.slug < b.slug ? -1 : 1))
        .slice(0, 2 * shown)
        .map(({ label, posts: { length } }) => ({ label, posts: length })),
    },
    longest: posts
      .toSorted((a, b) => b.words - a.words || newestFirst(a, b))
      .slice(0, shown)
      .map((post) => ({ ...textOf(post), words: post.words })),
    oldestWithoutUpdate: posts
      .filter(({ date, updated }) => updated === undefined || updated <= date)
      .toSorted((a, b) => newestFirst(b, a))
      .slice(0, shown)
      .map((post) => ({ ...textOf(post), date: isoDay(post.date, zone) })),
    imagesWithoutAlt: {
      count: sum(images.map((one) => one.images)),
      texts: images.sort((a, b) => b.images - a.images || (a.file < b.file ? -1 : 1)).slice(0, shown),
    },
  };
};
