import type { HugoLanguage, HugoLanguages } from './languages.ts';

/** A file in the content of a blog. */
export interface ContentFile {
  readonly language: HugoLanguage;
  /** Path below the folder of its language, without the language in its name: `posts/a.vi.md` → `posts/a.md`. */
  readonly path: string;
  /** The same path with the language in its name. */
  readonly written: string;
  /** The language of its folder. */
  readonly ofFolder: HugoLanguage;
}

/**
 * Finds the language of a file, as Hugo does: its name says it, else its folder.
 * @returns undefined for a file outside of the content; `disabled` for one in a language that is not published
 */
export const contentFile = (
  path: string,
  { all, isDisabled, disabledFolders }: HugoLanguages,
): ContentFile | 'disabled' | undefined => {
  if (disabledFolders.some((folder) => path.startsWith(`${folder}/`))) return 'disabled';
  // Of folders in each other the inner one counts; of the same one, the default language.
  const ofFolder = all
    .filter(({ folder }) => path.startsWith(`${folder}/`))
    .reduce<HugoLanguage | undefined>(
      (best, one) => (best === undefined || one.folder.length > best.folder.length ? one : best),
      undefined,
    );
  if (ofFolder === undefined) return undefined;
  const rest = path.slice(ofFolder.folder.length + 1);
  const [, stem, key = '', extension] = /^(.*[^/.])\.([A-Za-z]{2,3}(?:-[A-Za-z\d]+)*)(\.[^./]+)$/.exec(rest) ?? [];
  const named = all.find((language) => language.key === key.toLowerCase());
  if (stem === undefined || (named === undefined && !isDisabled(key.toLowerCase())))
    return { language: ofFolder, path: rest, written: rest, ofFolder };
  return named === undefined ? 'disabled' : { language: named, path: `${stem}${extension}`, written: rest, ofFolder };
};
