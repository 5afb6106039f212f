import { routes } from '#urls/routes.ts';
import type { EngineFolder, Place } from './blog-files.ts';
import { isHtml } from './html-texts.ts';
import type { OldLists } from './old-lists.ts';
import { at, textAt } from './values.ts';

const listNames =
  /^(?:_pages\/|_tabs\/)?(tags?|categor(?:y|ies)|archives?|blog)(?:-archive)?(?:\/index)?\.(?:md|html|markdown)$/i;

/** A page that a template or a loop fills with posts, or a page of HTML with the name of one. */
export const isList = (path: string, text: string): boolean =>
  /^layout:\s*["']?(?:archives?|posts|home|blog|tags?|categor(?:y|ies)|search)\b/m.test(text) ||
  /\{%-?\s*(?:for\s+\w+\s+in|assign\s+\w+\s*=)\s+(?:site\.(?:posts|tags|categories|related_posts|documents|pages|html_pages|collections)\b|paginator\.)/.test(
    text,
  ) ||
  (isHtml(path) && (listNames.test(path) || /^(?:_pages\/)?search\.html$/i.test(path)));

/** Folders of pages that usual themes have: Minimal Mistakes and Chirpy. */
export const pageFolders = /^_(?:pages|tabs)\//;

/** Where a list page was: at its `permalink`, else where its file is. */
const addressOf = (path: string, text: string): string =>
  /^permalink:\s*["']?(\/[^\s"']*)/m.exec(text)?.[1] ??
  `/${path.replace(pageFolders, '').replace(/(?:index)?\.\w+$/, '')}/`;

/** Pages of all tags, of all categories and of all posts, which the lists here replace. */
export const listPages = (
  { paths, read }: EngineFolder,
  place: (path: string) => Place,
): readonly (readonly [string, string])[] =>
  paths.flatMap((path): readonly (readonly [string, string])[] => {
    const name = listNames.exec(path)?.[1];
    if (name === undefined || 'to' in place(path)) return [];
    const target = /^tag/i.test(name) ? routes.tags : /^cat/i.test(name) ? routes.categories : routes.archive;
    return [[addressOf(path, read(path) ?? ''), target]];
  });

/** Pages of the list of all posts: `/page2/` of jekyll-paginate, `/page/2/` of jekyll-paginate-v2. */
export const pagesIn = (
  config: unknown,
  perPage: number | undefined,
  posts: number,
): Pick<OldLists, 'pages' | 'paged'> => {
  if (perPage === undefined) return {};
  const path =
    at(config, 'pagination') === undefined
      ? (textAt(config, 'paginate_path') ?? '/page:num/')
      : (textAt(config, 'pagination.permalink') ?? '/page/:num/');
  return {
    paged: [{ from: '/', to: routes.home, posts }],
    pages: {
      sizeOf: (list) => (list === '/' ? perPage : 0),
      ownSize: perPage,
      at: (_, page) => `/${path}/`.replace(':num', String(page)).replaceAll(/\/+/g, '/'),
    },
  };
};
