import { createReadStream, statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { openPromise } from 'yauzl';
import { ImportError } from '#import/import-event.ts';
import { readEntry } from '#import/blogger-entry.ts';
import { readElements, type XmlFile } from '#import/xml-elements.ts';
import { slashes, walk } from '#load/file-walk.ts';

/** A text in pieces; no character is cut in two. */
async function* decode(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of stream) yield decoder.decode(bytes as Uint8Array, { stream: true });
  yield decoder.decode();
}

const fileAt = (path: string): XmlFile => ({ name: basename(path), read: () => decode(createReadStream(path)) });

const isFeed = (name: string): boolean => basename(name) === 'feed.atom';

/** Whether a feed of a Takeout holds a blog. Comments that its owner left elsewhere are feeds of the same name. */
const isBlog = async (feed: XmlFile): Promise<boolean> => {
  for await (const element of readElements(feed.read(), 1, () => undefined))
    if (element.name === 'entry' && /^(?:post|page)$/.test(readEntry(element).kind)) return true;
  return false;
};

/** The name that a blog of a Takeout has there: that of its folder. */
const nameOf = ({ name }: XmlFile): string => name.split('/').at(-2)?.normalize('NFC') ?? name;

/**
 * A Takeout holds all blogs of a person, and each becomes a folder of its own.
 * @param path of the Takeout
 * @param blog name of the wanted one
 */
const onlyOne = async (feeds: readonly XmlFile[], path: string, blog: string | undefined): Promise<XmlFile> => {
  const wanted = feeds.filter((feed) => blog === undefined || nameOf(feed) === blog.normalize('NFC'));
  const found: XmlFile[] = [];
  for (const feed of wanted) if (wanted.length === 1 || (await isBlog(feed))) found.push(feed);
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  if (feeds.length === 0) throw new ImportError(`There is no feed.atom in ${path}.`);
  const names = (first === undefined ? feeds : found).map((feed) => `  --blog '${nameOf(feed)}'`).join('\n');
  throw new ImportError(
    first === undefined
      ? `There is no blog${blog === undefined ? '' : ` “${blog}”`} with posts in ${path}. It holds:\n${names}`
      : `There are several blogs in ${path}. Import one after the other, each into a folder of its own. Add one of these:\n${names}`,
  );
};

/** The feeds in the archive of a Takeout. Nothing else is unpacked, so its size does not matter. */
const feedsInZip = async (path: string): Promise<readonly XmlFile[]> => {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw new ImportError(`${path} is not a whole .zip archive: ${String(error)}`);
  });
  const feeds: XmlFile[] = [];
  for await (const entry of zip.eachEntry())
    if (isFeed(entry.fileName))
      feeds.push({
        name: entry.fileName,
        read: async function* () {
          yield* decode(await zip.openReadStreamPromise(entry));
        },
      });
  return feeds;
};

const feedsInFolder = async (path: string): Promise<readonly XmlFile[]> =>
  (await walk(path))
    .filter((file) => file.isFile && isFeed(file.path))
    .map((file) => ({ ...fileAt(file.path), name: slashes(resolve(file.path)) }));

/**
 * Opens an export: an XML file; for Blogger also a folder or a `.zip` archive of Google Takeout.
 * @param blog which blog of a Takeout with several, by the name of its folder
 * @throws {ImportError} for a path that does not exist or holds no export
 */
export const openExport = async (path: string, blog?: string): Promise<XmlFile> => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new ImportError(`There is no ${path}.`);
  if (stat.isDirectory()) return onlyOne(await feedsInFolder(path), path, blog);
  return path.toLowerCase().endsWith('.zip') ? onlyOne(await feedsInZip(path), path, blog) : fileAt(path);
};

/** Paths of all files below a folder, with `/`, sorted. */
export const filesIn = async (folder: string): Promise<readonly string[]> => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new ImportError(`There is no folder ${folder}.`);
  const files = await walk(folder);
  return files.filter(({ isFile }) => isFile).map(({ path }) => slashes(relative(folder, path)));
};
