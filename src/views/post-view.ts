import { yearsBehind } from '#blog/age.ts';
import { buildContents, type Section } from '#blog/table-of-contents.ts';
import { formatDate } from '#text/dates.ts';
import { postHead } from '#output/head.ts';
import type { Post } from '#blog/post.ts';
import { sealOfName } from '#blog/seal.ts';
import { routes } from '#urls/routes.ts';
import type { Language } from '#text/language.ts';
import { termSlug } from '#blog/term.ts';
import type { BodyView } from './body-view.ts';
import { bylineView, type BylineView } from './byline-view.ts';
import { commentsView, type Avatars, type CommentsView } from './comments-view.ts';
import type { ViewContext } from './view-context.ts';
import { giscusView, type GiscusView } from './giscus-view.ts';
import { layoutView, type LayoutView } from './layout-view.ts';
import type { LinksView, LinkView } from './link-view.ts';
import type { PictureView } from './cover-view.ts';
import { postActionsView, type PostActionsView } from './post-actions-view.ts';
import { descriptionOf } from './post-description.ts';
import { postLinksView, type PostLinksView } from './post-links-view.ts';
import { sealView, type SealView } from './seal-view.ts';
import { seriesNavigationView, type SeriesNavigationView } from './series-navigation-view.ts';
import { titleSize, type TitleSize } from './title-size.ts';

/** Notices above the text. */
export interface NoticesView {
  /** Link to the post that replaces this one. */
  readonly newer: (LinkView & { readonly text: string }) | undefined;
  /** A warning that the post is old. */
  readonly old: string | undefined;
  readonly translations: readonly (LinkView & { readonly lang: Language })[];
}

/** Links to the next older and newer post. */
export interface PostNavigationView {
  readonly label: string;
  readonly older: (LinkView & { readonly direction: string; readonly lang: Language }) | undefined;
  readonly newer: (LinkView & { readonly direction: string; readonly lang: Language }) | undefined;
}

/** The page of a post. */
export interface PostView {
  readonly kind: 'post';
  readonly layout: LayoutView;
  readonly title: string;
  readonly titleSize: TitleSize;
  readonly seal: SealView;
  /** '' if there is none, or if the text begins with it. */
  readonly description: string;
  /** The cover; undefined where none is shown. */
  readonly picture: PictureView | undefined;
  readonly notices: NoticesView;
  readonly byline: BylineView;
  readonly contents: { readonly label: string; readonly sections: readonly Section[] } | undefined;
  readonly body: BodyView;
  readonly tags: LinksView;
  readonly discussions: LinksView;
  readonly actions: PostActionsView;
  readonly series: SeriesNavigationView | undefined;
  readonly related: PostLinksView;
  readonly backlinks: PostLinksView;
  readonly comments: CommentsView | undefined;
  readonly giscus: GiscusView | undefined;
  readonly navigation: PostNavigationView | undefined;
}

const noticesView = (post: Post, translations: readonly Post[], { blog, site }: ViewContext): NoticesView => {
  const words = site.words.in(post.lang);
  const newer = post.supersededBy === undefined ? undefined : blog.byPermalink.get(post.supersededBy);
  const years = newer ? undefined : yearsBehind(post, blog.posts[0]);
  return {
    newer: newer && { text: words.superseded, label: newer.title, url: newer.url, lang: newer.lang },
    old: years === undefined ? undefined : words.old(years),
    translations: translations.map(({ lang, url }) => ({ label: site.words.in(lang).inOtherLanguage, url, lang })),
  };
};

/** Whether a discussion URL leads to a discussion. Facebook comments used the URL of the post itself as their key. */
const isThread = ({ place, url }: Post['discussions'][number]): boolean =>
  place !== 'facebook' || /(?:^|\.)facebook\.com$/.test(new URL(url).hostname);

const navigationView = (post: Post, { blog, site }: ViewContext): PostNavigationView | undefined => {
  const { newer, older } = blog.neighbours(post);
  if (!newer && !older) return undefined;
  const words = site.words.in(post.lang);
  const link = (to: Post | undefined, direction: string) =>
    to && { direction, label: to.title, url: to.url, lang: to.lang };
  return { label: words.aroundPost, older: link(older, words.older), newer: link(newer, words.newer) };
};

/** Images around the text of a post. */
export interface PostImages {
  /** Absolute URL of a cover that is fit to be the preview of the page; else its card is. */
  readonly cover?: string | undefined;
  readonly avatars?: Avatars;
  /** The cover above the text. */
  readonly picture?: PictureView | undefined;
}

/** Builds the page of a post. */
export const postView = (
  post: Post,
  body: BodyView,
  { cover, avatars = new Map(), picture }: PostImages,
  context: ViewContext,
): PostView => {
  const { blog, site, addresses } = context;
  const words = site.words.in(post.lang);
  const text = context.textOf(post);
  const withCover = {
    ...post,
    cover: cover === undefined || post.cover === undefined ? undefined : { ...post.cover, src: cover },
  };
  const translations = blog.translations(post);
  const sections = buildContents(text.headings, post.toc);
  const above = [formatDate(post.date, post.lang, site.timeZone), post.category]
    .filter((part) => part !== undefined)
    .join(' · ');
  return {
    kind: 'post',
    layout: layoutView(postHead(withCover, translations, site, addresses), { above, isShared: false }, context),
    title: post.title,
    titleSize: titleSize(post.title),
    seal: sealView(sealOfName(post.category, site)),
    description: descriptionOf(post, text.lead),
    picture,
    notices: noticesView(post, translations, context),
    byline: bylineView(post, context),
    contents: sections.length > 0 ? { label: words.contents, sections } : undefined,
    body,
    tags: {
      label: words.taggedWith,
      links: post.tags.map((tag) => ({
        label: tag,
        url: addresses.url(routes.tag(termSlug(tag, site.taxonomy))),
      })),
    },
    discussions: {
      label: words.discussed,
      links: post.discussions.filter(isThread).map(({ place, url }) => ({ label: words[place], url })),
    },
    actions: postActionsView(post, context),
    series: seriesNavigationView(post, context),
    related: postLinksView(words.related, text.related, post, context, true),
    backlinks: postLinksView(words.backlinks, text.backlinks, post, context),
    comments: commentsView(text, post.lang, avatars, context),
    giscus: giscusView(post, text.ids, context),
    navigation: navigationView(post, context),
  };
};
