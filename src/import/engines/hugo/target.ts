import { at, textAt } from '../values.ts';
import { idOf } from './file-path.ts';
import type { ContentFile } from './content-file.ts';
import { matches } from './glob.ts';

/** Whether what the configuration says of some pages is for a text: `target: { path: '/posts/**', kind: page }`. */
export const isTarget = (entry: unknown, { path, language }: ContentFile): boolean => {
  const target = at(entry, 'target') ?? at(entry, '_target');
  const written = at(target, 'sites.matrix.languages');
  const languages = Array.isArray(written) ? written.map(String) : (textAt(target, 'lang') ?? written ?? []);
  const wanted = [languages].flat().map(String);
  return (
    matches(textAt(target, 'kind') ?? 'page', 'page') &&
    // Old versions of Hugo compare the name of the file.
    [idOf(path), path].some((one) => matches(textAt(target, 'path') ?? '**', `/${one}`)) &&
    (wanted.length === 0 || wanted.some((glob) => matches(glob, language.key)))
  );
};
