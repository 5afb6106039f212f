import type { ImportEvent } from '../import-event.ts';
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
import { settingsEvents, type EngineSettings } from './engine-settings.ts';
import { readSettings } from './js-settings.ts';
import { gatsbyLists } from './gatsby-lists.ts';
import { withMovedMdx } from './gatsby-mdx.ts';
import { menuOf } from './menu.ts';
import { redirectEvents } from './old-lists.ts';
import { publicPosts } from './public-posts.ts';
import { settingsIn } from './settings-text.ts';
import { at, countAt, textAt } from './values.ts';
import { zoneOf } from './zone.ts';

/** Folders of posts in the usual starters. */
const postFolder = /^(?:src\/)?(?:content\/)?(?:posts|blog|articles)\/(.+)$/;

const placeOf = (path: string): Place => {
  if (path.startsWith('static/')) return file(path.slice('static/'.length));
  const ofPost = postFolder.exec(path)?.[1];
  if (ofPost !== undefined)
    return isMarkdown(path) || !/\.[jt]sx?$/.test(path) ? post(ofPost) : leave('components of React');
  const ofPage = /^(?:src\/)?(?:content\/)?pages\/(.+)$/.exec(path)?.[1];
  if (ofPage !== undefined) return /\.[jt]sx?$/.test(path) ? leave('components of React') : page(ofPage);
  return leave('components, settings and other files of the project');
};

/**
 * What `createFilePath` has before the path below the folder of posts: it counts from the folder that
 * gatsby-source-filesystem reads, such as `content` above `content/blog`, or from `basePath` in it.
 */
const folderIn = (config: string, code: string, posts: readonly string[]): string => {
  const folders = Map.groupBy(
    posts,
    (path) => /^(?:src\/)?(?:content\/)?(?:posts|blog|articles)(?=\/)/.exec(path)?.[0] ?? '',
  );
  const [folder = ''] = [...folders].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const roots = [...config.matchAll(/\bpath:[^'"`\n]*["'`](?:\$\{__dirname\})?(?:\.?\/)?([\w./-]+?)\/?["'`]/g)]
    .map(([, root = '']) => root)
    .filter((root) => folder === root || folder.startsWith(`${root}/`))
    .sort((a, b) => b.length - a.length);
  const rest = roots[0] === undefined ? '' : folder.slice(roots[0].length);
  const [, base] = /\bbasePath:\s*["'`]\/?([\w/-]*?)\/?["'`]/.exec(code) ?? [];
  return rest === `/${base}` ? '' : rest;
};

/**
 * The pattern that `gatsby-node.js` makes: the path of the file from `createFilePath`, often behind a folder as in
 * `/blog${value}`. Anything else only running would tell.
 */
const patternIn = (code: string, folder: string): EngineSettings['permalink'] => {
  if (!/\bcreateFilePath\(/.test(code)) return 'that gatsby-node.js makes';
  const prefix = /`(\/[\w/-]+?)\/?\$\{\w+\}`/.exec(code)?.[1] ?? '';
  return { pattern: `${prefix}${folder}/:path/` };
};

/** Whether code cuts or changes the path of a file, so that the address is another one. */
const changesPath = (code: string): boolean =>
  /\.(?:replace|replaceAll|slice|substr|substring|split)\(|\bslugify\(|\bfrontmatter\??\.date\b/.test(code);

/** Imports a blog from Gatsby: its texts as they are. `gatsby-config.js` is read, not run. */
export const importGatsby = function* (folder: EngineFolder): Generator<ImportEvent> {
  const place = textsOnly(folder.read, placeOf);
  yield* withMovedMdx(copyEvents(folder.paths, place), folder.read);
  const { source, main, unknown } = readSettings(folder, ['gatsby-config.js', 'gatsby-config.mjs', 'gatsby-config.ts']);
  // gatsby-starter-lumen keeps its settings in a file of their own.
  const lumen = settingsIn(folder, ['content/config.json', 'config.json']);
  // gatsby-advanced-starter too.
  const { main: advanced } = readSettings(folder, ['data/SiteConfig.js', 'data/SiteConfig.ts', 'config.js']);
  const both = {
    ...(lumen as object | undefined),
    ...(advanced as object | undefined),
    ...(at(main, 'siteMetadata') as object | undefined),
  };
  const zone = zoneOf(undefined, folder, place);
  const posts = publicPosts(folder, place, zone.name);
  const code = folder.paths
    .filter((path) => /^(?:gatsby-node\.|(?:internal\/)?gatsby\/).*[jt]s$/.test(path))
    .map((path) => folder.read(path) ?? '')
    .join('\n');
  const perPage =
    countAt(both, 'postsPerPage', 'postsLimit') ??
    countAt({ found: /\b\w*PerPage\s*[:=]\s*(\d+)/.exec(code)?.[1] }, 'found');
  yield* redirectEvents(posts, zone.name, gatsbyLists(folder.paths, code, perPage, posts.length));
  const makesAddresses = folder.read('gatsby-node.js') ?? folder.read('gatsby-node.ts') ?? '';
  const ofPosts = folder.paths.filter((path) => {
    const to = place(path);
    return 'to' in to && to.what === 'posts';
  });
  const permalink = patternIn(makesAddresses, folderIn(folder.read(source) ?? '', makesAddresses, ofPosts));
  if (typeof permalink !== 'string' && changesPath(makesAddresses))
    yield {
      kind: 'odd',
      what: 'site.config.ts',
      why: `gatsby-node.js changes the path of a file before it is an address; ${permalink.pattern} is a guess: compare it with the address of an old post, and correct the setting permalinks before you publish; /:name/ is the name of the file or of its folder alone`,
    };
  yield* settingsEvents(
    {
      posts,
      url: textAt(both, 'siteUrl', 'url') ?? textAt(advanced, 'siteUrl'),
      title: textAt(both, 'title', 'siteTitle'),
      description: textAt(both, 'description', 'subtitle', 'siteDescription'),
      author: textAt(both, 'author.name', 'author', 'userName'),
      lang: textAt(both, 'lang', 'language', 'siteLang'),
      zone,
      perPage,
      menu: menuOf(at(both, 'menu') ?? at(both, 'menuLinks')),
      permalink,
      from: ['gatsby'],
      // Plug-ins make no text.
      unknown: unknown.filter(
        (part) => !part.startsWith('plugins') && !(advanced && /^(?:config|urljoin|siteMetadata)\b/.test(part)),
      ),
    },
    source,
  );
};
