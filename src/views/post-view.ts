import { yearsBehind } from '#blog/age.ts';
import { bibtexOf, cslOf } from '#output/citation.ts';
import { buildContents, type Section } from '#blog/table-of-contents.ts';
import { formatDate } from '#text/dates.ts';
import { postHead } from '#output/head.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Page, Post } from '#blog/post.ts';
import { sharedTags } from '#blog/related-posts.ts';
import { postSealOf } from '#blog/seal.ts';
import { routes } from '#urls/routes.ts';
import type { Language } from '#text/language.ts';
import { termSlug } from '#blog/term.ts';
import type { BodyView } from './body-view.ts';
import { commentsView, type Avatars, type CommentsView } from './comments-view.ts';
import type { ViewContext } from './view-context.ts';
import { layoutView, type LayoutView } from './layout-view.ts';
import { langIfDifferent, type LinksView, type LinkView } from './link-view.ts';
import type { CoverView, PictureView } from './cover-view.ts';
import { sealView, type SealView } from './seal-view.ts';
import { titleSize, type TitleSize } from './title-size.ts';
import { categoryLink, dateTimeView, statusOf, type DateView } from './post-items.ts';

/** Notices above the text. */
export interface NoticesView {
  /** Link to the post that replaces this one. */
  readonly newer: (LinkView & { readonly text: string }) | undefined;
  /** A warning that the post is old. */
  readonly old: string | undefined;
  readonly translations: readonly (LinkView & { readonly lang: Language })[];
}

/** The line with date, author, category and reading time. */
export interface BylineView {
  readonly published: DateView & { readonly label: string };
  readonly updated: DateView | undefined;
  /** Only for guest authors. The URL is undefined if the author has no page. */
  readonly author: { readonly label: string; readonly url: string | undefined } | undefined;
  readonly category: (LinkView & { readonly name: string }) | undefined;
  readonly minutes: string;
  readonly status: string | undefined;
}

/** The parts of the series of a post. */
export interface SeriesNavigationView {
  readonly label: string;
  readonly series: LinkView;
  readonly place: string;
  readonly parts: readonly (LinkView & { readonly isCurrent: boolean })[];
}

/** Actions on a post: share, copy, cite. `script` has the text for elements that scripts add. */
export interface PostActionsView {
  readonly title: string;
  readonly url: string;
  readonly share: string;
  readonly markdown: LinkView;
  readonly copyMarkdown: string;
  readonly cite: string;
  readonly citations: readonly string[];
  readonly script: Readonly<Record<'copy' | 'copied' | 'close' | 'zoom' | 'lost', string>>;
}

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

const bylineView = (post: Post, context: ViewContext): BylineView => {
  const { blog, site, addresses } = context;
  const words = site.words.in(post.lang);
  const published = dateTimeView(post.date, post.lang, context);
  const updated = post.updated && dateTimeView(post.updated, post.lang, context);
  const author = blog.authorOf(post);
  const category = categoryLink(post, context);
  return {
    published: { ...published, label: words.published },
    updated:
      updated === undefined || updated.text === published.text
        ? undefined
        : { ...updated, text: words.updated(updated.text) },
    author:
      post.author === site.author.name
        ? undefined
        : { label: words.by(post.author), url: author && addresses.url(routes.author(author.slug)) },
    category: category && { ...category, name: words.inCategory },
    minutes: words.minutes(post.minutes),
    status: statusOf(post, context, post.lang),
  };
};

const seriesNavigationView = (post: Post, { blog, site, addresses }: ViewContext): SeriesNavigationView | undefined => {
  const series = blog.seriesOf(post);
  if (!series) return undefined;
  const words = site.words.in(post.lang);
  return {
    label: words.oneSeries(series.name),
    series: { label: series.name, url: addresses.url(routes.oneSeries(series.slug)) },
    place: words.partOf(series.posts.indexOf(post) + 1, series.posts.length),
    parts: series.posts.map((part) => ({
      label: part.title,
      url: part.url,
      ...langIfDifferent(part.lang, post.lang),
      isCurrent: part === post,
    })),
  };
};

const actionsView = (post: Post, { site, addresses }: ViewContext): PostActionsView => {
  const words = site.words.in(post.lang);
  return {
    title: post.title,
    url: post.absoluteUrl,
    share: words.share,
    markdown: { label: words.asMarkdown, url: addresses.url(routes.markdown(post.permalink)) },
    copyMarkdown: words.copyMarkdown,
    cite: words.cite,
    citations: [bibtexOf(post, site), cslOf(post, site)],
    script: {
      copy: words.copy,
      copied: words.copied,
      close: words.close,
      zoom: words.enlarge,
      lost: words.missingImage,
    },
  };
};

const postLinksView = (
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
      seal: isRelated && 'tags' in page ? postSealOf(page.category, site) : undefined,
      cover: isRelated ? covers.get(page.permalink) : undefined,
    })),
    lang: post.lang,
  };
};

/** Whether a discussion URL leads to a discussion. Facebook comments used the URL of the post itself as their key. */
const isThread = ({ place, url }: Post['discussions'][number]): boolean =>
  place !== 'facebook' || /(?:^|\.)facebook\.com$/.test(new URL(url).hostname);

/** The discussion is found by the guid of the post, so that it survives a new permalink. */
const giscusView = (post: Post, ids: ReadonlySet<string>, { site }: ViewContext): GiscusView | undefined => {
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

const navigationView = (post: Post, { blog, site }: ViewContext): PostNavigationView | undefined => {
  const { newer, older } = blog.neighbours(post);
  if (!newer && !older) return undefined;
  const words = site.words.in(post.lang);
  const link = (to: Post | undefined, direction: string) =>
    to && { direction, label: to.title, url: to.url, lang: to.lang };
  return { label: words.aroundPost, older: link(older, words.older), newer: link(newer, words.newer) };
};

/** The words of a text, without case and punctuation. */
const wordsOf = (text: string): string =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');

/** The description; '' where the text begins with its words. Of a longer one, the first 60 characters count. */
const descriptionOf = ({ description }: Post, lead: string): string =>
  `${wordsOf(lead)} `.startsWith(`${wordsOf(description)} `.slice(0, 60)) ? '' : description;

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
    seal: sealView(postSealOf(post.category, site)),
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
    actions: actionsView(post, context),
    series: seriesNavigationView(post, context),
    related: postLinksView(words.related, text.related, post, context, true),
    backlinks: postLinksView(words.backlinks, text.backlinks, post, context),
    comments: commentsView(text, post.lang, avatars, context),
    giscus: giscusView(post, text.ids, context),
    navigation: navigationView(post, context),
  };
};
