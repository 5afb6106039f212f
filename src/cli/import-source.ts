import { createReadStream, statSync } from 'node:fs';
import { basename, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { openPromise } from 'yauzl';
import { ImportError } from '#import/import-event.ts';
import type { XmlFile } from '#import/xml-elements.ts';
import { slashes, walk } from '#load/file-walk.ts';

/** A text in pieces; no character is cut in two. */
async function* decode(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of stream) yield decoder.decode(bytes as Uint8Array, { stream: true });
  yield decoder.decode();
}

const fileAt = (path: string): XmlFile => ({ name: basename(path), read: () => decode(createReadStream(path)) });

const isFeed = (name: string): boolean => basename(name) === 'feed.atom';

/** A Takeout holds all blogs of a person, and each becomes a folder of its own. */
const onlyOne = <Found>(found: readonly Found[], path: string, nameOf: (one: Found) => string): Found => {
  const [first, ...others] = found;
  if (first === undefined) throw new ImportError(`There is no feed.atom in ${path}.`);
  if (others.length > 0)
    throw new ImportError(
      `There are several blogs in ${path}. Unpack it, and name one of these files:\n${found.map(nameOf).join('\n')}`,
    );
  return first;
};

/** The feed in the archive of a Takeout. Nothing else is unpacked, so its size does not matter. */
const feedInZip = async (path: string): Promise<XmlFile> => {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw new ImportError(`${path} is not a whole .zip archive: ${String(error)}`);
  });
  const feeds = [];
  for await (const entry of zip.eachEntry()) if (isFeed(entry.fileName)) feeds.push(entry);
  const feed = onlyOne(feeds, path, ({ fileName }) => fileName);
  const read = async function* () {
    yield* decode(await zip.openReadStreamPromise(feed));
    zip.close();
  };
  return { name: feed.fileName, read };
};

const feedInFolder = async (path: string): Promise<XmlFile> => {
  const files = (await walk(path)).filter((file) => file.isFile && isFeed(file.path));
  return fileAt(onlyOne(files, path, (file) => slashes(file.path)).path);
};

/**
 * Opens an export: an XML file; for Blogger also a folder or a `.zip` archive of Google Takeout.
 * @throws {ImportError} for a path that does not exist or holds no export
 */
export const openExport = async (path: string): Promise<XmlFile> => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new ImportError(`There is no ${path}.`);
  if (stat.isDirectory()) return feedInFolder(path);
  return path.toLowerCase().endsWith('.zip') ? feedInZip(path) : fileAt(path);
};

/** Paths of all files below a folder, with `/`, sorted. */
export const filesIn = async (folder: string): Promise<readonly string[]> => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new ImportError(`There is no folder ${folder}.`);
  const files = await walk(folder);
  return files.filter(({ isFile }) => isFile).map(({ path }) => slashes(relative(folder, path)));
};
