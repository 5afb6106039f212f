import { jekyllSlug } from '#urls/permalink-variables.ts';
import { routes } from '#urls/routes.ts';
import type { ImportEvent } from '../import-event.ts';
import { copyEvents, leave, type EngineFolder, type Place } from './blog-files.ts';
import { settingsEvents } from './engine-settings.ts';
import { htmlPages } from './html-pages.ts';
import { withHtmlTexts } from './html-texts.ts';
import { collectionsIn, inCollection, withCollectionAddresses } from './jekyll-collections.ts';
import { excludedIn } from './jekyll-excluded.ts';
import { listPages, pagesIn } from './jekyll-lists.ts';
import { placeOf, type JekyllFiles } from './jekyll-places.ts';
import { redirectPages } from './jekyll-redirects.ts';
import { withTitles } from './jekyll-titles.ts';
import { withLiquidNamed } from './liquid-pages.ts';
import { menuOf } from './menu.ts';
import { redirectEvents } from './old-lists.ts';
import { publicPosts } from './public-posts.ts';
import { settingsIn } from './settings-text.ts';
import { at, countAt, listAt, textAt } from './values.ts';
import { zoneOf } from './zone.ts';

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
  const collections = collectionsIn(config);
  const files: JekyllFiles = { collections, isExcluded: excludedIn(config) };
  const place = (path: string): Place =>
    root === ''
      ? placeOf(path, read, files)
      : path.startsWith(root)
        ? placeOf(path.slice(root.length), (inner) => read(root + inner), files)
        : leave('files of the project, not of the blog');
  const copies = withCollectionAddresses(copyEvents(paths, place), read, collections);
  yield* withLiquidNamed(withTitles(withHtmlTexts(copies, read), read), read);
  const [url, base] = [textAt(config, 'url', 'production_url'), textAt(config, 'baseurl') ?? ''];
  const archives = at(config, 'jekyll-archives');
  const slugIn = (kind: string, label: string): string =>
    (textAt(archives, `permalinks.${kind}`) ?? `/${kind}/:name/`).replace(
      ':name',
      jekyllSlug(label, false).toLowerCase(),
    );
  const feed = feedIn(config, folder);
  const zone = zoneOf(textAt(config, 'timezone'), folder, place);
  const posts = publicPosts(folder, place, zone.name, true);
  const perPage = countAt(config, 'pagination.per_page', 'paginate');
  yield* redirectEvents(posts, zone.name, {
    tag: archives === undefined ? undefined : (label) => slugIn('tag', label),
    category: archives === undefined ? undefined : ([label = '']) => slugIn('category', label),
    others: [
      [feed.path, feed.isRss ? routes.rss : routes.atom],
      ...listPages(folder, place),
      ...redirectPages(folder, place),
      ...(/^(?:date|ordinal|none)$|:output_ext$/.test(textAt(config, 'permalink') ?? 'date')
        ? htmlPages(folder, (path) => (inCollection(path, collections) ? leave('') : place(path)))
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
      author: textAt(config, 'author.name', 'author', 'social.name'),
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
