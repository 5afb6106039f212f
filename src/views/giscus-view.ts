import type { Post } from '#blog/post.ts';
import type { LinkView } from './link-view.ts';
import type { ViewContext } from './view-context.ts';

/** Comments by giscus.app. */
export interface GiscusView {
  /** Undefined where the text has the same id. */
  readonly id: string | undefined;
  /** Settings for giscus.app, as JSON. */
  readonly settings: string;
  readonly heading: string;
  readonly discussions: LinkView;
  readonly show: string;
}

/**
 * Builds the comments by giscus.app; undefined without that setting. The discussion is found by the guid of the post, so
 * that it survives a new permalink.
 * @param ids that the text has
 */
export const giscusView = (post: Post, ids: ReadonlySet<string>, { site }: ViewContext): GiscusView | undefined => {
  if (!site.giscus) return undefined;
  const words = site.words.in(post.lang);
  return {
    id: ids.has('comment-form') ? undefined : 'comment-form',
    settings: JSON.stringify({
      ...site.giscus,
      mapping: 'specific',
      term: post.guid,
      strict: '1',
      reactionsEnabled: '1',
      inputPosition: 'top',
      theme: 'preferred_color_scheme',
      lang: post.lang,
    }),
    heading: words.discussion,
    discussions: { label: words.discussOnGitHub, url: `https://github.com/${site.giscus.repo}/discussions` },
    show: words.showDiscussion,
  };
};
