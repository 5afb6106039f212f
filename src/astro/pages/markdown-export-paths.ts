import { markdownExport } from '#output/markdown-export.ts';
import type { Language } from '#text/language.ts';
import { llmsFull, llmsList } from '#output/llms.ts';
import type { Page } from '#blog/post.ts';
import { routes } from '#urls/routes.ts';
import { getContext, type BlogContext } from './blog-context.ts';
import { textPath } from './static-paths.ts';
import { bodyOf } from '#load/text-record.ts';

/** A text as Markdown, with a body as its author wrote it. */
const exportOf = (page: Page, body: string, { site }: BlogContext): string =>
  markdownExport(page, body, site.author.name, site.timeZone);

const factsOf = (page: Page, context: BlogContext) => [
  exportOf(page, '', context),
  context.entryOf(page).source.bodyDigest,
];

const exportNow = (page: Page, context: BlogContext): string => {
  const { found } = context.entryOf(page);
  return exportOf(page, bodyOf(found.path, found.file), context);
};

/** Every post and page as Markdown. */
export const exportPaths = () =>
  [...getContext().blog.byPermalink.values()].map((page) => {
    const now = (context: BlogContext) => context.blog.byPermalink.get(page.permalink) ?? page;
    return textPath(
      { export: routes.markdown(page.permalink).slice('/md/'.length) },
      () => factsOf(page, getContext()),
      () => exportNow(now(getContext()), getContext()),
    );
  });

/** Posts, then pages, of one language where one is asked for. */
const listed = (lang: Language | undefined, { blog }: BlogContext): readonly Page[] =>
  [...blog.posts, ...blog.pages].filter((page) => !page.noindex && (lang === undefined || page.lang === lang));

/** The blog itself, and each language where there are several; as the parameter of a route. */
const scopes = ({ blog }: BlogContext): readonly (Language | undefined)[] => [
  undefined,
  ...blog.languages.map(({ lang }) => lang),
];

/** `/llms.txt`, of the blog and of each language. */
export const llmsListPaths = () =>
  scopes(getContext()).map((lang) => {
    const makeText = () => {
      const context = getContext();
      return llmsList(listed(lang, context), context.site, context.addresses, lang);
    };
    return textPath({ lang }, makeText, makeText);
  });

/** `/llms-full.txt`, of the blog and of each language. */
export const llmsFullPaths = () =>
  scopes(getContext()).map((lang) =>
    textPath(
      { lang },
      () => {
        const context = getContext();
        return [llmsFull([], context.site, lang), ...listed(lang, context).map((page) => factsOf(page, context))];
      },
      () => {
        const context = getContext();
        return llmsFull(
          listed(lang, context).map((page) => exportNow(page, context)),
          context.site,
          lang,
        );
      },
    ),
  );
