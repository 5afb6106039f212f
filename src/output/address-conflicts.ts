import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Lists } from '#blog/lists.ts';
import { collisionKey } from '#urls/permalink.ts';
import { engineManifest } from './output-manifest.ts';
import { reservedFiles, reservedFolders } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';

const remedy = 'Give one of them another slug; if that one was ever public, keep its old address under aliases.';

/** The file that stands where a folder of this path should be. */
const fileInTheWay = (key: string, holders: ReadonlyMap<string, string>): string | undefined => {
  const parts = key.split('/');
  return parts
    .slice(1)
    .map((_, index) => holders.get(parts.slice(0, index + 1).join('/')))
    .find((holder) => holder !== undefined);
};

/**
 * Checks that no two things want one address, nor two that differ only in case or Unicode form, nor one that the
 * engine needs. Every clash is an error that names both sides.
 */
export const findAddressConflicts = (
  lists: Lists,
  site: Site,
  publicFiles: readonly string[],
): readonly Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];
  const holders = new Map<string, string>(reservedFiles.map((file) => [file, `the file ${file} of the blog itself`]));
  for (const file of publicFiles) holders.set(file.normalize('NFC').toLowerCase(), `the file public/${file}`);
  for (const own of engineManifest(lists, site)) holders.set(own.file.normalize('NFC').toLowerCase(), own.name);
  const writings = [...lists.pages, ...lists.posts].sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const { permalink, file } of writings) {
    const key = collisionKey(permalink);
    const holder =
      holders.get(key) ??
      (reservedFolders.some((folder) => key.startsWith(folder)) ? 'the files of the engine' : undefined);
    if (holder === undefined) holders.set(key, file);
    else
      diagnostics.push({
        level: 'error',
        file,
        field: 'slug',
        message: `The address “${permalink}” already belongs to ${holder}.`,
        remedy,
      });
  }
  for (const { permalink, file } of writings) {
    const holder = fileInTheWay(collisionKey(permalink), holders);
    if (holder !== undefined)
      diagnostics.push({
        level: 'error',
        file,
        field: 'slug',
        message: `“${permalink}” needs a folder where ${holder} is.`,
        remedy,
      });
  }
  const aliases = new Map<string, string>();
  for (const { permalink, aliases: olds, file } of writings) {
    for (const alias of olds) {
      const key = collisionKey(alias);
      if (key === collisionKey(permalink)) continue;
      const holder = holders.get(key) ?? aliases.get(key);
      if (holder !== undefined && holder !== file)
        diagnostics.push({
          level: 'error',
          file,
          field: 'aliases',
          message: `The old address “${alias}” belongs to ${holder}.`,
          remedy: 'Leave it to one of them.',
        });
      aliases.set(key, file);
    }
  }
  return diagnostics;
};
