import type { Lists } from '#blog/lists.ts';
import type { Permalink } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { mergedSlugs, slugsInOtherStrategy } from '#blog/term.ts';
import { bloggerLabelFeed } from './blogger.ts';

/** The Atom feed of a tag that had a feed at Blogger. */
export interface LabelFeed {
  /** Permalink of the list of the tag. */
  readonly list: Permalink;
  /** Permalinks of the feed under other names of the tag. */
  readonly renamed: readonly Permalink[];
  /** Paths of the feed at Blogger, one for each spelling of the label. */
  readonly atBlogger: readonly Permalink[];
}

/** Whether a label can be a path: labels at Blogger may contain any character. */
const isName = (label: string): boolean =>
  !/[\\\p{Cc}]/u.test(label) && !label.split('/').some((part) => part === '' || part === '.' || part === '..');

/**
 * The Atom feeds of tags that readers may still use: those of labels at Blogger, and those in the ledger. An alias
 * counts as a spelling of a label at Blogger if no post uses it now.
 */
export const labelFeeds = (
  { posts, tags, knownFeeds }: Pick<Lists, 'posts' | 'tags' | 'knownFeeds'>,
  { from, taxonomy }: Pick<Site, 'from' | 'taxonomy'>,
): readonly LabelFeed[] => {
  if (!from.includes('blogger')) return [];
  const labels = new Set(posts.flatMap(({ tags }) => tags));
  const labelsAtBlogger = new Set(posts.flatMap(({ bloggerId, tags }) => (bloggerId === undefined ? [] : tags)));
  const others = slugsInOtherStrategy(tags, taxonomy);
  return tags.flatMap((tag): LabelFeed[] => {
    const { slug, spellings } = tag;
    const wasAtBlogger = spellings.some((label) => labelsAtBlogger.has(label));
    const feedOf = (slug: string): Permalink => routes.atomOf(routes.tag(slug));
    const renamed = [
      ...mergedSlugs(tag, taxonomy)
        .map(feedOf)
        .filter((feed) => wasAtBlogger || knownFeeds.has(feed)),
      ...(others.get(slug) ?? []).map(feedOf).filter((feed) => knownFeeds.has(feed)),
    ];
    const atBlogger = spellings.filter(isName).flatMap((label) => {
      const isOfBlogger = labelsAtBlogger.has(label) || (wasAtBlogger && !labels.has(label));
      const feed = bloggerLabelFeed(label);
      return isOfBlogger || knownFeeds.has(feed) ? [feed] : [];
    });
    const isFollowed = wasAtBlogger || knownFeeds.has(feedOf(slug)) || renamed.length + atBlogger.length > 0;
    return isFollowed ? [{ list: routes.tag(slug), renamed, atBlogger }] : [];
  });
};
