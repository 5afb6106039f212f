import { mapAddresses } from '#markdown/file-addresses.ts';
import { pathInLink } from '#urls/file-address.ts';
import { publicMarkdown } from '#markdown/clean-markdown.ts';
import { markdownExport } from '#output/markdown-export.ts';
import type { Language } from '#text/language.ts';
import { llmsFull, llmsList } from '#output/llms.ts';
import type { Page } from '#blog/post.ts';
import { routes } from '#urls/routes.ts';
import { getContext, type BlogContext } from './blog-context.ts';
import { textPath } from './static-paths.ts';
import { bodyOf } from '#load/text-record.ts';

/**
 * The Markdown export of a text.
 * @param body as it may be published
 */
const exportOf = (page: Page, body: string, { site }: BlogContext): string =>
  markdownExport(page, body, site.author.name, site.timeZone);

/** The absolute address of a file beside a text: from `/md/`, its path would lead nowhere. */
const fileAddresses =
  ({ files }: Page, { addresses }: BlogContext) =>
  (written: string): string | undefined => {
    const file = files.get(pathInLink(written) ?? '');
    return file && addresses.absolute(file.permalink);
  };

/** Everything that the export of a page depends on. */
const factsOf = (page: Page, context: BlogContext) => {
  const { source, text } = context.entryOf(page);
  const files = [...page.files.keys()].map(fileAddresses(page, context));
  return [exportOf(page, '', context), source.bodyDigest, text.isPublicAsWritten, context.site.trust, files];
};

/** The Markdown export of a page; reads its file. */
const readExport = (page: Page, context: BlogContext): string => {
  const { found, source, text } = context.entryOf(page);
  const body = bodyOf(found.path, found.file);
  const { trust } = context.site;
  const { math } = source.frontMatter;
  const markdown = text.isPublicAsWritten ? body : publicMarkdown(body, trust, math);
  const withFiles = page.files.size === 0 ? markdown : mapAddresses(markdown, fileAddresses(page, context), math);
  return exportOf(page, withFiles, context);
};

/** The paths of the Markdown exports of all posts and pages. */
export const exportPaths = () =>
  [...getContext().blog.byPermalink.values()].map((page) => {
    const current = (context: BlogContext) => context.blog.byPermalink.get(page.permalink) ?? page;
    return textPath(
      { export: routes.markdown(page.permalink).slice('/md/'.length) },
      () => factsOf(page, getContext()),
      () => readExport(current(getContext()), getContext()),
    );
  });

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
  langParams(getContext()).map((lang) =>
    textPath(
      { lang },
      () => {
        const context = getContext();
        return [llmsFull([], context.site, lang), ...pagesIn(lang, context).map((page) => factsOf(page, context))];
      },
      () => {
        const context = getContext();
        return llmsFull(
          pagesIn(lang, context).map((page) => readExport(page, context)),
          context.site,
          lang,
        );
      },
    ),
  );
