import { api } from 'virtual:muc';
import { createAddresses } from '#urls/routes.ts';
import type { Page } from '#blog/post.ts';
import type { CoverView } from '#views/cover-view.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { Term } from '#blog/term.ts';
import { relatedTags } from '#blog/related-tags.ts';
import type { TextFacts, ViewContext } from '#views/view-context.ts';
import type { Entry } from '#load/entry.ts';
import type { LoadedBlog } from '#load/loaded-blog.ts';

/** The context of views, with the loaded blog. */
export interface BlogContext extends ViewContext {
  readonly loaded: LoadedBlog;
  /** Empty until `loadCovers` has filled it. */
  readonly covers: Map<Permalink, CoverView>;
  /**
   * The entry of a post or page.
   * @throws Error for a page that is not in the loaded blog
   */
  readonly entryOf: (page: Page) => Entry;
}

const contextOf = (loaded: LoadedBlog): BlogContext => {
  const { site } = api;
  const addresses = createAddresses(site.url);
  const entries = new Map(loaded.entries.map((entry) => [entry.source.file, entry]));
  const entryOf = ({ file }: Page): Entry => {
    const entry = entries.get(file);
    if (!entry) throw new Error(`${file} is in the blog and has no entry.`);
    return entry;
  };
  const isPart = (term: Term, of: Term) => loaded.termNotes.tags[term.slug]?.parent === of.slug;
  return {
    loaded,
    blog: loaded.blog,
    site,
    addresses,
    termNotes: loaded.termNotes,
    covers: new Map(),
    relatedTags: relatedTags(loaded.blog.tags, (term, other) => isPart(term, other) || isPart(other, term)),
    entryOf,
    textOf: (page): TextFacts => {
      const { text, comments } = entryOf(page);
      return {
        digest: text.digest,
        lead: text.prose.lead,
        headings: text.headings,
        ids: new Set([...text.ids, ...text.headings.map(({ id }) => id)]),
        hasEmbeds: text.hasEmbeds,
        comments,
        related: loaded.relations.related.get(page.permalink) ?? [],
        backlinks: loaded.relations.backlinks.get(page.permalink) ?? [],
      };
    },
    cardUrl: (card) => addresses.absolute(`/_astro/${api.cardFile(card)}`),
    replacesFont: loaded.theme.replacesFont,
    isScheduled: api.isScheduled,
  };
};

let known: BlogContext | undefined;

/** The context for the latest loaded blog; in dev, a new one after each edit. */
export const getContext = (): BlogContext => {
  const loaded = api.loadedBlog();
  return (known = known?.loaded === loaded ? known : contextOf(loaded));
};
