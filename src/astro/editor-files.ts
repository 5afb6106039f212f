import { join, relative } from 'node:path';
import { dirname } from 'node:path/posix';
import { findFiles } from '#load/content-files.ts';
import { slashes } from '#load/file-walk.ts';
import type { BuildOptions } from '#load/loaded-blog.ts';
import { adminPage } from '#editing/admin-page.ts';
import { cmsConfig, extensionsOf } from '#editing/cms-config.ts';
import { routes } from '#urls/routes.ts';
import { bundleEditor } from './editor-bundle.ts';

/** A file of the editor. */
export type EditorFile = { readonly name: string } & ({ readonly path: string } | { readonly content: string });

/** Where the folder with `posts` lies in the repository, which is that of the engine or the blog folder itself. */
const pathInRepository = (engine: string, content: string, settings: string): string => {
  const below = slashes(relative(engine, content));
  return below.startsWith('..') ? slashes(relative(dirname(slashes(settings)), slashes(content))) : below;
};

/**
 * The files of the editor by their addresses below the site; none for a blog without the setting `editing`.
 * @returns files with names such as `admin/index.html`
 */
export const openEditor = async ({
  engine,
  folder,
  cache,
  site,
}: Pick<BuildOptions, 'engine' | 'folder' | 'cache' | 'site'>): Promise<ReadonlyMap<string, EditorFile>> => {
  const { editing } = site;
  if (editing === undefined) return new Map();
  const [bundle, { files }] = await Promise.all([bundleEditor(engine, cache), findFiles(folder, site)]);
  const path = editing.folder ?? pathInRepository(engine, folder.content, folder.settings);
  const names = files.map(({ file }) => file);
  const config = cmsConfig(site, editing, names, path);
  const page = adminPage(
    site,
    editing,
    { config, timeZone: site.timeZone, extensions: extensionsOf(names) },
    bundle.script,
  );
  const at = (name: string): string => routes.editor.slice(1) + name;
  return new Map<string, EditorFile>([
    [routes.editor, { name: at('index.html'), content: page }],
    ...bundle.files.map((file): [string, EditorFile] => [
      routes.editor + file,
      { name: at(file), path: join(bundle.folder, file) },
    ]),
  ]);
};
