import { astroSlug } from '#urls/permalink-variables.ts';
import { routes } from '#urls/routes.ts';
import type { AstroSettings } from './astro-settings.ts';
import type { EngineFolder } from './blog-files.ts';
import type { OldLists } from './old-lists.ts';
import { textAt } from './values.ts';

/** A list of all posts, or the folder of the lists of tags or categories. */
interface Listing {
  readonly kind: 'all' | 'tag' | 'category';
  /** `/posts/` */
  readonly folder: string;
  /** Posts on a page; undefined for one that has no pages. */
  readonly size: number | undefined;
}

/** Posts on a page, as a route says it: `paginate(posts, { pageSize: SITE.postPerPage })`. */
const sizeIn = (code: string, { perPage, numberOf }: AstroSettings): number | undefined => {
  const written = /\bpageSize:\s*([\w.]+)/.exec(code)?.[1];
  if (written === undefined) return perPage ?? (/\bpaginate\(/.test(code) ? 10 : undefined);
  const local = new RegExp(String.raw`\b${written.replaceAll('.', String.raw`\.`)}\s*=\s*(\d+)`).exec(code)?.[1];
  const size = Number(/^\d+$/.test(written) ? written : (local ?? numberOf(written) ?? perPage));
  return size > 0 ? size : undefined;
};

/** Routes with a number: Astro gives `/posts/2/` for `posts/[...page].astro`. */
const paged: readonly (readonly [Listing['kind'], RegExp])[] = [
  ['all', /^src\/pages\/((?:(?:blogs?|posts?|articles|archives?|page)\/)*)\[(?:\.{3})?page\]\.astro$/],
  ['tag', /^src\/pages\/((?:\w+\/)?tags?\/)\[\w+\]\/\[(?:\.{3})?page\]\.astro$/],
  ['category', /^src\/pages\/((?:\w+\/)?categor(?:y|ies)\/)\[\w+\]\/\[(?:\.{3})?page\]\.astro$/],
];

/** Routes of lists without pages. */
const whole: readonly (readonly [Listing['kind'], RegExp])[] = [
  ['all', /^src\/pages\/((?:blog|posts|archives?)\/)index\.astro$/],
  ['all', /^src\/pages\/(blog|posts|archives?)\.astro$/],
  ['tag', /^src\/pages\/((?:\w+\/)?tags?\/)(?:index|\[\w+\](?:\/index)?)\.astro$/],
  ['category', /^src\/pages\/((?:\w+\/)?categor(?:y|ies)\/)(?:index|\[\w+\](?:\/index)?)\.astro$/],
];

/** Whether posts are those of the plug-in `starlight-blog`, which has no routes in the project. */
export const isStarlightBlog = (paths: readonly string[]): boolean =>
  paths.some((path) => path.startsWith('src/content/docs/blog/'));

const listingsIn = ({ paths, read }: EngineFolder, settings: AstroSettings): readonly Listing[] => {
  const found = (kinds: typeof paged, isPaged: boolean): readonly Listing[] =>
    kinds.flatMap(([kind, pattern]) =>
      paths.flatMap((path): readonly Listing[] => {
        const folder = pattern.exec(path)?.[1];
        if (folder === undefined) return [];
        const size = isPaged ? sizeIn(read(path) ?? '', settings) : undefined;
        return [{ kind, folder: `/${folder}`.replace(/([^/])$/, '$1/'), size }];
      }),
    );
  // AstroWind says in its settings where they are.
  const ofWind = (['list', 'tag', 'category'] as const).flatMap((name): readonly Listing[] => {
    const folder = textAt(settings.wind, `apps.blog.${name}.pathname`);
    if (folder === undefined) return [];
    return [{ kind: name === 'list' ? 'all' : name, folder: `/${folder}/`, size: settings.perPage }];
  });
  const ofStarlight: readonly Listing[] = isStarlightBlog(paths)
    ? [
        { kind: 'all', folder: '/blog/', size: settings.perPage ?? 5 },
        { kind: 'tag', folder: '/blog/tags/', size: settings.perPage ?? 5 },
      ]
    : [];
  return [...found(paged, true), ...ofWind, ...ofStarlight, ...found(whole, false)];
};

/**
 * The lists that the routes of a project show.
 * @param posts number of posts
 * @returns `perPage`: posts on a page of a list
 */
export const astroLists = (
  folder: EngineFolder,
  settings: AstroSettings,
  posts: number,
): { readonly lists: OldLists; readonly perPage: number | undefined } => {
  const listings = listingsIn(folder, settings);
  const perPage = settings.perPage ?? listings.find(({ size }) => size !== undefined)?.size;
  // A blog in several languages has a folder for each; that of the main language is the shortest.
  const [tag, category] = (['tag', 'category'] as const).map(
    (kind) =>
      listings
        .filter((one) => one.kind === kind)
        .map(({ folder }) => folder)
        .sort((a, b) => a.length - b.length)[0],
  );
  const all = listings.filter(({ kind }) => kind === 'all');
  return {
    perPage,
    lists: {
      tag: tag === undefined ? undefined : (label) => `${tag}${astroSlug(label)}/`,
      category: category === undefined ? undefined : ([label = '']) => `${category}${astroSlug(label)}/`,
      others: [
        ...(tag === undefined ? [] : [[tag, routes.tags] as const]),
        ...(category === undefined ? [] : [[category, routes.categories] as const]),
        ...all.flatMap(({ folder }) => (/^\/(?:page\/)?$/.test(folder) ? [] : [[folder, routes.archive] as const])),
      ],
      paged: all.map(({ folder: from }) => ({ from, to: routes.home, posts })),
      pages:
        perPage === undefined
          ? undefined
          : {
              sizeOf: (list) =>
                listings.find(({ kind, folder }) =>
                  kind === 'all' ? list === folder : list !== folder && list.startsWith(folder),
                )?.size ?? 0,
              ownSize: perPage,
              at: (list, page) => `${list}${page}/`,
            },
    },
  };
};
