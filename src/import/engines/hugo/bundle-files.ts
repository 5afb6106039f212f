import { fileAddress } from '#urls/file-address.ts';
import type { ImportEvent } from '../../import-event.ts';
import { folderOf } from './file-path.ts';
import type { HugoText } from './texts.ts';

const isBundle = ({ from }: HugoText): boolean => /\/index\.[^/]+$/i.test(from);

/** The bundles of a blog, and the files in them. */
export interface Bundles {
  readonly texts: readonly HugoText[];
  /** Paths from the folder of the bundle, by folder. */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

/**
 * Finds the bundles: texts with `index.md` and the files beside it.
 * @param texts those of the default language first
 * @param isText whether a file is a text
 */
export const bundlesOf = (
  paths: readonly string[],
  texts: readonly HugoText[],
  isText: (path: string) => boolean,
): Bundles => {
  const bundles = texts.filter(isBundle);
  const folders = new Set(bundles.map(({ from }) => folderOf(from)));
  const files = new Map<string, string[]>();
  for (const path of paths) {
    if (isText(path)) continue;
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
  return { texts: bundles, files };
};

const namesFile = ({ written }: HugoText, name: string): boolean =>
  [name, encodeURI(name)].some((spelling) => written.includes(spelling));

/** Whether the build will publish a file with its text: other fields than the cover, such as `resources`, mean nothing here. */
const isShown = ({ source }: HugoText, name: string): boolean =>
  source.frontMatter.cover === name || [name, encodeURI(name)].some((spelling) => source.body.includes(spelling));

/** Copies of the files that a text shows but only the bundle of its translation has: Hugo shares them. */
export const sharedFiles = function* ({ texts, files }: Bundles): Generator<ImportEvent> {
  for (const translations of Map.groupBy(texts, ({ key }) => key).values()) {
    const copied = new Set<string>();
    for (const text of translations) {
      const own = folderOf(text.from);
      for (const other of translations.filter(({ from }) => folderOf(from) !== own))
        for (const name of files.get(folderOf(other.from)) ?? []) {
          const path = `${folderOf(text.to)}/${name}`;
          const isThere = files.get(own)?.includes(name) === true || copied.has(path);
          if (isThere || !namesFile(text, name)) continue;
          copied.add(path);
          yield { kind: 'copy', path, from: `${folderOf(other.from)}/${name}` };
        }
    }
  }
};

/**
 * The files of public bundles that no text shows, and so nothing here would publish: their places in `public`, where they
 * keep the addresses that Hugo gave them.
 */
export const unnamedFiles = (
  { texts, files }: Bundles,
  isPublic: (text: HugoText) => boolean,
): ReadonlyMap<string, string> => {
  const places = new Map<string, string>();
  for (const [folder, all] of Map.groupBy(texts, ({ from }) => folderOf(from))) {
    const first = all.find(isPublic);
    if (first === undefined) continue;
    for (const name of files.get(folder) ?? [])
      // Translations with folders of their own share files.
      if (!texts.some((text) => text.key === first.key && isShown(text, name)))
        places.set(`${folder}/${name}`, `public${fileAddress(first.address, name)}`);
  }
  return places;
};
