import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { KnownImage } from '#content/image-ledger.ts';
import type { Language } from '#text/language.ts';
import { followLink } from '#links/internal-links.ts';
import type { Page } from '#blog/post.ts';
import { formatDate } from '#text/dates.ts';
import type { References } from '#markdown/references.ts';
import { entryOf, type ImageCopy, type ResolvedLink, type ResolvedSize } from '#markdown/resolution.ts';
import { decodePath } from '#urls/permalink.ts';
import type { ViewContext } from './view-context.ts';
import { langIfDifferent } from './link-view.ts';

/** A preview of the target of a link, shown on hover. */
export interface PreviewView {
  /** Id of the element, equal to the URL of the page. */
  readonly id: string;
  readonly lang?: Language;
  /** Undefined where the links to the page say it themselves. */
  readonly title: string | undefined;
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

/** The letters and digits of a text. */
const lettersOf = (text: string): string =>
  [
    ...text
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{M}\p{N}]/gu),
  ].join('');

/** Whether the text of a link says all of the title that it leads to. */
const says = (text: string, title: string): boolean => lettersOf(text).includes(lettersOf(title));

const previewView = (page: Page, isSaid: boolean, lang: Language, { site }: ViewContext): PreviewView => ({
  id: page.url,
  ...langIfDifferent(page.lang, lang),
  title: isSaid ? undefined : page.title,
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
  /** Pages that links lead to, each with whether all these links say its title. */
  const previewed = new Map<string, { readonly page: Page; readonly isSaid: boolean }>();
  const unnamed = new Set(references.unnamed);
  const follow = (href: string): ResolvedLink => {
    const { href: url, page: target } = followLink(href, page, blog, addresses);
    const title = unnamed.has(href) ? { title: target?.title ?? fileName(href) } : {};
    if (target === undefined || target === page) return { href: url, ...title };
    const texts = entryOf(references.texts, href) ?? [];
    const isSaid = texts.every((text) => says(text, target.title)) && (previewed.get(target.url)?.isSaid ?? true);
    previewed.set(target.url, { page: target, isSaid });
    return { href: url, ...title, preview: target.url };
  };
  const sizes = Object.fromEntries(
    [...references.unsized, ...references.sized, ...references.others, ...references.linked].flatMap((src) => {
      const size = facts.sizeOf(src);
      return size === undefined ? [] : [[src, resolvedSize(size, facts.copyOf(src))] as const];
    }),
  );
  const localCopies = Object.values(sizes).flatMap(({ local }) => local ?? []);
  const followed = [...references.links, ...localCopies].map((href) => [href, follow(href)] as const);
  const previews = [...previewed.values()]
    .map((target) => previewView(target.page, target.isSaid, page.lang, context))
    .filter(({ title, date, description }) => title !== undefined || date !== undefined || description !== '');
  const shown = new Set(previews.map(({ id }) => id));
  const links = Object.fromEntries(
    followed.map(([href, { preview, ...link }]) => [
      href,
      preview !== undefined && shown.has(preview) ? { ...link, preview } : link,
    ]),
  );
  const images = Object.fromEntries(
    references.images.map((path) => [path, facts.attributesOf(path) ?? { src: follow(path).href }]),
  );
  return {
    digest,
    links,
    images,
    sizes,
    lang: page.lang,
    previews,
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
