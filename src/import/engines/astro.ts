import { astroSlug } from '#urls/permalink-variables.ts';
import { routes } from '#urls/routes.ts';
import type { ImportEvent } from '../import-event.ts';
import { moveAssets, placeOfAsset } from './astro-assets.ts';
import {
  copyEvents,
  file,
  isMarkdown,
  leave,
  page,
  post,
  textsOnly,
  type EngineFolder,
  type Place,
} from './blog-files.ts';
import { settingsEvents, zoneOf } from './engine-settings.ts';
import { readSettings } from './js-settings.ts';
import { menuOf } from './menu.ts';
import { redirectEvents } from './old-lists.ts';
import { publicPosts } from './public-posts.ts';
import { at, countAt, textAt } from './values.ts';

const isOfPosts = (folder: string): boolean => /(?:^|\/)(?:blogs?|posts?|articles)$/i.test(folder);

/** Folders of posts that the content collections name: `glob({ base: './content/posts' })`. */
const collectionFolders = ({ read }: EngineFolder): readonly string[] =>
  ['src/content.config.ts', 'src/content/config.ts', 'src/content.config.mjs', 'src/content.config.js'].flatMap(
    (path) =>
      [...(read(path) ?? '').matchAll(/\bbase:\s*["'`](?:\.?\/)?([^"'`]+?)\/?["'`]/g)]
        .map(([, base = '']) => base)
        .filter(isOfPosts),
  );

/**
 * The pattern of the addresses of posts. A route says it; the folder of a collection may have another name.
 * @returns `isCertain`: whether a route says it
 */
const permalinksOf = (paths: readonly string[]): { readonly pattern: string; readonly isCertain: boolean } => {
  const sectionIn = (pattern: RegExp): string | undefined =>
    paths.map((path) => pattern.exec(path)?.[1]).find((name) => name !== undefined && isOfPosts(name));
  // A page `src/pages/posts/x.md` is its own route.
  const routed =
    sectionIn(/^src\/pages\/([^/]+)\/\[[.\w]+\](?:\/index)?\.astro$/) ?? sectionIn(/^src\/pages\/([^/]+)\/.*\.mdx?$/);
  if (routed !== undefined) return { pattern: `/${routed}/:slug/`, isCertain: true };
  // A route for everything may give the pages alone, or addresses of another form.
  if (paths.some((path) => /^src\/pages\/\[[.\w]+\](?:\/index)?\.astro$/.test(path)))
    return { pattern: '/:slug/', isCertain: false };
  const section = sectionIn(/^src\/(?:content|data)\/([^/]+)\//);
  return { pattern: `/${section ?? 'blog'}/:slug/`, isCertain: false };
};

const placeOf = (path: string, folders: readonly string[]): Place => {
  const folder = folders.find((one) => path.startsWith(`${one}/`));
  if (folder !== undefined) return post(path.slice(folder.length + 1));
  if (path.startsWith('public/')) return file(path.slice('public/'.length));
  const ofPost =
    /^src\/(?:content|data|pages)\/(?:blog|posts?|articles)\/(.+\.mdx?|(?!.*\.(?:astro|[jt]sx?)$).+)$/i.exec(path)?.[1];
  if (ofPost !== undefined) return post(ofPost);
  const ofPage = /^src\/(?:pages|content\/pages)\/(.+)$/.exec(path)?.[1];
  if (ofPage !== undefined && isMarkdown(path)) return page(ofPage);
  if (path.startsWith('src/assets/')) return leave('assets that no text shows');
  return leave('components, other collections, settings and files of the project');
};

/** Copies texts and files. Images in `src/assets` move to `posts/assets`, and the texts that show them follow. */
const textEvents = function* ({ paths, read }: EngineFolder, placeOf: (path: string) => Place): Generator<ImportEvent> {
  const known = new Set(paths);
  const texts = new Map<string, string>();
  const shown = new Set<string>();
  for (const path of paths.filter(isMarkdown)) {
    const place = placeOf(path);
    const written = 'to' in place ? (read(path) ?? '') : '';
    const { text, used } = moveAssets(written, 'to' in place ? place.to : '', (asset) => known.has(asset));
    if (used.length > 0) texts.set(path, text);
    for (const asset of used) shown.add(asset);
  }
  const place = (path: string): Place => (shown.has(path) ? { to: placeOfAsset(path), what: 'files' } : placeOf(path));
  for (const event of copyEvents(paths, place)) {
    const content = event.kind === 'copy' ? texts.get(event.from) : undefined;
    yield event.kind === 'copy' && content !== undefined ? { kind: 'file', path: event.path, content } : event;
  }
};

/** Imports a blog from Astro: its texts as they are. `astro.config.mjs` is read, not run. */
export const importAstro = function* (folder: EngineFolder): Generator<ImportEvent> {
  const folders = collectionFolders(folder);
  const place = textsOnly(folder.read, (path) => placeOf(path, folders));
  yield* textEvents(folder, place);
  const names = ['mjs', 'ts', 'js', 'mts'].map((extension) => `astro.config.${extension}`);
  const { source, main, unknown } = readSettings(folder, names);
  // Astro's own starter names the blog in consts.ts, AstroPaper in config.ts.
  const { constants } = readSettings(folder, ['src/consts.ts', 'src/config.ts', 'src/site.config.ts']);
  const [url, base] = [textAt(main, 'site') ?? textAt(constants, 'SITE.website'), textAt(main, 'base') ?? ''];
  const isRoute = (pattern: RegExp): boolean => folder.paths.some((path) => pattern.test(path));
  const { pattern, isCertain } = permalinksOf(folder.paths);
  if (!isCertain)
    yield {
      kind: 'odd',
      what: 'site.config.ts',
      why: `no route says where posts were; ${pattern} is a guess: compare it with the address of an old post, and correct the setting permalinks before you publish`,
    };
  const zone = zoneOf(textAt(constants, 'SITE.timezone'));
  const posts = publicPosts(folder, place, zone);
  yield* redirectEvents(posts, zone, {
    tag: isRoute(/^src\/pages\/tags\//) ? (label) => `/tags/${astroSlug(label)}/` : undefined,
    others: [
      ...(isRoute(/^src\/pages\/tags\//) ? ([['/tags/', routes.tags]] as const) : []),
      ...['blog', 'posts']
        .filter((name) => isRoute(new RegExp(`^src/pages/${name}/(?:index|\\[\\.\\.\\.page\\])\\.`)))
        .map((name) => [`/${name}/`, routes.archive] as const),
    ],
  });
  yield* settingsEvents(
    {
      posts,
      url: url === undefined ? undefined : `${url.replace(/\/$/, '')}${base === '/' ? '' : base}`,
      title: textAt(constants, 'SITE_TITLE', 'SITE.title'),
      description: textAt(constants, 'SITE_DESCRIPTION', 'SITE.desc', 'SITE.description'),
      author: textAt(constants, 'SITE.author', 'AUTHOR'),
      lang: textAt(main, 'i18n.defaultLocale') ?? textAt(constants, 'SITE.lang'),
      zone: textAt(constants, 'SITE.timezone'),
      perPage: countAt(constants, 'SITE.postPerPage', 'SITE.postsPerPage'),
      menu: menuOf(at(constants, 'NAV_LINKS') ?? at(constants, 'NAVIGATION') ?? at(constants, 'MENU')),
      feedIds: 'url',
      permalink: { pattern, engine: 'astro' },
      unknown: unknown.filter(
        (part) => !/^(?:integrations|markdown|vite|adapter|image|fonts|experimental)\b/.test(part),
      ),
    },
    source,
  );
};
