import type { EngineFolder } from './blog-files.ts';
import { readSettings } from './js-settings.ts';
import type { ReadModule } from './js-values.ts';
import { menuOf, type MenuEntry } from './menu.ts';
import { settingsIn } from './settings-text.ts';
import { at, countAt, textAt } from './values.ts';

/** Files in which themes name the blog: `consts.ts` of the starters, `config.ts` of AstroPaper and Fuwari, and their kin. */
const themeFile =
  /^(?:(?:astro-paper|site|blog)\.config|src\/(?:(?:config|constants|data|lib|utils)\/)?(?:index|consts?|constants|config|site[._-]?config|blog[._-]?config|siteConfig|site|settings|navigation))\.(?:m?[jt]s|json)$/i;

/** Objects in these files that describe the blog, in any case and with or without `_`. */
const objects = [
  'site',
  'siteConfig',
  'siteMetadata',
  'siteInfo',
  'siteData',
  'userConfig',
  'themeConfig.site',
  'config.site',
  'config',
];

const menus = [
  'navLinks',
  'navigation',
  'menu',
  'menuLinks',
  'menuItems',
  'navItems',
  'nav',
  'navBarConfig.links',
  'navbar.links',
];

/** What the files of a project say about the blog. */
export interface AstroSettings {
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly author: string | undefined;
  readonly lang: string | undefined;
  readonly zone: string | undefined;
  readonly perPage: number | undefined;
  readonly menu: readonly MenuEntry[];
  /** `src/config.yaml` of AstroWind. */
  readonly wind: unknown;
  /** Name of `astro.config.mjs`. */
  readonly source: string;
  readonly unknown: readonly string[];
  /** @returns a whole number above zero that a file holds under a name: `PAGE_SIZE`, `SITE.postPerPage` */
  readonly numberOf: (name: string) => number | undefined;
}

const names = ['mjs', 'ts', 'js', 'mts', 'cjs'].map((extension) => `astro.config.${extension}`);

/** What the integrations are given; only those are read that name the blog: Starlight. */
const integrationsIn = (main: unknown): readonly unknown[] => {
  const found = at(main, 'integrations');
  const all: readonly unknown[] = Array.isArray(found) ? found.flat() : [];
  return all.flatMap((one) => {
    const plugins = at(one, 'plugins');
    return [one, ...(Array.isArray(plugins) ? (plugins as readonly unknown[]) : [])];
  });
};

const addressIn = (main: unknown, theme: string | undefined): string | undefined => {
  const [url, base] = [textAt(main, 'site') ?? theme, textAt(main, 'base') ?? ''];
  return url === undefined ? undefined : `${url.replace(/\/$/, '')}${base === '/' ? '' : base}`;
};

/** Reads the settings of a project and of the usual themes, without running them. */
export const readAstroSettings = (folder: EngineFolder): AstroSettings => {
  const { source, main, unknown } = readSettings(folder, names);
  const modules: readonly ReadModule[] = folder.paths
    .filter((path) => themeFile.test(path))
    .map((path) => readSettings(folder, [path]));
  const wind = settingsIn(folder, ['src/config.yaml', 'src/config.yml']);
  const all = modules.flatMap(({ main, constants }) => [constants, main]);
  const sites = all.flatMap((one) => objects.map((name) => at(one, name)));
  /** The first of several keys, in objects that describe the blog, then as a constant such as `SITE_TITLE`. */
  const find = (...keys: readonly string[]): string | undefined =>
    [
      ...sites.map((site) => textAt(site, ...keys)),
      ...all.map((one) => textAt(one, ...keys.map((key) => `site_${key}`), ...keys)),
      ...integrationsIn(main).map((one) => textAt(one, ...keys)),
    ].find((found) => found !== undefined);
  const numberOf = (...paths: readonly string[]): number | undefined =>
    [...sites, ...all].map((one) => countAt(one, ...paths)).find((found) => found !== undefined);
  return {
    url: addressIn(main, textAt(wind, 'site.site') ?? find('website', 'url', 'siteUrl', 'href', 'site')),
    title: textAt(wind, 'site.name', 'metadata.title.default') ?? find('title', 'siteTitle', 'name'),
    description:
      textAt(wind, 'metadata.description') ??
      find('description', 'desc', 'subtitle') ??
      all.map((one) => textAt(one, 'home.description')).find((found) => found !== undefined),
    author:
      find('author.name', 'author', 'authorName') ??
      all.map((one) => textAt(one, 'author.name', 'author', 'authorName', 'profileConfig.name')).find(Boolean),
    lang: textAt(main, 'i18n.defaultLocale') ?? textAt(wind, 'i18n.language') ?? find('lang', 'language', 'locale'),
    zone: find('timezone'),
    perPage:
      countAt(wind, 'apps.blog.postsPerPage') ??
      numberOf('postPerPage', 'postsPerPage', 'posts.perPage', 'pageSize', 'perPage') ??
      integrationsIn(main)
        .map((one) => countAt(one, 'postCount'))
        .find((found) => found !== undefined),
    menu:
      [...sites, ...all].flatMap((one) => menus.map((name) => menuOf(at(one, name)))).find((menu) => menu.length > 0) ??
      [],
    wind,
    source,
    // Nothing else decides what the blog is like here.
    unknown: unknown.filter((part) => /^(?:site|base|trailingSlash|i18n\.defaultLocale|the) /.test(part)),
    numberOf,
  };
};
