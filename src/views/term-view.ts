import { yearOf } from '#blog/archive.ts';
import { sharesCard } from '#blog/blog-lists.ts';
import type { ListPage } from '#blog/pagination.ts';
import type { Post } from '#blog/post.ts';
import { sealOfName } from '#blog/seal.ts';
import { termsOf, type Taxonomy } from '#blog/post-list.ts';
import { pageOf, routes } from '#urls/routes.ts';
import type { Term } from '#blog/term.ts';
import { mostUsed } from '#blog/term-index.ts';
import { wordsIn } from '#text/words.ts';
import type { TermNote } from '#blog/term-section.ts';
import { authorPhoto } from './author-photo.ts';
import type { ViewContext } from './view-context.ts';
import type { LinksView } from './link-view.ts';
import { listView, type ListMark } from './list-view.ts';
import { paginationView } from './pagination-view.ts';
import { postItems } from './post-items.ts';
import { sealView } from './seal-view.ts';
import { placeOf, type PostsView } from './posts-view.ts';
import { indexOf, termLink } from './terms-view.ts';

/** One page of a tag, a category or an author. */
export interface TermView extends PostsView {
  /** The description in `terms.yaml`, or ''. */
  readonly description: string;
  /** Related terms, grouped by relation. */
  readonly relatedTerms: readonly LinksView[];
}

/** What the owner says of the terms of a taxonomy, by slug. */
export const notesOf = (taxonomy: Taxonomy, { termNotes }: ViewContext): Readonly<Record<string, TermNote>> =>
  ({ author: {}, category: termNotes.categories, tag: termNotes.tags })[taxonomy];

const findRelatedTerms = (
  term: Term,
  taxonomy: Taxonomy,
  context: ViewContext,
): { parents: readonly Term[]; relatedTerms: readonly LinksView[] } => {
  const words = context.site.words.in(context.site.lang);
  const notes = notesOf(taxonomy, context);
  const all = termsOf(context.blog, taxonomy);
  const parents = all.filter(({ slug }) => slug === notes[term.slug]?.parent);
  const parts = all.filter(({ slug }) => notes[slug]?.parent === term.slug);
  const related = taxonomy === 'tag' ? (context.relatedTags.get(term.slug) ?? []) : [];
  const relatedTerms = [
    { label: words.partOfTerm, terms: parents },
    { label: words.parts, terms: parts },
    { label: words.relatedTags, terms: related },
  ].filter(({ terms }) => terms.length > 0);
  return {
    parents,
    relatedTerms: relatedTerms.map(({ label, terms }) => ({
      label,
      links: terms.map((one) => termLink(one, taxonomy, context)),
    })),
  };
};

/** What the owner says of a term; of the owner, the biography. */
const descriptionOf = (taxonomy: Taxonomy, { label, slug }: Term, context: ViewContext): string => {
  const { author, lang } = context.site;
  if (taxonomy === 'author') return label === author.name && author.bio !== undefined ? wordsIn(author.bio, lang) : '';
  return notesOf(taxonomy, context)[slug]?.description ?? '';
};

/** What opens the first page: the seal of a category, as its posts have it; of an author, the photo or a seal. */
const markOf = (taxonomy: Taxonomy, { label }: Term, context: ViewContext): ListMark | undefined => {
  if (taxonomy === 'tag') return undefined;
  const photo = taxonomy === 'author' && label === context.site.author.name ? authorPhoto(context) : undefined;
  return photo === undefined ? { seal: sealView(sealOfName(label, context.site)) } : { photo };
};

/** The years in which somebody wrote: `2012–2026`. */
const yearsOf = ({ posts }: Term, { site }: ViewContext): string => {
  const years = [posts.at(-1), posts[0]].flatMap((post) => (post ? [yearOf(post, site.timeZone)] : []));
  return [...new Set(years)].join('–');
};

/** The tags that an author uses most. */
const tagsOf = (term: Term, context: ViewContext): readonly LinksView[] => {
  const { blog, site } = context;
  const own = new Set(term.posts);
  const used = blog.tags.map((tag) => ({ tag, label: tag.label, posts: tag.posts.filter((post) => own.has(post)) }));
  const most = mostUsed(
    used.filter(({ posts }) => posts.length > 0),
    8,
  );
  const label = site.words.in(site.lang).mostUsed;
  return most.length === 0 ? [] : [{ label, links: most.map(({ tag }) => termLink(tag, 'tag', context)) }];
};

/** Builds one page of a tag, a category or an author. */
export const termView = (taxonomy: Taxonomy, term: Term, part: ListPage<Post>, context: ViewContext): TermView => {
  const { site } = context;
  const words = site.words.in(site.lang);
  const title = { author: words.by, category: words.category, tag: words.tag }[taxonomy](term.label);
  const list = routes[taxonomy](term.slug);
  const description = descriptionOf(taxonomy, term, context);
  const { parents, relatedTerms } = findRelatedTerms(term, taxonomy, context);
  const place = placeOf(part, words);
  return {
    ...listView(
      {
        permalink: pageOf(list, part.page, site.from),
        title: [title, ...place].join(' · '),
        heading: term.label,
        mark: part.page === 1 ? markOf(taxonomy, term, context) : undefined,
        facts: [words.posts(term.posts.length), ...(taxonomy === 'author' ? [yearsOf(term, context)] : []), ...place],
        description: description || `${title}: ${words.posts(term.posts.length)}`,
        parents: [
          indexOf(taxonomy, context),
          ...parents.map(({ label, slug }) => ({ name: label, permalink: routes[taxonomy](slug) })),
        ],
        feed: routes.rssOf(list),
        sharesCard: sharesCard(taxonomy, term.posts.length, part.page),
      },
      context,
    ),
    description,
    relatedTerms: taxonomy === 'author' ? tagsOf(term, context) : relatedTerms,
    posts: postItems(part.items, context, taxonomy === 'category' ? { category: term.label } : {}),
    pagination: paginationView(part, list, context),
  };
};
