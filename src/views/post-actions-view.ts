import { escapeContent } from '#text/plain-text.ts';
import type { Post } from '#blog/post.ts';
import { bibtexOf, cslOf } from '#output/citation.ts';
import { routes } from '#urls/routes.ts';
import type { LinkView } from './link-view.ts';
import type { ViewContext } from './view-context.ts';

/** Actions on a post: share, copy, cite. `script` has the text for elements that scripts add. */
export interface PostActionsView {
  readonly title: string;
  readonly url: string;
  readonly share: string;
  readonly markdown: LinkView;
  readonly copyMarkdown: string;
  readonly cite: string;
  /** HTML. Astro would write each of the many quotes in six letters. */
  readonly citations: readonly string[];
  readonly script: Readonly<Record<'copy' | 'copied' | 'close' | 'zoom' | 'lost', string>>;
}

/** Builds the actions on a post. */
export const postActionsView = (post: Post, { site, addresses }: ViewContext): PostActionsView => {
  const words = site.words.in(post.lang);
  return {
    title: post.title,
    url: post.absoluteUrl,
    share: words.share,
    markdown: { label: words.asMarkdown, url: addresses.url(routes.markdown(post.permalink)) },
    copyMarkdown: words.copyMarkdown,
    cite: words.cite,
    citations: [bibtexOf(post, site), cslOf(post, site)].map(escapeContent),
    script: {
      copy: words.copy,
      copied: words.copied,
      close: words.close,
      zoom: words.enlarge,
      lost: words.missingImage,
    },
  };
};
