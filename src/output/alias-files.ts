import type { FileAlias } from '#legacy/file-aliases.ts';
import { foldPath } from '#urls/file-names.ts';
import type { Permalink } from '#urls/permalink.ts';

/** A path beside another one: its folder gets a `~`. */
const beside = (file: string): string => {
  const slash = file.lastIndexOf('/');
  return slash < 0 ? `${file}~` : `${file.slice(0, slash)}~${file.slice(slash)}`;
};

/**
 * Gives each copy of a file a path. A copy gives way to a file with other bytes whose path some disks confuse with its
 * own, as those of `/-/jquery` and `/-/jQuery`: it lies beside, and only the rules for hosts lead to it. Copies of one
 * file may share such a path, since their bytes are the same.
 * @param aliases in the order of their claims
 * @param own the other files of the engine
 */
export const placeAliases = (
  aliases: readonly FileAlias[],
  own: readonly Pick<FileAlias, 'file' | 'permalink'>[],
): readonly FileAlias[] => {
  const contents = new Map<string, Permalink>(own.map(({ file, permalink }) => [foldPath(file), permalink]));
  const answered = new Set<Permalink>(own.map(({ permalink }) => permalink));
  return aliases.flatMap((alias): FileAlias[] => {
    const { of, permalink, file } = alias;
    if (answered.has(permalink)) return [];
    answered.add(permalink);
    let place = file;
    while ((contents.get(foldPath(place)) ?? of) !== of) place = beside(place);
    contents.set(foldPath(place), of);
    return [{ ...alias, file: place }];
  });
};
