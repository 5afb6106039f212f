import type { Page, Post } from '#blog/post.ts';
import { sharedTags } from '#blog/related-posts.ts';
import { sealOfName } from '#blog/seal.ts';
import type { Language } from '#text/language.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { CoverView } from './cover-view.ts';
import { langIfDifferent, type LinkView } from './link-view.ts';
import type { ViewContext } from './view-context.ts';

/** A list of related posts or backlinks. */
export interface PostLinksView {
  readonly label: string;
  readonly links: readonly (LinkView & {
    readonly reason: string | undefined;
    /** The letters in the seal beside the link; undefined for a list without pictures. */
    readonly seal: string | undefined;
    /** Stands in place of the seal. */
    readonly cover: CoverView | undefined;
  })[];
  /** Language of the reasons. */
  readonly lang: Language;
}

/**
 * Builds a list of links behind a post.
 * @param isRelated whether reasons and pictures stand beside the links
 */
export const postLinksView = (
  label: string,
  permalinks: readonly Permalink[],
  post: Post,
  { blog, site, covers }: ViewContext,
  isRelated = false,
): PostLinksView => {
  const links = permalinks.flatMap((permalink): (Page | Post)[] => {
    const page = blog.byPermalink.get(permalink);
    return page ? [page] : [];
  });
  const reasonOf = (page: Page | Post): string | undefined => {
    const shared = isRelated && 'tags' in page ? sharedTags(post, page, site.taxonomy).slice(0, 2) : [];
    return shared.length === 0 ? undefined : site.words.in(post.lang).alsoOn(shared.join(', '));
  };
  return {
    label,
    links: links.map((page) => ({
      label: page.title,
      url: page.url,
      ...langIfDifferent(page.lang, post.lang),
      reason: reasonOf(page),
      seal: isRelated && 'tags' in page ? sealOfName(page.category, site) : undefined,
      cover: isRelated ? covers.get(page.permalink) : undefined,
    })),
    lang: post.lang,
  };
};
