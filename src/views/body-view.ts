import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { KnownImage } from '#content/image-ledger.ts';
import type { Language } from '#text/language.ts';
import { followLink } from '#links/internal-links.ts';
import type { Page } from '#blog/post.ts';
import { formatDate } from '#text/dates.ts';
import type { References } from '#markdown/references.ts';
import type { ResolvedLink, ResolvedSize } from '#markdown/resolution.ts';
import { strings } from '#strings/index.ts';
import type { ViewContext } from './view-context.ts';
import { foreignLang } from './link-view.ts';

/** What a link of a text leads to, shown while a reader rests on it. */
export interface PreviewView {
  /** Of the element; also the address of the page. */
  readonly id: string;
  readonly lang?: Language;
  readonly title: string;
  /** Of a post. */
  readonly date: string | undefined;
  readonly description: string;
}

/** What resolving a text needs besides its references. */
export interface ImageFacts {
  /** Attributes of an image beside the post, by its path from there; undefined where there is no such file. */
  readonly attributesOf: (path: string) => Readonly<Record<string, string | number>> | undefined;
  /** What is known of an image by its address. */
  readonly sizeOf: (src: string) => KnownImage | undefined;
}

/** Everything that a stored text leaves open until it is printed. */
export interface BodyView {
  /** Names the stored HTML and changes with it. */
  readonly digest: string;
  readonly links: Readonly<Record<string, ResolvedLink>>;
  readonly images: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  readonly sizes: Readonly<Record<string, ResolvedSize>>;
  readonly lang: Language;
  readonly previews: readonly PreviewView[];
  /** Said beside what loads from elsewhere once a reader asks; undefined where the text offers nothing of the kind. */
  readonly embedNote: string | undefined;
}

const previewView = (page: Page, lang: Language, { site }: ViewContext): PreviewView => ({
  id: page.url,
  ...foreignLang(page.lang, lang),
  title: page.title,
  date: 'date' in page && page.date instanceof Date ? formatDate(page.date, page.lang, site.timeZone) : undefined,
  description: page.description,
});

const resolvedSize = ({ width, height, local }: KnownImage): ResolvedSize => ({
  width,
  height,
  ...(local === undefined ? {} : { local }),
});

/** What a text refers to, resolved for the blog as it is now. */
export const bodyView = (
  page: Page,
  digest: string,
  references: References,
  hasEmbeds: boolean,
  facts: ImageFacts,
  context: ViewContext,
): BodyView => {
  const { blog, addresses } = context;
  const shown = new Map<string, Page>();
  const follow = (href: string) => {
    const { href: url, page: target } = followLink(href, page, blog, addresses);
    if (target === undefined || target === page) return { href: url };
    shown.set(target.url, target);
    return { href: url, preview: target.url };
  };
  const sizes = Object.fromEntries(
    [...references.unsized, ...references.sized].flatMap((src) => {
      const size = facts.sizeOf(src);
      return size === undefined ? [] : [[src, resolvedSize(size)] as const];
    }),
  );
  const copies = Object.values(sizes).flatMap(({ local }) => local ?? []);
  const links = Object.fromEntries([...references.links, ...copies].map((href) => [href, follow(href)]));
  const images = Object.fromEntries(
    references.images.map((path) => [path, facts.attributesOf(path) ?? { src: follow(path).href }]),
  );
  return {
    digest,
    links,
    images,
    sizes,
    lang: page.lang,
    previews: [...shown.values()].map((target) => previewView(target, page.lang, context)),
    embedNote: hasEmbeds ? strings[page.lang].showHere : undefined,
  };
};

/** A text as its page prints it. */
export interface HtmlText {
  readonly html: string;
  readonly embedNote: string | undefined;
  readonly previews: readonly PreviewView[];
}

/** A text with components, which only Astro can run. */
export interface MdxText {
  /** Of the text, for messages. */
  readonly file: string;
  readonly Content: AstroComponentFactory;
  /** Resolves what its printed HTML leaves open. */
  readonly resolve: (html: string) => Promise<HtmlText>;
}

export type PrintedText = HtmlText | MdxText;
