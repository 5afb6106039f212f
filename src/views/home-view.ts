import { listHead } from '#output/head.ts';
import { paginate } from '#blog/pagination.ts';
import { routes } from '#urls/routes.ts';
import { mostUsed } from '#blog/term-index.ts';
import { wordsIn } from '#text/words.ts';
import type { ViewContext } from './view-context.ts';
import { layoutView, type LayoutView } from './layout-view.ts';
import type { LinkView } from './link-view.ts';
import { paginationView, type PaginationView } from './pagination-view.ts';
import { postItems, type PostItemView } from './post-items.ts';
import { seriesLinks, termLinks, type SeriesLinkView, type TermLinkView } from './terms-view.ts';

/** The profile of the author. */
export interface ProfileView {
  readonly description: string;
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

/** The home page. */
export interface HomeView {
  readonly layout: LayoutView;
  readonly profile: ProfileView;
  /** Undefined without pinned posts. */
  readonly pinned: Section<PostItemView> | undefined;
  /** Undefined where all posts of this page are pinned. */
  readonly newest: Section<PostItemView> | undefined;
  /** What stands in place of posts in a blog without any. */
  readonly empty: string | undefined;
  readonly pagination: PaginationView | undefined;
  readonly series: Section<SeriesLinkView> | undefined;
  readonly categories: Section<TermLinkView> | undefined;
  readonly tags: (Section<TermLinkView> & { readonly all: LinkView }) | undefined;
}

/** Maximum number of tags on the home page. */
const tagCount = 24;

const section = <Item>(heading: string, items: readonly Item[]): Section<Item> | undefined =>
  items.length > 0 ? { heading, items } : undefined;

const profileView = ({ site, addresses }: ViewContext): ProfileView => {
  const { author, lang, description } = site;
  return {
    description: wordsIn(description, lang),
    name: author.name,
    bio: author.bio === undefined ? undefined : wordsIn(author.bio, lang),
    photo: author.photo?.startsWith('/') ? addresses.url(author.photo) : author.photo,
    contacts: author.contacts,
    others: [
      ...(author.email === undefined ? [] : [{ label: author.email, url: `mailto:${author.email}` }]),
      ...(author.support === undefined ? [] : [{ label: site.words.in(lang).support, url: author.support }]),
    ],
  };
};

/** Builds the home page. */
export const homeView = (context: ViewContext): HomeView => {
  const { blog, site, addresses } = context;
  const words = site.words.in(site.lang);
  const [first = { items: [], page: 1, pages: 1 }] = paginate(blog.posts, site.postsPerPage);
  const pinned = blog.posts.filter((post) => post.pinned);
  const tags = section(words.tags, termLinks(mostUsed(blog.tags, tagCount), 'tag', context));
  const head = listHead({ permalink: routes.home, title: site.title }, site, addresses);
  return {
    layout: layoutView(head, { above: '', isShared: false }, context),
    profile: profileView(context),
    pinned: section(words.pinned, postItems(pinned, context)),
    newest: section(
      words.newest,
      postItems(
        first.items.filter((post) => !post.pinned),
        context,
      ),
    ),
    empty: blog.posts.length === 0 ? words.noPosts : undefined,
    pagination: paginationView(first, routes.home, context),
    series: section(words.series, seriesLinks(blog.series, context)),
    categories: section(words.categories, termLinks(blog.categories, 'category', context)),
    tags: tags && { ...tags, all: { label: words.allTags(blog.tags.length), url: addresses.url(routes.tags) } },
  };
};
