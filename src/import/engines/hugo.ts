import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { hugoSlug } from '#urls/permalink-variables.ts';
import { routes } from '#urls/routes.ts';
import { ImportError, type ImportEvent } from '../import-event.ts';
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
import { menuOf } from './menu.ts';
import { redirectEvents } from './old-lists.ts';
import { inFolder } from './old-pages.ts';
import { publicPosts } from './public-posts.ts';
import { at, countAt, listAt, textAt } from './values.ts';
import { zoneOf } from './zone.ts';

const extensions = ['toml', 'yaml', 'yml', 'json'];

const configs = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
  extensions.map((extension) => `${name}.${extension}`),
);

/** Files of `config/_default` that hold the value of one key. */
const parts = ['params', 'menus', 'menu', 'permalinks', 'taxonomies', 'languages', 'pagination'];

const usualSections: readonly string[] = ['posts', 'post', 'blog', 'articles'];

const parse = (path: string, text: string): unknown => {
  try {
    return path.endsWith('.toml') ? parseToml(text) : parseYaml(text, { logLevel: 'silent' });
  } catch (error) {
    throw new ImportError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** The keys that have a file of their own: `params.toml`, `menus.vi.toml`. */
const partsOf = (paths: readonly string[], read: EngineFolder['read']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    paths.flatMap((path): readonly (readonly [string, unknown])[] => {
      const [, key = '', extension = ''] = /^config\/_default\/([a-z]+)(?:\.[a-z-]+)?\.([a-z]+)$/i.exec(path) ?? [];
      return parts.includes(key) && extensions.includes(extension) ? [[key, parse(path, read(path) ?? '')]] : [];
    }),
  );

/** The sections that hold posts: those of the configuration, else the usual ones, else the one with the most texts. */
const sectionsIn = (paths: readonly string[], main: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const path of paths.filter(isMarkdown)) {
    const section = /^content\/([^/]+)\/./.exec(path)?.[1];
    if (section !== undefined) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  const found = (main.length > 0 ? main : usualSections).filter((section) => counts.has(section));
  if (found.length > 0) return found;
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([section]) => section)
    .slice(0, 1);
};

/** The pattern of addresses, or what is known of several in words. */
const patternIn = (config: unknown, sections: readonly string[]): EngineSettings['permalink'] => {
  const written = sections.map((section) => textAt(config, `permalinks.page.${section}`, `permalinks.${section}`));
  const [section = 'posts', ...others] = sections;
  const [first] = written;
  // Without a pattern, addresses follow the folders.
  if (written.every((pattern) => pattern === undefined))
    return { pattern: others.length === 0 ? `/${section}/:path/` : '/:path/', engine: 'hugo' };
  if (
    first === undefined ||
    written.some((pattern) => pattern !== first) ||
    (others.length > 0 && /:section/.test(first))
  )
    return sections.map((name, index) => `${written[index] ?? '/:section/:path/'} in ${name}`).join(', ');
  return { pattern: first.replaceAll(/:sections?(?![a-z[])/g, section), engine: 'hugo' };
};

const placeOf = (path: string, sections: readonly string[]): Place => {
  // Themes take images of texts from there too; the engine finds them in public.
  const asset = /^assets\/(.+\.(?:avif|gif|jpe?g|png|svg|webp))$/i.exec(path)?.[1];
  if (asset !== undefined) return file(asset);
  if (path.startsWith('static/')) return file(path.slice('static/'.length));
  const rest = /^content\/(.+)$/.exec(path)?.[1];
  if (rest === undefined) return leave('themes, layouts, assets and other files of the project');
  if (/(?:^|\/)_index\.[^/]+$/.test(rest)) return leave('texts of lists, which the engine makes');
  if (/\.(?:html?|org|adoc|rst)$/i.test(rest)) return leave('texts that are not Markdown');
  const section = rest.split('/')[0] ?? '';
  // Of several sections, the name is a part of addresses.
  if (sections.includes(section) && rest.includes('/'))
    return post(sections.length > 1 ? rest : rest.slice(section.length + 1));
  return isMarkdown(rest) || rest.includes('/') ? page(rest) : leave('files beside no text');
};

/** Imports a blog from Hugo: its texts as they are, TOML and JSON included. */
export const importHugo = function* ({ paths, read, now }: EngineFolder): Generator<ImportEvent> {
  const source = configs.find((path) => paths.includes(path));
  const config = {
    ...(source === undefined ? {} : (parse(source, read(source) ?? '') as object | null)),
    ...partsOf(paths, read),
  };
  const main = listAt(config, 'params.mainSections', 'mainSections').map(String);
  const sections = sectionsIn(paths, main);
  const place = textsOnly(read, (path) => placeOf(path, sections));
  yield* copyEvents(paths, place);
  const language = textAt(config, 'defaultContentLanguage') ?? 'en';
  const menu = listAt(
    config,
    'menus.main',
    'menu.main',
    'main',
    `languages.${language}.menu.main`,
    `languages.${language}.menus.main`,
  ).toSorted((a, b) => Number(at(a, 'weight') ?? 0) - Number(at(b, 'weight') ?? 0));
  const taxonomies = Object.values(at(config, 'taxonomies') ?? { tag: 'tags', category: 'categories' }).map(String);
  const has = (name: string): boolean => taxonomies.includes(name);
  const zone = zoneOf(textAt(config, 'timeZone', 'timezone'), { paths, read, now }, place);
  const posts = publicPosts({ paths, read, now }, place, zone.name);
  const perPage = countAt(config, 'pagination.pagerSize', 'paginate') ?? 10;
  yield* redirectEvents(posts, zone.name, {
    tag: has('tags') ? (label) => `/tags/${hugoSlug(label.replaceAll('/', '-'))}/` : undefined,
    category: has('categories') ? ([label = '']) => `/categories/${hugoSlug(label.replaceAll('/', '-'))}/` : undefined,
    feed: 'index.xml',
    others: [
      ['/index.xml', routes.rss],
      ...sections.flatMap(
        (name) =>
          [
            [`/${name}/`, routes.archive],
            [`/${name}/index.xml`, routes.rss],
          ] as const,
      ),
      ...(has('tags') ? ([['/tags/', routes.tags]] as const) : []),
      ...(has('categories') ? ([['/categories/', routes.categories]] as const) : []),
    ],
    pages: {
      sizeOf: () => perPage,
      ownSize: perPage,
      at: inFolder(textAt(config, 'pagination.path', 'paginatePath') ?? 'page'),
      first: 1,
    },
    paged: [
      { from: '/', to: routes.home, posts: posts.length },
      ...sections.map((name) => ({
        from: `/${name}/`,
        to: sections.length === 1 ? routes.home : routes.archive,
        posts: sections.length === 1 ? posts.length : posts.filter(({ id }) => id.startsWith(`${name}/`)).length,
      })),
    ],
  });
  const others = taxonomies.filter((name) => !['tags', 'categories', 'series', 'authors'].includes(name));
  if (others.length > 0)
    yield {
      kind: 'odd',
      what: source ?? 'hugo.toml',
      why: `posts have tags and categories here; the terms of ${others.join(', ')} are not read`,
    };
  const languages = Object.keys(at(config, 'languages') ?? {});
  if (languages.length > 1)
    yield {
      kind: 'odd',
      what: source ?? 'hugo.toml',
      why: `the blog is in ${languages.join(', ')}; write slug in posts whose address began with one of these languages`,
    };
  yield* settingsEvents(
    {
      posts,
      url: textAt(config, 'baseURL', 'baseurl', 'baseUrl'),
      title: textAt(config, 'title'),
      description: textAt(config, 'params.description', 'description'),
      author: textAt(config, 'params.author.name', 'params.author', 'author.name', 'author'),
      lang: textAt(config, 'defaultContentLanguage', 'languageCode', 'locale'),
      zone,
      perPage,
      menu: menuOf(menu),
      feedIds: 'url',
      permalink: patternIn(config, sections),
    },
    source ?? 'hugo.toml',
  );
};
