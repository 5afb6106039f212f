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
import { menuOf } from './menu.ts';
import { redirectEvents } from './old-lists.ts';
import { publicPosts } from './public-posts.ts';
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
 * The pattern that `gatsby-node.js` makes: the path of the file from `createFilePath`, often behind a folder as in
 * `/blog${value}`. Anything else only running would tell.
 */
const patternIn = (code: string): EngineSettings['permalink'] => {
  if (!/\bcreateFilePath\(/.test(code)) return 'that gatsby-node.js makes';
  const folder = /`(\/[\w/-]+?)\/?\$\{\w+\}`/.exec(code)?.[1] ?? '';
  return { pattern: `${folder}/:path/` };
};

/** Imports a blog from Gatsby: its texts as they are. `gatsby-config.js` is read, not run. */
export const importGatsby = function* (folder: EngineFolder): Generator<ImportEvent> {
  const place = textsOnly(folder.read, placeOf);
  yield* copyEvents(folder.paths, place);
  const { source, main, unknown } = readSettings(folder, ['gatsby-config.js', 'gatsby-config.mjs', 'gatsby-config.ts']);
  // gatsby-starter-lumen keeps its settings in a file of their own.
  const lumen: unknown = JSON.parse(folder.read('content/config.json') ?? folder.read('config.json') ?? '{}');
  const both = { ...(lumen as object), ...(at(main, 'siteMetadata') as object | undefined) };
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
  yield* settingsEvents(
    {
      posts,
      url: textAt(both, 'siteUrl', 'url'),
      title: textAt(both, 'title'),
      description: textAt(both, 'description', 'subtitle'),
      author: textAt(both, 'author.name', 'author'),
      lang: textAt(both, 'lang', 'language'),
      zone,
      perPage,
      menu: menuOf(at(both, 'menu') ?? at(both, 'menuLinks')),
      permalink: patternIn(folder.read('gatsby-node.js') ?? folder.read('gatsby-node.ts') ?? ''),
      from: ['gatsby'],
      // Plug-ins make no text.
      unknown: unknown.filter((part) => !part.startsWith('plugins')),
    },
    source,
  );
};
