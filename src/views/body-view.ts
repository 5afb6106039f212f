import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { KnownImage } from '#content/image-ledger.ts';
import type { Language } from '#text/language.ts';
import { followLink } from '#links/internal-links.ts';
import type { Page } from '#blog/post.ts';
import { formatDate } from '#text/dates.ts';
import type { References } from '#markdown/references.ts';
import type { ImageCopy, ResolvedLink, ResolvedSize } from '#markdown/resolution.ts';
import { decodePath } from '#urls/permalink.ts';
import type { ViewContext } from './view-context.ts';
import { langIfDifferent } from './link-view.ts';

/** A preview of the target of a link, shown on hover. */
export interface PreviewView {
  /** Id of the element, equal to the URL of the page. */
  readonly id: string;
  readonly lang?: Language;
  readonly title: string;
  /** Undefined for a page. */
  readonly date: string | undefined;
  readonly description: string;
}

/** Information about images for resolving a text. */
export interface ImageFacts {
  /** Attributes of an image next to the post, by its relative path; undefined if the file does not exist. */
  readonly attributesOf: (path: string) => Readonly<Record<string, string | number>> | undefined;
  /** Size and local copy of an image, by its URL; undefined if they are not known. */
  readonly sizeOf: (src: string) => KnownImage | undefined;
  /** The copy of an image on another site, by its URL; undefined where there is none. */
  readonly copyOf: (src: string) => ImageCopy | undefined;
}

/** The values for all placeholders in the stored HTML of a text. */
export interface BodyView {
  /** Key of the stored HTML; it changes with the text. */
  readonly digest: string;
  readonly links: Readonly<Record<string, ResolvedLink>>;
  readonly images: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  readonly sizes: Readonly<Record<string, ResolvedSize>>;
  readonly lang: Language;
  readonly previews: readonly PreviewView[];
  /** Note on embeds, which load content from other hosts on request; undefined for a text without embeds. */
  readonly embedNote: string | undefined;
}

const previewView = (page: Page, lang: Language, { site }: ViewContext): PreviewView => ({
  id: page.url,
  ...langIfDifferent(page.lang, lang),
  title: page.title,
  date: 'date' in page && page.date instanceof Date ? formatDate(page.date, page.lang, site.timeZone) : undefined,
  description: page.description,
});

const resolvedSize = ({ width, height, local }: KnownImage, copy: ImageCopy | undefined): ResolvedSize => {
  if (copy) return { width, height, copy };
  return { width, height, ...(local === undefined ? {} : { local }) };
};

/** The name of a file in a link, shown when there is no such post. */
const fileName = (href: string): string => decodePath(href.replace(/^.*\/|\.\w+$/g, '')) ?? href;

/** Resolves the references of a text. */
export const bodyView = (
  page: Page,
  digest: string,
  references: References,
  hasEmbeds: boolean,
  facts: ImageFacts,
  context: ViewContext,
): BodyView => {
  const { blog, addresses } = context;
  const previewed = new Map<string, Page>();
  const unnamed = new Set(references.unnamed);
  const follow = (href: string) => {
    const { href: url, page: target } = followLink(href, page, blog, addresses);
    const title = unnamed.has(href) ? { title: target?.title ?? fileName(href) } : {};
    if (target === undefined || target === page) return { href: url, ...title };
    previewed.set(target.url, target);
    return { href: url, ...title, preview: target.url };
  };
  const sizes = Object.fromEntries(
    [...references.unsized, ...references.sized, ...references.others, ...references.linked].flatMap((src) => {
      const size = facts.sizeOf(src);
      return size === undefined ? [] : [[src, resolvedSize(size, facts.copyOf(src))] as const];
    }),
  );
  const localCopies = Object.values(sizes).flatMap(({ local }) => local ?? []);
  const links = Object.fromEntries([...references.links, ...localCopies].map((href) => [href, follow(href)]));
  const images = Object.fromEntries(
    references.images.map((path) => [path, facts.attributesOf(path) ?? { src: follow(path).href }]),
  );
  return {
    digest,
    links,
    images,
    sizes,
    lang: page.lang,
    previews: [...previewed.values()].map((target) => previewView(target, page.lang, context)),
    embedNote: hasEmbeds ? context.site.words.in(page.lang).showHere : undefined,
  };
};

/** A text as HTML, with all placeholders resolved. */
export interface HtmlText {
  readonly html: string;
  readonly embedNote: string | undefined;
  readonly previews: readonly PreviewView[];
}

/** A text in MDX, which Astro renders. */
export interface MdxText {
  readonly Content: AstroComponentFactory;
  /** The error for the owner when the code of the text throws one. */
  readonly explain: (error: unknown) => Error;
  /** Resolves the placeholders in the rendered HTML. */
  readonly resolve: (html: string) => Promise<HtmlText>;
}

/** A text that a page can print. */
export type PrintedText = HtmlText | MdxText;
