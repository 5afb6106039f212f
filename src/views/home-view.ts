import { listHead } from '#output/head.ts';
import { yearOf } from '#blog/archive.ts';
import { paginate } from '#blog/pagination.ts';
import type { Post } from '#blog/post.ts';
import { sealOfName } from '#blog/seal.ts';
import { routes } from '#urls/routes.ts';
import { mostUsed } from '#blog/term-index.ts';
import { wordsIn } from '#text/words.ts';
import { authorPhoto } from './author-photo.ts';
import type { ViewContext } from './view-context.ts';
import { layoutView, type LayoutView } from './layout-view.ts';
import type { LinkView } from './link-view.ts';
import { monthStripView, type MonthStripView } from './month-strip-view.ts';
import { paginationView, type PaginationView } from './pagination-view.ts';
import { postItems, type PostItemView } from './post-items.ts';
import { sealView, type SealView } from './seal-view.ts';
import { titleSize, type TitleSize } from './title-size.ts';
import { seriesLinks, termLinks, type SeriesLinkView, type TermLinkView } from './terms-view.ts';

/** The profile of the author. */
export interface ProfileView {
  readonly name: string;
  readonly bio: string | undefined;
  readonly photo: string | undefined;
  readonly contacts: readonly LinkView[];
  /** Mail address and donation page. */
  readonly others: readonly LinkView[];
}

interface Section<Item> {
  readonly heading: string;
  readonly items: readonly Item[];
}

/** The post at the top of the home page. */
export interface LeadView {
  readonly post: PostItemView;
  readonly titleSize: TitleSize;
  readonly seal: SealView;
  /** “Pinned”; undefined for the newest post. */
  readonly pinned: string | undefined;
}

/** The home page. */
export interface HomeView {
  readonly layout: LayoutView;
  readonly description: string;
  /** Undefined for a blog with posts in one year only. */
  readonly months: MonthStripView | undefined;
  /** The first pinned post, or else the newest; undefined in a blog without posts. */
  readonly lead: LeadView | undefined;
  /** The other pinned posts. */
  readonly pinned: Section<PostItemView> | undefined;
  /** The newest posts by year. */
  readonly years: readonly { readonly year: LinkView; readonly posts: readonly PostItemView[] }[];
  /** What stands in place of posts in a blog without any. */
  readonly empty: string | undefined;
  readonly pagination: PaginationView | undefined;
  readonly profile: ProfileView;
  readonly series: Section<SeriesLinkView> | undefined;
  readonly categories: Section<TermLinkView> | undefined;
  readonly tags: (Section<TermLinkView> & { readonly all: LinkView }) | undefined;
}

/** Maximum number of tags on the home page. */
const tagCount = 12;

const section = <Item>(heading: string, items: readonly Item[]): Section<Item> | undefined =>
  items.length > 0 ? { heading, items } : undefined;

const profileView = ({ site, addresses }: ViewContext): ProfileView => {
  const { author, lang } = site;
  return {
    name: author.name,
    bio: author.bio === undefined ? undefined : wordsIn(author.bio, lang),
    photo: authorPhoto({ site, addresses }),
    contacts: author.contacts,
    others: [
      ...(author.email === undefined ? [] : [{ label: author.email, url: `mailto:${author.email}` }]),
      ...(author.support === undefined ? [] : [{ label: site.words.in(lang).support, url: author.support }]),
    ],
  };
};

const leadView = (post: Post, context: ViewContext): LeadView | undefined => {
  const [item] = postItems([post], context);
  if (!item) return undefined;
  const { site } = context;
  return {
    post: item,
    titleSize: titleSize(post.title),
    seal: sealView(sealOfName(post.category, site)),
    pinned: post.pinned ? site.words.in(site.lang).pinned : undefined,
  };
};

const yearViews = (posts: readonly Post[], context: ViewContext): HomeView['years'] => {
  const { site, addresses } = context;
  return [...Map.groupBy(posts, (post) => yearOf(post, site.timeZone))].map(([year, posts]) => ({
    year: { label: String(year), url: addresses.url(routes.year(year)) },
    posts: postItems(posts, context),
  }));
};

/** Builds the home page. */
export const homeView = (context: ViewContext): HomeView => {
  const { blog, site, addresses } = context;
  const words = site.words.in(site.lang);
  const [first = { items: [], page: 1, pages: 1 }] = paginate(blog.posts, site.postsPerPage);
  const pinned = blog.posts.filter((post) => post.pinned);
  const lead = pinned[0] ?? blog.posts[0];
  const tags = section(words.tags, termLinks(mostUsed(blog.tags, tagCount), 'tag', context));
  const head = listHead({ permalink: routes.home, title: site.title }, site, addresses);
  return {
    layout: layoutView(head, { above: '', isShared: false }, context),
    description: wordsIn(site.description, site.lang),
    months: monthStripView(blog.years, context),
    lead: lead && leadView(lead, context),
    pinned: section(words.pinned, postItems(pinned.slice(1), context)),
    years: yearViews(
      first.items.filter((post) => post !== lead && !post.pinned),
      context,
    ),
    empty: blog.posts.length === 0 ? words.noPosts : undefined,
    pagination: paginationView(first, routes.home, context),
    profile: profileView(context),
    series: section(words.series, seriesLinks(blog.series, context)),
    categories: section(words.categories, termLinks(blog.categories, 'category', context)),
    tags: tags && { ...tags, all: { label: words.allTags(blog.tags.length), url: addresses.url(routes.tags) } },
  };
};
