import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Lists } from '#blog/lists.ts';
import { foldPath } from '#urls/file-names.ts';
import { collisionKey, type Permalink } from '#urls/permalink.ts';
import { engineManifest } from './output-manifest.ts';
import { reservedFiles, reservedFolders, routes } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';

const remedy = 'Give one of them another slug. If that one was ever public, add its old address to aliases.';

/** An address that a file asks for. */
export interface Claim {
  readonly permalink: Permalink;
  readonly file: string;
  readonly aliases: readonly Permalink[];
}

/** The name of a file whose path is needed as a folder for this path. */
const conflictingFile = (key: string, owners: ReadonlyMap<string, string>): string | undefined => {
  const parts = key.split('/');
  return parts
    .slice(1)
    .map((_, index) => owners.get(parts.slice(0, index + 1).join('/')))
    .find((owner) => owner !== undefined);
};

/**
 * Finds conflicts between permalinks: equal ones, those that differ only in case or Unicode form, those that the engine
 * uses, and files where a folder is needed. Each conflict is an error that names both sides.
 * @param publicFiles paths below `public`
 * @param unreadable addresses of files with other errors
 */
export const findAddressConflicts = (
  lists: Lists,
  site: Site,
  publicFiles: readonly string[],
  unreadable: readonly Claim[] = [],
): readonly Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];
  const owners = new Map<string, string>(reservedFiles.map((file) => [file, `the file ${file} of the engine`]));
  // Astro serves the 404 page at both addresses.
  owners.set(collisionKey('/404/'), 'the 404 page');
  const folders = [...reservedFolders, ...(site.editing === undefined ? [] : [routes.editor.slice(1)])];
  for (const file of publicFiles) owners.set(foldPath(file), `the file public/${file}`);
  for (const entry of engineManifest(lists, site)) owners.set(foldPath(entry.file), entry.name);
  const writings: Claim[] = [...lists.pages, ...lists.posts, ...unreadable].sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const { permalink, file } of writings) {
    const key = collisionKey(permalink);
    const owner =
      owners.get(key) ?? (folders.some((folder) => key.startsWith(folder)) ? 'the files of the engine' : undefined);
    if (owner === undefined) owners.set(key, file);
    else
      diagnostics.push({
        level: 'error',
        file,
        field: 'slug',
        message: `The address “${permalink}” is already used by ${owner}.`,
        remedy,
      });
  }
  for (const { permalink, file } of writings) {
    const owner = conflictingFile(collisionKey(permalink), owners);
    if (owner !== undefined)
      diagnostics.push({
        level: 'error',
        file,
        field: 'slug',
        message: `“${permalink}” needs a folder at the path of ${owner}.`,
        remedy,
      });
  }
  for (const { file, files } of [...lists.pages, ...lists.posts])
    for (const { path, foundAt = path, permalink, inPublic } of files.values()) {
      if (inPublic !== undefined) continue;
      const key = foldPath(permalink.slice(1));
      const owner = owners.get(key) ?? conflictingFile(key, owners);
      const name = `the file ${foundAt} beside ${file}`;
      if (owner === undefined) owners.set(key, name);
      // A text may name a file by several paths.
      else if (owner !== name)
        diagnostics.push({
          level: 'error',
          file,
          message: `The file ${path} would have the address “${permalink}”, which ${owner} needs.`,
          remedy: 'Rename one of them.',
        });
    }
  const otherEditor = publicFiles.find((file) => foldPath(file).startsWith(routes.editor.slice(1)));
  if (site.editing !== undefined && otherEditor !== undefined)
    diagnostics.push({
      level: 'error',
      file: `public/${otherEditor}`,
      message: `The setting editing puts an editor at ${routes.editor}, where this file would be.`,
      remedy: 'Move the folder public/admin away, or remove the setting.',
    });
  const aliases = new Map<string, string>();
  for (const { permalink, aliases: oldAddresses, file } of writings) {
    for (const alias of oldAddresses) {
      const key = collisionKey(alias);
      if (key === collisionKey(permalink)) continue;
      const owner = owners.get(key) ?? aliases.get(key);
      if (owner !== undefined && owner !== file)
        diagnostics.push({
          level: 'error',
          file,
          field: 'aliases',
          message: `The old address “${alias}” is already used by ${owner}.`,
          remedy: 'Delete this alias, or change the other address.',
        });
      aliases.set(key, file);
    }
  }
  return diagnostics;
};
