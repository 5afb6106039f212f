import { fieldsOf } from '../front-matter-fields.ts';
import { at } from '../values.ts';
import type { ContentFile } from './content-file.ts';
import { folderOf } from './file-path.ts';
import { isTarget } from './target.ts';

/** Fields that mean something here, by their names at Hugo in small letters. An inherited `url` is a pattern. */
const names = ['url', 'draft', 'author', 'math', 'toc'] as const;

/** Fields that a text has from the texts of lists above it and from the configuration. */
export type Cascaded = Readonly<Partial<Record<(typeof names)[number], string>>>;

const valuesFor = (cascade: unknown, file: ContentFile): Cascaded => {
  const entries = (Array.isArray(cascade) ? cascade : [cascade]).filter((entry) => isTarget(entry, file));
  return Object.fromEntries(
    names.flatMap((name) => {
      const found = entries
        .flatMap((entry) => [at(entry, name), at(entry, `params.${name}`)])
        .find(
          (value) => ['string', 'boolean'].includes(typeof value) && (name !== 'url' || /:[a-z]/.test(String(value))),
        );
      return found === undefined ? [] : [[name, String(found)]];
    }),
  );
};

/**
 * Finds the fields that texts inherit: those of the nearest list count.
 * @param lists the texts of lists (`_index.md`)
 */
export const cascades = (
  lists: readonly { readonly path: string; readonly file: ContentFile }[],
  read: (path: string) => string | undefined,
): ((file: ContentFile) => Cascaded) => {
  const byFolder = new Map(
    lists.flatMap(({ path, file }) => {
      const cascade = fieldsOf(read(path) ?? '').find(({ key }) => key.toLowerCase() === 'cascade')?.value;
      return cascade === undefined ? [] : [[`${file.language.key}:${folderOf(file.path)}`, cascade] as const];
    }),
  );
  return (file) => {
    const folders = file.path.split('/').map((_, depth, all) => all.slice(0, depth).join('/'));
    const above = folders.map((folder) => valuesFor(byFolder.get(`${file.language.key}:${folder}`), file));
    return Object.assign({}, valuesFor(at(file.language.config, 'cascade'), file), ...above) as Cascaded;
  };
};
