import { file, draft, isMarkdown, leave, page, post, type EngineFolder, type Place } from './blog-files.ts';
import { htmlText, isHtml } from './html-texts.ts';
import { inCollection, type Collections } from './jekyll-collections.ts';
import { isList, pageFolders } from './jekyll-lists.ts';
import { redirecting, redirectTarget } from './jekyll-redirects.ts';
import { hasWords } from './liquid-pages.ts';

const theme = 'templates, styles and data of Jekyll';
const lists = 'lists, which the engine makes';
const ofTheme =
  /^(?:_(?:layouts|includes|sass|data|plugins|site|config[^/]*)|vendor|node_modules|bin)(?:\/|$)|^_config/;
const ofProject =
  /^(?:Gemfile|Gemfile\.lock|Rakefile|Makefile|Dockerfile|package(?:-lock)?\.json|[^/]*\.gemspec|(?:README|LICENSE|CHANGELOG|CONTRIBUTING)[^/]*)$/i;

/** What the configuration says of the files. */
export interface JekyllFiles {
  readonly collections: Collections;
  readonly isExcluded: (path: string) => boolean;
}

/** Pages have front matter; all other files are served as they are. */
const hasFrontMatter = (text: string | undefined): boolean => /^\ufeff?---\s*\n/.test(text ?? '');

/** Where a file of a blog at Jekyll goes. Paths are below the folder of the blog. */
export const placeOf = (path: string, read: EngineFolder['read'], { collections, isExcluded }: JekyllFiles): Place => {
  const [, above = '', folder, rest = ''] = /^(.*\/)?(_posts|_drafts)\/(.+)$/.exec(path) ?? [];
  if (folder !== undefined && /\.textile$/i.test(path)) return leave('posts in Textile');
  // Folders above are categories, which may be a part of addresses.
  const ofPost = above === '' ? rest : `${above}_posts/${rest}`;
  if (folder === '_posts') return isHtml(path) ? htmlText(ofPost, 'posts') : post(ofPost);
  if (folder === '_drafts') return isHtml(path) ? htmlText(rest, 'drafts') : draft(rest);
  if (ofTheme.test(path)) return leave(theme);
  if (ofProject.test(path)) return leave('files of the project, not of the blog');
  if (isExcluded(path)) return leave('what _config.yml excludes');
  const member = pageFolders.test(path) ? undefined : inCollection(path, collections);
  if (path.startsWith('_') && !pageFolders.test(path) && member === undefined)
    return leave('folders that Jekyll makes no pages of; move texts to posts or pages by hand');
  if (/^index\.(?:md|html)$/i.test(path)) return leave('the home page, which the engine makes');
  if (/\.(?:s[ac]ss|coffee|liquid)$/i.test(path)) return leave(theme);
  const text = /\.(?:html?|xml|txt|json|css|js)$/i.test(path) || isMarkdown(path) ? read(path) : undefined;
  if (text !== undefined && hasFrontMatter(text) && isList(path, text)) return leave(lists);
  if (text !== undefined && hasFrontMatter(text) && redirectTarget(text) !== undefined) return leave(redirecting);
  const here = member === undefined ? path.replace(pageFolders, '') : `${member.name}/${member.rest}`;
  if (isMarkdown(path)) return hasFrontMatter(text) ? page(here) : leave('Markdown without front matter');
  if (isHtml(path) && hasFrontMatter(text) && hasWords(text ?? '')) return htmlText(here, 'pages');
  if (hasFrontMatter(text)) return leave(`${theme}: files with front matter`);
  return file(here);
};
