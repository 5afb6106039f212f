import { buildBlog } from '#blog/blog.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import { createAddresses } from '#urls/routes.ts';
import type { SiteSettings } from '#config/site.ts';
import { relatedTags } from '#blog/related-tags.ts';
import type { TextFacts, ViewContext } from '#views/view-context.ts';
import { aSite, aWriting } from '../samples.ts';

export const noFacts: TextFacts = {
  digest: 'text',
  lead: 'How it begins.',
  headings: [],
  ids: new Set<string>(),
  hasEmbeds: false,
  comments: [],
  related: [],
  backlinks: [],
};

/** A context for a blog with these posts and pages. The slug is also the file name. */
export const aContext = (
  texts: readonly Partial<FrontMatter>[],
  {
    settings = {},
    facts = {},
    ...known
  }: { settings?: Partial<SiteSettings>; facts?: Partial<TextFacts> } & Partial<ViewContext> = {},
): ViewContext => {
  const site = aSite(settings);
  const blog = buildBlog(
    texts.map((fields, index) => aWriting(fields, { id: `2016/${fields.slug ?? index}` })),
    site,
  );
  return {
    blog,
    site,
    addresses: createAddresses(site.url),
    termNotes: { tags: {}, categories: {}, series: {} },
    relatedTags: relatedTags(blog.tags),
    textOf: () => ({ ...noFacts, ...facts }),
    covers: new Map(),
    cardUrl: ({ title, blog, above }) => `card:${title}|${blog}|${above}`,
    replacesFont: false,
    isScheduled: () => false,
    ...known,
  };
};

/** The body of a text without placeholders. */
export const aBody = {
  digest: 'text',
  links: {},
  images: {},
  sizes: {},
  lang: 'vi' as const,
  previews: [],
  embedNote: undefined,
};
