import { hexoSlug } from '#urls/permalink-variables.ts';
import { routes } from '#urls/routes.ts';
import type { ImportEvent } from '../import-event.ts';
import {
  copyEvents,
  draft,
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
import { htmlPages } from './html-pages.ts';
import { htmlText, isHtml, withHtmlTexts } from './html-texts.ts';
import { menuOf } from './menu.ts';
import { redirectEvents } from './old-lists.ts';
import { inFolder } from './old-pages.ts';
import { publicPosts } from './public-posts.ts';
import { settingsIn } from './settings-text.ts';
import { at, textAt } from './values.ts';
import { zoneOf } from './zone.ts';

const placeOf = (path: string, read: EngineFolder['read']): Place => {
  const [, folder, rest = ''] = /^source\/(?:(_posts|_drafts)\/)?(.+)$/.exec(path) ?? [];
  if (rest === '') return leave('themes, scripts and other files of the project');
  if (folder === '_posts' && isHtml(rest) && /^\s*(?:---|title:)/.test(read(path) ?? ''))
    return htmlText(rest, 'posts');
  if (folder === '_posts') return post(rest);
  if (folder === '_drafts') return draft(rest);
  if (rest.startsWith('_')) return leave('data of Hexo');
  if (/^(?:tags|categories|archives?)\/index\.md$/i.test(rest) || rest === 'index.md')
    return leave('lists, which the engine makes');
  return isMarkdown(rest) ? page(rest) : file(rest);
};

/** A map of labels to their names in addresses. */
const mapAt = (config: unknown, key: string): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(at(config, key) ?? {}).flatMap(([label, slug]) =>
      typeof slug === 'string' ? [[label, slug] as const] : [],
    ),
  );

/** Imports a blog from Hexo: its texts as they are. */
export const importHexo = function* ({ paths, read, now }: EngineFolder): Generator<ImportEvent> {
  const place = textsOnly(read, (path) => placeOf(path, read));
  yield* withHtmlTexts(copyEvents(paths, place), read);
  const source = { paths, read };
  const config = settingsIn(source, ['_config.yml', '_config.yaml', '_config.json']);
  const pattern = textAt(config, 'permalink') ?? ':year/:month/:day/:title/';
  // Then Hexo takes the date from the name of the file.
  const isDated = /^:year-:i?_?month-:i?_?day-:title/.test(textAt(config, 'new_post_name') ?? '');
  const directory = (key: string, usual: string): string =>
    (textAt(config, key) ?? usual).replaceAll(/^\/+|(?<!\/)\/+$/g, '');
  const [tags, categories, archives] = [
    directory('tag_dir', 'tags'),
    directory('category_dir', 'categories'),
    directory('archive_dir', 'archives'),
  ];
  const cases = [(slug: string) => slug, (slug: string) => slug.toLowerCase(), (slug: string) => slug.toUpperCase()];
  const inCase = cases[Number(at(config, 'filename_case') ?? 0)] ?? ((slug: string) => slug);
  const maps = { tag: mapAt(config, 'tag_map'), category: mapAt(config, 'category_map') };
  const slugIn = (kind: 'tag' | 'category', label: string): string => inCase(hexoSlug(maps[kind].get(label) ?? label));
  const zone = zoneOf(textAt(config, 'timezone'), { paths, read, now }, place);
  const posts = publicPosts({ paths, read, now }, place, zone.name);
  const sizeIn = (generator: string): number =>
    Number(at(config, `${generator}.per_page`) ?? at(config, 'per_page') ?? 10);
  const perPage = [sizeIn('index_generator'), 10].find((size) => Number.isInteger(size) && size > 0) ?? 10;
  const generators = { [tags]: 'tag_generator', [categories]: 'category_generator', [archives]: 'archive_generator' };
  yield* redirectEvents(posts, zone.name, {
    tag: (label) => `/${tags}/${slugIn('tag', label)}/`,
    category: (labels) => `/${categories}/${labels.map((label) => slugIn('category', label)).join('/')}/`,
    nested: true,
    archive: (path) => `/${archives}/${path}/`,
    others: [
      [`/${tags}/`, routes.tags],
      [`/${categories}/`, routes.categories],
      [`/${archives}/`, routes.archive],
      ['/rss2.xml', routes.rss],
      ...htmlPages({ paths, read, now }, place),
    ],
    pages: {
      sizeOf: (list) => sizeIn(generators[list.split('/')[1] ?? ''] ?? 'index_generator'),
      ownSize: perPage,
      at: inFolder(directory('pagination_dir', 'page')),
    },
    paged: [`/${directory('index_generator.path', '')}/`.replace('//', '/'), `/${archives}/`].map((from) => ({
      from,
      to: routes.home,
      posts: posts.length,
    })),
  });
  const theme = textAt(config, 'theme') ?? '';
  const themed = [`_config.${theme}.yml`, `themes/${theme}/_config.yml`, `themes/${theme}/_config.yaml`]
    .map((path) => settingsIn(source, [path]))
    .find((found) => at(found, 'menu') !== undefined);
  yield* settingsEvents(
    {
      posts,
      url: textAt(config, 'url'),
      title: textAt(config, 'title'),
      description: textAt(config, 'description', 'subtitle'),
      author: textAt(config, 'author'),
      lang: textAt(config, 'language.0', 'language'),
      zone,
      perPage,
      menu: menuOf(at(config, 'menu') ?? at(themed, 'menu')),
      feedIds: 'url',
      permalink: { pattern: isDated ? pattern.replaceAll(':title', ':slug') : pattern, engine: 'hexo' },
    },
    '_config.yml',
  );
};
