import type { Editing } from '#config/editing.ts';
import type { Site } from '#config/site.ts';
import { editingWords } from '#strings/editing.ts';
import { createAddresses } from '#urls/routes.ts';
import { cmsFields, type CmsField } from './cms-fields.ts';

/** A folder of texts: https://sveltiacms.app/en/docs/collections/entries */
export interface CmsCollection {
  readonly name: string;
  readonly folder: string;
  readonly fields: readonly CmsField[];
  readonly [option: string]: unknown;
}

/** The configuration of Sveltia CMS: https://sveltiacms.app/en/docs/config-basics. The package has types, but not for Node. */
export interface CmsConfig {
  readonly backend: Readonly<Record<string, string>>;
  readonly collections: readonly CmsCollection[];
  readonly [option: string]: unknown;
}

/** A file with a text, by its path below the folder that holds `posts`: `posts/2016/x.md`. */
export type TextFile = string;

const folders = ['posts', 'pages'] as const;

const extensionOf = (file: TextFile): string => /\.(\w+)$/.exec(file)?.[1] ?? 'md';

/** The extensions of the texts below a folder. */
const extensionsIn = (folder: string, files: readonly TextFile[]): readonly string[] =>
  [...new Set(['md', ...files.filter((file) => file.startsWith(`${folder}/`)).map(extensionOf)])].sort();

/** The extensions of all texts: each is a file format of the CMS. */
export const extensionsOf = (files: readonly TextFile[]): readonly string[] => [
  ...new Set(folders.flatMap((folder) => extensionsIn(folder, files))),
];

/** The name of a file format for the CMS: `client/start.ts` registers one for each extension. */
export const formatOf = (extension: string): string => `muc-${extension}`;

const apiPaths = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' } as const;

const backendOf = ({ service, repo, branch, server, login, appId }: Editing): CmsConfig['backend'] => {
  // GitLab and Gitea sign in at their own server.
  const signIn = login ?? (service === 'github' ? undefined : server);
  return {
    name: service,
    repo,
    ...(branch === undefined ? {} : { branch }),
    ...(signIn === undefined ? {} : { base_url: signIn }),
    ...(server === undefined ? {} : { api_root: server + apiPaths[service] }),
    ...(appId === undefined ? {} : { app_id: appId }),
    ...(service === 'gitlab' && appId !== undefined && login === undefined ? { auth_type: 'pkce' } : {}),
  };
};

interface Layout {
  readonly path?: string;
  readonly nested?: object;
}

/**
 * Where images lie that are added to a text: in its own folder, else beside it. For a text in a folder with others, the CMS
 * makes a folder with the name of the text, which the address of the image must say.
 */
const mediaOf = ({ path = '' }: Layout) => ({
  media_folder: '',
  public_folder: path.includes('/') && path.endsWith('}}') ? './{{filename}}' : '',
});

/**
 * Where texts lie below their folder. The CMS lists texts at one depth by date; texts at several depths it shows as a tree of
 * folders, which needs a pattern that all of them fit.
 */
const layoutOf = (folder: (typeof folders)[number], files: readonly TextFile[]): Layout => {
  const parts = files.map((file) => file.split('/').slice(1));
  const depths = new Set(parts.map(({ length }) => length));
  const areFolders = parts.length > 0 && parts.every((names) => /^index\.\w+$/.test(names.at(-1) ?? ''));
  const [depth = folder === 'posts' ? 2 : 1] = depths;
  const path = [...Array<string>(Math.max(0, depth - (areFolders ? 2 : 1))).fill('{{year}}'), '{{slug}}'].join('/');
  if (depths.size <= 1 && depth <= (areFolders ? 3 : 2)) return { path: areFolders ? `${path}/index` : path };
  const nested = { nested: { depth: 20, subfolders: false } };
  return depths.has(1) ? nested : { ...nested, path: '{{year}}/{{slug}}' };
};

/** One collection for each folder and extension: the CMS knows one extension for each. */
const collectionOf = (
  folder: (typeof folders)[number],
  extension: string,
  files: readonly TextFile[],
  site: Site,
  path: string,
): CmsCollection => {
  const words = editingWords(site.lang);
  const suffix = extension === 'md' ? '' : ` (${extension})`;
  const below = files.filter((file) => file.startsWith(`${folder}/`) && extensionOf(file) === extension);
  const layout = layoutOf(folder, below);
  return {
    name: extension === 'md' ? folder : `${folder}-${extension}`,
    label: words[folder] + suffix,
    label_singular: (folder === 'posts' ? words.post : words.page) + suffix,
    folder: path === '' ? folder : `${path}/${folder}`,
    // Without `extension`, which the CMS compares with formats that it knows; the format has it.
    format: formatOf(extension),
    create: true,
    // A copy would have the address and the feed id of its original.
    duplicate: false,
    ...layout,
    ...mediaOf(layout),
    slug: folder === 'posts' ? '{{year}}-{{month}}-{{day}}-{{slug}}' : '{{slug}}',
    ...(folder === 'posts'
      ? { sortable_fields: { fields: ['date', 'title'], default: { field: 'date', direction: 'descending' } } }
      : {}),
    fields: cmsFields(folder, { lang: site.lang, languages: site.words.languages }),
  };
};

/**
 * The configuration of Sveltia CMS for a blog.
 * @param files texts of the blog
 * @param path of the folder that holds `posts`, in the repository; '' for its root
 */
export const cmsConfig = (site: Site, editing: Editing, files: readonly TextFile[], path: string): CmsConfig => {
  const { base, url } = createAddresses(site.url);
  return {
    load_config_file: false,
    backend: backendOf(editing),
    app_title: site.title,
    site_url: site.url,
    display_url: site.url,
    logo_url: url('/favicon.svg'),
    media_folder: [path, 'posts'].filter((part) => part !== '').join('/'),
    public_folder: `${base}/`,
    // Other services would be asked for images.
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: false },
    // Its clock names new files.
    slug: { encoding: 'ascii', clean_accents: true, timezone: 'local' },
    collections: folders.flatMap((folder) =>
      extensionsIn(folder, files).map((extension) => collectionOf(folder, extension, files, site, path)),
    ),
  };
};
