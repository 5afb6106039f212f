import { yearsBehind } from '#blog/age.ts';
import { bibtexOf, cslOf } from '#output/citation.ts';
import { buildContents, type Section } from '#blog/table-of-contents.ts';
import { formatDate } from '#text/dates.ts';
import { postHead } from '#output/head.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Page, Post } from '#blog/post.ts';
import { sharedTags } from '#blog/related-posts.ts';
import { routes } from '#urls/routes.ts';
import type { Language } from '#text/language.ts';
import { termSlug } from '#blog/term.ts';
import { strings } from '#strings/index.ts';
import type { BodyView } from './body-view.ts';
import { commentsView, type CommentsView } from './comments-view.ts';
import type { ViewContext } from './view-context.ts';
import { layoutView, type LayoutView } from './layout-view.ts';
import { foreignLang, type LinksView, type LinkView } from './link-view.ts';
import { categoryLink, dateTimeView, statusOf, type DateView } from './post-items.ts';

/** What a reader should know before reading on. */
export interface NoticesView {
  readonly newer: (LinkView & { readonly text: string }) | undefined;
  /** Said of a post that is far behind the newest one. */
  readonly old: string | undefined;
  readonly translations: readonly (LinkView & { readonly lang: Language })[];
}

export interface BylineView {
  readonly published: DateView & { readonly label: string };
  readonly updated: DateView | undefined;
  /** Of a guest; without address where the author has no page. */
  readonly author: { readonly label: string; readonly url: string | undefined } | undefined;
  readonly category: (LinkView & { readonly name: string }) | undefined;
  readonly minutes: string;
  readonly status: string | undefined;
}

/** A post among the parts of its series. */
export interface SeriesNavigationView {
  readonly label: string;
  readonly series: LinkView;
  readonly place: string;
  readonly parts: readonly (LinkView & { readonly isCurrent: boolean })[];
}

/** What a reader can do with a post. Words of what scripts add are here too. */
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

export interface PostLinksView {
  readonly label: string;
  readonly links: readonly (LinkView & { readonly reason: string | undefined })[];
  /** Of the reasons. */
  readonly lang: Language;
}

export interface GiscusView {
  /** Attributes for giscus.app, as JSON. */
  readonly settings: string;
  readonly heading: string;
  readonly discussions: LinkView;
  readonly show: string;
}

export interface PostNavigationView {
  readonly label: string;
  readonly older: (LinkView & { readonly direction: string; readonly lang: Language }) | undefined;
  readonly newer: (LinkView & { readonly direction: string; readonly lang: Language }) | undefined;
}

export interface PostView {
  readonly kind: 'post';
  readonly layout: LayoutView;
  readonly title: string;
  /** '' where there is none, or where the text begins with it. */
  readonly description: string;
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

const noticesView = (post: Post, translations: readonly Post[], { blog }: ViewContext): NoticesView => {
  const say = strings[post.lang];
  const newer = post.supersededBy === undefined ? undefined : blog.byPermalink.get(post.supersededBy);
  const years = newer ? undefined : yearsBehind(post, blog.posts[0]);
  return {
    newer: newer && { text: say.superseded, label: newer.title, url: newer.url, lang: newer.lang },
    old: years === undefined ? undefined : say.old(years),
    translations: translations.map(({ lang, url }) => ({ label: strings[lang].inOtherLanguage, url, lang })),
  };
};

const bylineView = (post: Post, context: ViewContext): BylineView => {
  const { blog, site, addresses } = context;
  const say = strings[post.lang];
  const published = dateTimeView(post.date, post.lang, context);
  const updated = post.updated && dateTimeView(post.updated, post.lang, context);
  const author = blog.authorOf(post);
  const category = categoryLink(post, context);
  return {
    published: { ...published, label: say.published },
    updated:
      updated === undefined || updated.text === published.text
        ? undefined
        : { ...updated, text: say.updated(updated.text) },
    author:
      post.author === site.author.name
        ? undefined
        : { label: say.by(post.author), url: author && addresses.url(routes.author(author.slug)) },
    category: category && { ...category, name: say.inCategory },
    minutes: say.minutes(post.minutes),
    status: statusOf(post, context),
  };
};

const seriesNavigationView = (post: Post, { blog, addresses }: ViewContext): SeriesNavigationView | undefined => {
  const series = blog.seriesOf(post);
  if (!series) return undefined;
  const say = strings[post.lang];
  return {
    label: say.oneSeries(series.name),
    series: { label: series.name, url: addresses.url(routes.oneSeries(series.slug)) },
    place: say.partOf(series.posts.indexOf(post) + 1, series.posts.length),
    parts: series.posts.map((part) => ({
      label: part.title,
      url: part.url,
      ...foreignLang(part.lang, post.lang),
      isCurrent: part === post,
    })),
  };
};

const actionsView = (post: Post, { site, addresses }: ViewContext): PostActionsView => {
  const say = strings[post.lang];
  return {
    title: post.title,
    url: post.absoluteUrl,
    share: say.share,
    markdown: { label: say.asMarkdown, url: addresses.url(routes.markdown(post.permalink)) },
    copyMarkdown: say.copyMarkdown,
    cite: say.cite,
    citations: [bibtexOf(post, site), cslOf(post, site)],
    script: { copy: say.copy, copied: say.copied, close: say.close, zoom: say.enlarge, lost: say.lostImage },
  };
};

const postLinksView = (
  label: string,
  permalinks: readonly Permalink[],
  post: Post,
  { blog, site }: ViewContext,
  hasReasons = false,
): PostLinksView => {
  const links = permalinks.flatMap((permalink): (Page | Post)[] => {
    const page = blog.byPermalink.get(permalink);
    return page ? [page] : [];
  });
  const reasonOf = (page: Page | Post): string | undefined => {
    const shared = hasReasons && 'tags' in page ? sharedTags(post, page, site.taxonomy).slice(0, 2) : [];
    return shared.length === 0 ? undefined : strings[post.lang].alsoOn(shared.join(', '));
  };
  return {
    label,
    links: links.map((page) => ({
      label: page.title,
      url: page.url,
      ...foreignLang(page.lang, post.lang),
      reason: reasonOf(page),
    })),
    lang: post.lang,
  };
};

/** Facebook's comments were keyed by the post's own old address, which tells a reader nothing: only a thread does. */
const isThread = ({ place, url }: Post['discussions'][number]): boolean =>
  place !== 'facebook' || /(?:^|\.)facebook\.com$/.test(new URL(url).hostname);

/** Keyed by the frozen id of the post: a discussion must survive a new address. */
const giscusView = (post: Post, { site }: ViewContext): GiscusView | undefined => {
  if (!site.giscus) return undefined;
  const say = strings[post.lang];
  return {
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
    heading: say.discussion,
    discussions: { label: say.discussOnGitHub, url: `https://github.com/${site.giscus.repo}/discussions` },
    show: say.showDiscussion,
  };
};

const navigationView = (post: Post, { blog }: ViewContext): PostNavigationView | undefined => {
  const { newer, older } = blog.neighbours(post);
  if (!newer && !older) return undefined;
  const say = strings[post.lang];
  const link = (to: Post | undefined, direction: string) =>
    to && { direction, label: to.title, url: to.url, lang: to.lang };
  return { label: say.aroundPost, older: link(older, say.older), newer: link(newer, say.newer) };
};

/** Many old summaries are the first lines of the text once more. */
const descriptionOf = ({ description }: Post, lead: string): string =>
  lead.slice(0, 60) === description.slice(0, 60) ? '' : description;

/**
 * Everything that the page of a post shows.
 * @param coverUrl absolute address of a cover that lies beside the post, in a size that cards take
 */
export const postView = (post: Post, body: BodyView, coverUrl: string | undefined, context: ViewContext): PostView => {
  const { blog, site, addresses } = context;
  const say = strings[post.lang];
  const text = context.textOf(post);
  const covered =
    coverUrl === undefined || post.cover === undefined ? post : { ...post, cover: { ...post.cover, src: coverUrl } };
  const translations = blog.translations(post);
  const sections = buildContents(text.headings, post.words, post.toc);
  const above = [formatDate(post.date, post.lang, site.timeZone), post.category]
    .filter((part) => part !== undefined)
    .join(' · ');
  return {
    kind: 'post',
    layout: layoutView(postHead(covered, translations, site, addresses), { above, isShared: false }, context),
    title: post.title,
    description: descriptionOf(post, text.lead),
    notices: noticesView(post, translations, context),
    byline: bylineView(post, context),
    contents: sections.length > 0 ? { label: say.contents, sections } : undefined,
    body,
    tags: {
      label: say.taggedWith,
      links: post.tags.map((tag) => ({
        label: tag,
        url: addresses.url(routes.tag(termSlug(tag, site.taxonomy))),
      })),
    },
    discussions: {
      label: say.discussed,
      links: post.discussions.filter(isThread).map(({ place, url }) => ({ label: say[place], url })),
    },
    actions: actionsView(post, context),
    series: seriesNavigationView(post, context),
    related: postLinksView(say.related, text.related, post, context, true),
    backlinks: postLinksView(say.backlinks, text.backlinks, post, context),
    comments: commentsView(text.comments, post.lang, context),
    giscus: giscusView(post, context),
    navigation: navigationView(post, context),
  };
};
