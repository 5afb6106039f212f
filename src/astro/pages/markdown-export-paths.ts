import { mapAddresses } from '#markdown/file-addresses.ts';
import { pathInLink } from '#urls/file-address.ts';
import { publicMarkdown } from '#markdown/clean-markdown.ts';
import { remoteImage } from '#urls/remote-image.ts';
import { copyUrls } from './image-attributes.ts';
import { markdownExport } from '#output/markdown-export.ts';
import type { Language } from '#text/language.ts';
import { llmsFull, llmsList } from '#output/llms.ts';
import type { Page } from '#blog/post.ts';
import { routes } from '#urls/routes.ts';
import { getContext, type BlogContext } from './blog-context.ts';
import { textPath } from './static-paths.ts';
import { followLink, namesFile } from '#links/internal-links.ts';
import { linkSource, plainSource, type LinkTarget } from '#markdown/plain-source.ts';
import { sourceContext } from '#load/source-context.ts';
import { bodyOf } from '#load/text-record.ts';

/**
 * The Markdown export of a text.
 * @param body as it may be published
 */
const exportOf = (page: Page, body: string, { site }: BlogContext): string =>
  markdownExport(page, body, site.author.name, site.timeZone);

/** A page, and the absolute URLs of the copies of its images on other sites. */
interface ExportedPage {
  readonly page: Page;
  readonly copies: ReadonlyMap<string, string>;
}

/** Finds the copies of images, which Astro is asked for. */
const exported = async (page: Page, context: BlogContext): Promise<ExportedPage> => ({
  page,
  copies: await copyUrls(page, context),
});

/** The absolute address of a file beside a text: from `/md/`, its path would lead nowhere. */
const fileAddresses =
  ({ files }: Page, { addresses }: BlogContext) =>
  (written: string): string | undefined => {
    const file = files.get(pathInLink(written) ?? '');
    return file && addresses.absolute(file.permalink);
  };

/** Where links to the files of posts lead, by the address as written. */
const fileTargets = (page: Page, { blog, addresses, entryOf }: BlogContext): ReadonlyMap<string, LinkTarget> =>
  new Map(
    entryOf(page).text.links.flatMap((written) => {
      const { page: target, href } = namesFile(written) ? followLink(written, page, blog, addresses) : {};
      return target === undefined ? [] : [[written, { href: addresses.origin + href, title: target.title }] as const];
    }),
  );

/** Everything that the export of a page depends on. */
const factsOf = ({ page, copies }: ExportedPage, context: BlogContext) => {
  const { source, text } = context.entryOf(page);
  const { trust } = context.site;
  return [
    exportOf(page, '', context),
    source.bodyDigest,
    text.isPublicAsWritten,
    trust,
    [...fileTargets(page, context)],
    [...page.files.keys()].map(fileAddresses(page, context)),
    [...copies],
  ];
};

/** The Markdown export of a page; reads its file. */
const readExport = ({ page, copies }: ExportedPage, context: BlogContext): string => {
  const { found, source, text } = context.entryOf(page);
  const { math } = source.frontMatter;
  const body = bodyOf(found.path, found.file);
  const plain = text.isPublicAsWritten
    ? body
    : publicMarkdown(plainSource(body, sourceContext(source, context.site)), context.site.trust, math);
  const linked = linkSource(plain, fileTargets(page, context), math);
  const fileOf = fileAddresses(page, context);
  const addressOf = (written: string) => fileOf(written) ?? copies.get(remoteImage(written) ?? '');
  const isMapped = page.files.size > 0 || copies.size > 0;
  return exportOf(page, isMapped ? mapAddresses(linked, addressOf, math) : linked, context);
};

/** The paths of the Markdown exports of all posts and pages. */
export const exportPaths = () =>
  Promise.all(
    [...getContext().blog.byPermalink.values()].map(async (page) => {
      const current = (context: BlogContext) => context.blog.byPermalink.get(page.permalink) ?? page;
      const { copies } = await exported(page, getContext());
      return textPath(
        { export: routes.markdown(page.permalink).slice('/md/'.length) },
        () => factsOf({ page, copies }, getContext()),
        () => readExport({ page: current(getContext()), copies }, getContext()),
      );
    }),
  );

/**
 * Posts, then pages, without those with `noindex`.
 * @param lang only this language; undefined for all
 */
const pagesIn = (lang: Language | undefined, { blog }: BlogContext): readonly Page[] =>
  [...blog.posts, ...blog.pages].filter((page) => !page.noindex && (lang === undefined || page.lang === lang));

/** The `lang` parameters of the routes: undefined for the whole blog, then each language if there are several. */
const langParams = ({ blog }: BlogContext): readonly (Language | undefined)[] => [
  undefined,
  ...blog.languages.map(({ lang }) => lang),
];

/** The paths of `/llms.txt` (llmstxt.org), for the blog and for each language. */
export const llmsListPaths = () =>
  langParams(getContext()).map((lang) => {
    const makeText = () => {
      const context = getContext();
      return llmsList(pagesIn(lang, context), context.site, context.addresses, lang);
    };
    return textPath({ lang }, makeText, makeText);
  });

/** The paths of `/llms-full.txt`, for the blog and for each language. */
export const llmsFullPaths = () =>
  Promise.all(
    langParams(getContext()).map(async (lang) => {
      const pages = (context: BlogContext) =>
        Promise.all(pagesIn(lang, context).map((page) => exported(page, context)));
      const now = await pages(getContext());
      return textPath(
        { lang },
        () => {
          const context = getContext();
          return [llmsFull([], context.site, lang), ...now.map((page) => factsOf(page, context))];
        },
        async () => {
          const context = getContext();
          const texts = (await pages(context)).map((page) => readExport(page, context));
          return llmsFull(texts, context.site, lang);
        },
      );
    }),
  );
