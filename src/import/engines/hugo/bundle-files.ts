import type { ImportEvent } from '../../import-event.ts';
import { isMarkdown } from '../blog-files.ts';
import { folderOf } from './file-path.ts';
import type { HugoText } from './texts.ts';

const isBundle = ({ from }: HugoText): boolean => /\/index\.[^/]+$/i.test(from);

/**
 * Copies of the files that a text shows but only the bundle of its translation has: Hugo shares them.
 * @param texts those of the default language first
 */
export const sharedFiles = function* (paths: readonly string[], texts: readonly HugoText[]): Generator<ImportEvent> {
  const bundles = texts.filter(isBundle);
  const folders = new Set(bundles.map(({ from }) => folderOf(from)));
  const files = new Map<string, string[]>();
  for (const path of paths) {
    if (isMarkdown(path)) continue;
    const parts = path.split('/');
    for (let depth = parts.length - 1; depth > 0; depth -= 1) {
      const folder = parts.slice(0, depth).join('/');
      if (!folders.has(folder)) continue;
      const names = files.get(folder) ?? [];
      files.set(folder, names);
      names.push(path.slice(folder.length + 1));
      break;
    }
  }
  for (const translations of Map.groupBy(bundles, ({ key }) => key).values()) {
    const copied = new Set<string>();
    for (const text of translations) {
      const own = folderOf(text.from);
      for (const other of translations.filter(({ from }) => folderOf(from) !== own))
        for (const name of files.get(folderOf(other.from)) ?? []) {
          const path = `${folderOf(text.to)}/${name}`;
          const isThere = files.get(own)?.includes(name) === true || copied.has(path);
          if (isThere || ![name, encodeURI(name)].some((written) => text.written.includes(written))) continue;
          copied.add(path);
          yield { kind: 'copy', path, from: `${folderOf(other.from)}/${name}` };
        }
    }
  }
};
