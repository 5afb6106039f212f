import { jekyllSlug } from '#urls/permalink-variables.ts';
import { routes } from '#urls/routes.ts';
import type { ImportEvent } from '../import-event.ts';
import { copyEvents, draft, file, isMarkdown, leave, page, post, type EngineFolder, type Place } from './blog-files.ts';
import { settingsEvents } from './engine-settings.ts';
import { htmlPages } from './html-pages.ts';
import { htmlText, isHtml, withHtmlTexts } from './html-texts.ts';
import { isList, listPages, pageFolders, pagesIn } from './jekyll-lists.ts';
import { hasWords, withLiquidNamed } from './liquid-pages.ts';
import { menuOf } from './menu.ts';
import { redirectEvents } from './old-lists.ts';
import { publicPosts } from './public-posts.ts';
import { settingsIn } from './settings-text.ts';
import { at, countAt, listAt, textAt } from './values.ts';
import { zoneOf } from './zone.ts';

const theme = 'templates, styles and data of Jekyll';
const lists = 'lists, which the engine makes';
const ofTheme =
  /^(?:_(?:layouts|includes|sass|data|plugins|site|config[^/]*)|vendor|node_modules|bin)(?:\/|$)|^_config/;
const ofProject =
  /^(?:Gemfile|Gemfile\.lock|Rakefile|Makefile|Dockerfile|package(?:-lock)?\.json|[^/]*\.gemspec|(?:README|LICENSE|CHANGELOG|CONTRIBUTING)[^/]*)$/i;

/** Pages have front matter; all other files are served as they are. */
const hasFrontMatter = (text: string | undefined): boolean => /^\ufeff?---\s*\n/.test(text ?? '');

const placeOf = (path: string, read: EngineFolder['read']): Place => {
  const [, above = '', folder, rest = ''] = /^(.*\/)?(_posts|_drafts)\/(.+)$/.exec(path) ?? [];
  if (folder !== undefined && /\.textile$/i.test(path)) return leave('posts in Textile');
  // Folders above are categories, which may be a part of addresses.
  const ofPost = above === '' ? rest : `${above}_posts/${rest}`;
  if (folder === '_posts') return isHtml(path) ? htmlText(ofPost, 'posts') : post(ofPost);
  if (folder === '_drafts') return isHtml(path) ? htmlText(rest, 'drafts') : draft(rest);
  if (ofTheme.test(path)) return leave(theme);
  if (ofProject.test(path)) return leave('files of the project, not of the blog');
  if (path.startsWith('_') && !pageFolders.test(path))
    return leave('collections; move their texts to posts or pages by hand');
  if (/^index\.(?:md|html)$/i.test(path)) return leave('the home page, which the engine makes');
  if (/\.(?:s[ac]ss|coffee|liquid)$/i.test(path)) return leave(theme);
  const text = /\.(?:html?|xml|txt|json|css|js)$/i.test(path) || isMarkdown(path) ? read(path) : undefined;
  if (text !== undefined && hasFrontMatter(text) && isList(path, text)) return leave(lists);
  if (isMarkdown(path))
    return hasFrontMatter(text) ? page(path.replace(pageFolders, '')) : leave('Markdown without front matter');
  if (isHtml(path) && hasFrontMatter(text) && hasWords(text ?? ''))
    return htmlText(path.replace(pageFolders, ''), 'pages');
  if (hasFrontMatter(text)) return leave(`${theme}: files with front matter`);
  return file(path);
};

/** The pattern of posts: front matter defaults count before the setting. */
const patternIn = (config: unknown): string =>
  listAt(config, 'defaults')
    .filter((entry) => ['posts', undefined].includes(textAt(entry, 'scope.type')))
    .map((entry) => textAt(entry, 'values.permalink'))
    .find((found) => found !== undefined) ??
  textAt(config, 'collections.posts.permalink', 'permalink') ??
  'date';

/** Where the feed is, and whether it is RSS. The plug-in makes Atom; a template may be either. */
const feedIn = (config: unknown, { paths, read }: EngineFolder): { readonly path: string; readonly isRss: boolean } => {
  const plugins = JSON.stringify(at(config, 'plugins') ?? at(config, 'gems') ?? []);
  if (paths.includes('feed.xml') && !plugins.includes('jekyll-feed'))
    return { path: '/feed.xml', isRss: /<rss\b/.test(read('feed.xml') ?? '') };
  return { path: `/${(textAt(config, 'feed.path') ?? 'feed.xml').replace(/^\/+/, '')}`, isRss: false };
};

/** The folder of the blog within the project, with a slash; '' for the project. A program may copy it before Jekyll runs. */
const rootIn = (config: unknown, paths: readonly string[]): string => {
  const parts = (textAt(config, 'source') ?? '').split('/').filter((part) => part !== '' && part !== '.');
  return (
    [parts, parts.slice(-1)]
      .filter(({ length }) => length > 0)
      .map((folder) => `${folder.join('/')}/`)
      .find((folder) => paths.some((path) => path.startsWith(`${folder}_posts/`))) ?? ''
  );
};

/** Imports a blog from Jekyll: its texts as they are. */
export const importJekyll = function* (folder: EngineFolder): Generator<ImportEvent> {
  const { paths, read } = folder;
  const config = settingsIn(folder, ['_config.yml', '_config.yaml', '_config.toml']);
  const root = rootIn(config, paths);
  const place = (path: string): Place =>
    root === ''
      ? placeOf(path, read)
      : path.startsWith(root)
        ? placeOf(path.slice(root.length), (inner) => read(root + inner))
        : leave('files of the project, not of the blog');
  yield* withLiquidNamed(withHtmlTexts(copyEvents(paths, place), read), read);
  const [url, base] = [textAt(config, 'url'), textAt(config, 'baseurl') ?? ''];
  const archives = at(config, 'jekyll-archives');
  const slugIn = (kind: string, label: string): string =>
    (textAt(archives, `permalinks.${kind}`) ?? `/${kind}/:name/`).replace(
      ':name',
      jekyllSlug(label, false).toLowerCase(),
    );
  const feed = feedIn(config, folder);
  const zone = zoneOf(textAt(config, 'timezone'), folder, place);
  const posts = publicPosts(folder, place, zone.name);
  const perPage = countAt(config, 'pagination.per_page', 'paginate');
  yield* redirectEvents(posts, zone.name, {
    tag: archives === undefined ? undefined : (label) => slugIn('tag', label),
    category: archives === undefined ? undefined : ([label = '']) => slugIn('category', label),
    others: [
      [feed.path, feed.isRss ? routes.rss : routes.atom],
      ...listPages(folder, place),
      ...(/^(?:date|ordinal|none)$|:output_ext$/.test(textAt(config, 'permalink') ?? 'date')
        ? htmlPages(folder, place)
        : []),
    ],
    ...pagesIn(config, perPage, posts.length),
  });
  const menus = ['_data/navigation.yml', '_data/menu.yml', '_data/nav.yml'].map((path) => settingsIn(folder, [path]));
  yield* settingsEvents(
    {
      posts,
      url: url === undefined ? undefined : `${url.replace(/\/$/, '')}${base}`,
      title: textAt(config, 'title', 'name'),
      description: textAt(config, 'description', 'tagline'),
      author: textAt(config, 'author.name', 'author'),
      lang: textAt(config, 'lang', 'locale', 'language'),
      zone,
      perPage,
      menu: menuOf(
        [
          ...['navbar-links', 'navigation', 'nav', 'menu'].map((key) => at(config, key)),
          ...menus.flatMap((menu) => [at(menu, 'main'), at(menu, 'items'), menu]),
        ].find((found) => menuOf(found).length > 0),
      ),
      permalink: { pattern: patternIn(config), engine: 'jekyll' },
      feedIds: feed.isRss ? 'url' : 'jekyll',
    },
    '_config.yml',
  );
};
