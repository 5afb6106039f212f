import type { Lists } from '#blog/lists.ts';
import type { Permalink } from '#urls/permalink.ts';
import { routes } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';
import { mergedSlugs } from '#blog/term.ts';
import { bloggerLabelFeed } from './blogger.ts';

/** The Atom feed of a tag that somebody may follow since the blog was at Blogger. */
export interface LabelFeed {
  /** The list of the tag, beside which the feed lies. */
  readonly list: Permalink;
  /** Where it lay under other names of the tag. */
  readonly renamed: readonly Permalink[];
  /** Where Blogger had it, by the spellings of the label. */
  readonly atBlogger: readonly Permalink[];
}

/** Names that a disk takes: Blogger's labels may hold anything. */
const isName = (label: string): boolean =>
  !/[\\:*?"<>|\p{Cc}]/u.test(label) && !label.split('/').some((part) => part === '' || part === '.' || part === '..');

/**
 * Blogger served a feed for each label of its posts, as they spelt it; nobody can follow another, unless the ledger
 * knows that it was published. Aliases count as spellings of such posts, which bear the name that stands for them now.
 */
export const labelFeeds = (
  { posts, tags, knownFeeds }: Pick<Lists, 'posts' | 'tags' | 'knownFeeds'>,
  { from, taxonomy }: Pick<Site, 'from' | 'taxonomy'>,
): readonly LabelFeed[] => {
  if (!from.includes('blogger')) return [];
  const labels = new Set(posts.flatMap(({ tags }) => tags));
  const labelsAtBlogger = new Set(posts.flatMap(({ bloggerId, tags }) => (bloggerId === undefined ? [] : tags)));
  return tags.flatMap((tag): LabelFeed[] => {
    const { slug, spellings } = tag;
    const wasAtBlogger = spellings.some((label) => labelsAtBlogger.has(label));
    const feedOf = (slug: string): Permalink => routes.atomOf(routes.tag(slug));
    const renamed = mergedSlugs(tag, taxonomy)
      .map(feedOf)
      .filter((feed) => wasAtBlogger || knownFeeds.has(feed));
    const atBlogger = spellings.filter(isName).flatMap((label) => {
      const isOfBlogger = labelsAtBlogger.has(label) || (wasAtBlogger && !labels.has(label));
      const feed = bloggerLabelFeed(label);
      return isOfBlogger || knownFeeds.has(feed) ? [feed] : [];
    });
    const isFollowed = wasAtBlogger || knownFeeds.has(feedOf(slug)) || renamed.length + atBlogger.length > 0;
    return isFollowed ? [{ list: routes.tag(slug), renamed, atBlogger }] : [];
  });
};
