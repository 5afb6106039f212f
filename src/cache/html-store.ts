import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from './cache-file.ts';
import { makeFolder, removePath } from './replace-file.ts';

/**
 * A content-addressed store of rendered texts in one file. One file for each text would cost more than rendering the
 * text again.
 */
export interface HtmlStore {
  readonly has: (digest: string) => boolean;
  /**
   * Loads a text. A damaged one makes the next process begin a new file.
   * @returns the HTML with this digest; undefined when it is missing or damaged
   */
  readonly load: (digest: string) => string | undefined;
  /**
   * Adds a text.
   * @returns the digest of the HTML
   */
  readonly store: (html: string) => string;
  /**
   * Writes the index, so that the next process finds what was stored.
   * @param digests of the texts that are still used; the file is rewritten without the others when they take more than
   *   half of it
   */
  readonly save: (digests: ReadonlySet<string>) => void;
}

/** The digest under which the store keeps a text: the first 40 hexadecimal digits of its SHA-256 hash. */
export const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

/** The position of a text in the file, in bytes. */
interface Position {
  readonly start: number;
  readonly length: number;
}

/** The index of the file, which is stored next to it. */
interface Index {
  readonly file: string;
  /** By digest. */
  readonly positions: ReadonlyMap<string, Position>;
}

const isIndex = (value: unknown): value is Index => typeof value === 'object' && value !== null && 'positions' in value;

const indexName = 'html.v8';

/** Opens a file to append to it. Whatever cannot be opened at its path, such as a folder, is removed. */
const openReplacing = (path: string): number => {
  try {
    return openSync(path, 'a+');
  } catch {
    removePath(path);
    return openSync(path, 'a+');
  }
};

/**
 * An append-only file of texts. Two processes may append at the same time, and then a position may be wrong; `load`
 * checks each text by its digest.
 */
const openPack = (path: string) => {
  const descriptor = openReplacing(path);
  let end = fstatSync(descriptor).size;
  return {
    size: () => end,
    read: ({ start, length }: Position): string => {
      const bytes = Buffer.alloc(length);
      readSync(descriptor, bytes, 0, length, start);
      return bytes.toString('utf8');
    },
    add: (text: string): Position => {
      const bytes = Buffer.from(text);
      writeSync(descriptor, bytes);
      const start = end;
      end += bytes.length;
      return { start, length: bytes.length };
    },
    close: () => closeSync(descriptor),
  };
};

/**
 * Opens the store.
 * @param folder holds the file and its index; it is created when it is missing
 */
export const openHtmlStore = (folder: string): HtmlStore => {
  makeFolder(folder);
  const index = readCacheFile(join(folder, indexName));
  let file = isIndex(index) ? index.file : `html-${process.pid}-${Date.now()}.pack`;
  let pack = openPack(join(folder, file));
  let positions = new Map(isIndex(index) ? index.positions : []);
  const load = (digest: string): string | undefined => {
    const position = positions.get(digest);
    const html = position && pack.read(position);
    if (html === undefined || digestOfText(html) === digest) return html;
    removePath(join(folder, indexName));
    return undefined;
  };
  const rewrite = (digests: ReadonlySet<string>): void => {
    const [oldPack, oldPositions] = [pack, positions];
    file = `html-${process.pid}-${Date.now()}.pack`;
    pack = openPack(join(folder, file));
    positions = new Map(
      [...oldPositions].flatMap(([digest, position]) =>
        digests.has(digest) ? [[digest, pack.add(oldPack.read(position))]] : [],
      ),
    );
    oldPack.close();
  };
  return {
    has: (digest) => positions.has(digest),
    load,
    store: (html) => {
      const digest = digestOfText(html);
      positions.set(digest, pack.add(html));
      return digest;
    },
    save: (digests) => {
      const usedBytes = [...digests].reduce((sum, digest) => sum + (positions.get(digest)?.length ?? 0), 0);
      if (pack.size() > 2 * usedBytes + 1_000_000) rewrite(digests);
      writeCacheFile(join(folder, indexName), { file, positions } satisfies Index);
      for (const name of readdirSync(folder))
        if (name.endsWith('.pack') && name !== file) removePath(join(folder, name));
    },
  };
};
