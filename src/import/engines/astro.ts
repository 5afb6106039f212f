import type { ImportEvent } from '../import-event.ts';
import { moveAssets, placeOfAsset } from './astro-assets.ts';
import { routeOfText, withRouteTitles } from './astro-route-texts.ts';
import { astroLists, isStarlightBlog } from './astro-lists.ts';
import { readAstroSettings } from './astro-settings.ts';
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
import { settingsEvents } from './engine-settings.ts';
import { redirectEvents } from './old-lists.ts';
import { publicPosts } from './public-posts.ts';
import { textAt } from './values.ts';
import { zoneOf } from './zone.ts';

const isOfPosts = (folder: string): boolean => /(?:^|\/)(?:blogs?|posts?|articles)$/i.test(folder);

const contentConfigs = ['src/content.config', 'src/content/config'].flatMap((path) =>
  ['ts', 'mjs', 'js', 'mts'].map((extension) => `${path}.${extension}`),
);

/** Folders of posts that the content collections name: `glob({ base: './content/posts' })`. */
const collectionFolders = ({ read }: EngineFolder): readonly string[] =>
  contentConfigs.flatMap((path) =>
    [...(read(path) ?? '').matchAll(/\bbase:\s*["'`](?:\.?\/)?([^"'`]+?)\/?["'`]/g)]
      .map(([, base = '']) => base)
      .filter(isOfPosts),
  );

/**
 * The pattern of the addresses of posts. A route says it; the folder of a collection may have another name.
 * @returns `doubt`: why the pattern is a guess, if it is one
 */
const permalinksOf = (paths: readonly string[]): { readonly pattern: string; readonly doubt?: string } => {
  const sectionIn = (pattern: RegExp): string | undefined =>
    paths.map((path) => pattern.exec(path)?.[1]).find((name) => name !== undefined && isOfPosts(name));
  // A page `src/pages/posts/x.md` is its own route.
  const routed =
    sectionIn(/^src\/pages\/([^/]+)\/\[[.\w]+\](?:\/index)?\.astro$/) ?? sectionIn(/^src\/pages\/([^/]+)\/.*\.mdx?$/);
  // AstroPaper keeps the folders of a post before its slug.
  const name = paths.some((path) => /^src\/utils\/getPath\.[jt]s$/.test(path)) ? ':folders/:slugorname' : ':slug';
  const isTwice = paths.some((path) => /^src\/pages\/[^/]+\/(?:blogs?|posts?|articles)\/\[[.\w]+\]/i.test(path));
  if (routed !== undefined)
    return { pattern: `/${routed}/${name}/`, ...(isTwice ? { doubt: 'several routes give posts' } : {}) };
  const doubt = 'no route says where posts were';
  // A route for everything may give the pages alone, or addresses of another form.
  if (paths.some((path) => /^src\/pages\/\[[.\w]+\](?:\/index)?\.astro$/.test(path)))
    return { pattern: '/:slug/', doubt };
  if (isStarlightBlog(paths)) return { pattern: '/blog/:slug/' };
  const section = sectionIn(/^src\/(?:content|data)\/([^/]+)\//);
  return { pattern: `/${section ?? 'blog'}/:slug/`, doubt };
};

/** The pattern of AstroWind is in its settings: `/%category%/%slug%`. */
const patternIn = (paths: readonly string[], wind: unknown): ReturnType<typeof permalinksOf> => {
  const written = textAt(wind, 'apps.blog.post.permalink');
  if (written === undefined) return permalinksOf(paths);
  const pattern = `/${written.replaceAll(/%(\w+)%/g, ':$1')}/`.replaceAll(/\/+/g, '/');
  // `cleanSlug` of AstroWind, in src/utils/permalinks.ts.
  const isAscii = paths.filter(isMarkdown).every((path) => /^[ -~]*$/.test(path));
  return isAscii
    ? { pattern }
    : {
        pattern,
        doubt: 'AstroWind wrote the letters of file names in ASCII, là as la, and such posts need slug in front matter',
      };
};

/**
 * How a collection names its posts: as usual; by a function that keeps the path of the file as it is; or by one that only
 * running would tell.
 */
const generatedIds = ({ read }: EngineFolder): 'usual' | 'path' | 'unknown' => {
  const code = contentConfigs.map((path) => read(path) ?? '').join('\n');
  const body = /\bgenerateId\b[^]*?=>\s*([^\n]+(?:\n\s*\.[^\n]+)*)/.exec(code)?.[1];
  if (body === undefined) return code.includes('generateId') ? 'unknown' : 'usual';
  if (/^entry\s*\.replace\(\s*\/\\\.[^/]*\$\/[a-z]*\s*,\s*["'`]{2}\s*\)[,})\s]*$/.test(body)) return 'path';
  return /^(?:String\()?data\.slug\b/.test(body) ? 'usual' : 'unknown';
};

const placeOf = (path: string, folders: readonly string[], paths: ReadonlySet<string>): Place => {
  const folder = folders.find((one) => path.startsWith(`${one}/`));
  if (folder !== undefined) return post(path.slice(folder.length + 1));
  if (path.startsWith('public/')) return file(path.slice('public/'.length));
  const ofPost =
    /^src\/(?:content|data|pages)\/(?:docs\/)?(?:blog|posts?|articles)\/(.+\.mdx?|(?!.*\.(?:astro|[jt]sx?)$).+)$/i.exec(
      path,
    )?.[1];
  if (ofPost !== undefined) return post(ofPost);
  const ofPage = /^src\/(?:pages|content\/pages)\/(.+)$/.exec(path)?.[1];
  if (ofPage !== undefined && isMarkdown(path)) return page(ofPage);
  const route = routeOfText(path, paths);
  if (route !== undefined) return page(`${route}${path.slice(path.lastIndexOf('.'))}`);
  if (isMarkdown(path) && /^(?:src\/)?(?:content|data)\/(?!docs\/)/.test(path))
    return leave('texts of other collections; move those that you want to posts or pages by hand');
  if (path.startsWith('src/content/docs/')) return leave('documentation of Starlight; move its texts to pages by hand');
  if (path.startsWith('src/assets/')) return leave('assets that no text shows');
  return leave('components, settings and other files of the project');
};

/** Copies texts and files. Images in `src/assets` move to `posts/assets`, and the texts that show them follow. */
const textEvents = function* (source: EngineFolder, placeOf: (path: string) => Place): Generator<ImportEvent> {
  const { paths } = source;
  const read = withRouteTitles(source);
  const known = new Set(paths);
  const texts = new Map<string, string>();
  const shown = new Set<string>();
  for (const path of paths.filter(isMarkdown)) {
    const place = placeOf(path);
    if (!('to' in place)) continue;
    const written = read(path) ?? '';
    const { text, used } = moveAssets(written, place.to, (asset) => known.has(asset));
    if (text !== source.read(path)) texts.set(path, text);
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
  const paths = new Set(folder.paths);
  const place = textsOnly(withRouteTitles(folder), (path) => placeOf(path, folders, paths));
  yield* textEvents(folder, place);
  const settings = readAstroSettings(folder);
  const { source, url, wind } = settings;
  const generated = generatedIds(folder);
  const found = patternIn(folder.paths, wind);
  const { pattern } = found;
  const doubt =
    generated === 'unknown'
      ? 'generateId of the content collection makes the addresses of posts, and is not run'
      : found.doubt;
  if (doubt !== undefined)
    yield {
      kind: 'odd',
      what: 'site.config.ts',
      why: `${doubt}; ${pattern} is a guess: compare it with the address of an old post, and correct the setting permalinks before you publish`,
    };
  const zone = zoneOf(settings.zone, folder, place);
  const posts = publicPosts(folder, place, zone.name);
  const { lists, perPage } = astroLists(folder, settings, posts.length);
  yield* redirectEvents(posts, zone.name, lists);
  yield* settingsEvents(
    {
      ...settings,
      zone,
      posts,
      perPage,
      feedIds: 'url',
      permalink: generated === 'path' ? { pattern: pattern.replace(':slug', ':path') } : { pattern, engine: 'astro' },
      unknown: url === undefined ? settings.unknown : settings.unknown.filter((part) => !part.startsWith('site ')),
    },
    source,
  );
};
