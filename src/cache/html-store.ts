import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from './cache-file.ts';

/** Rendered texts in one file, each under the hash of its HTML: a file for each would cost more than to render it. */
export interface HtmlStore {
  readonly has: (digest: string) => boolean;
  /** @returns undefined when it is not there or was damaged */
  readonly load: (digest: string) => string | undefined;
  /** @returns the digest of the HTML */
  readonly store: (html: string) => string;
  /**
   * Lets the next process find what was stored.
   * @param digests of the texts to keep: where most others are gone, the file is written anew without them
   */
  readonly save: (digests: ReadonlySet<string>) => void;
}

export const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

/** Where a text lies in the file, in bytes. */
interface Place {
  readonly start: number;
  readonly length: number;
}

/** What is told of the file beside it. */
interface Index {
  readonly file: string;
  readonly places: ReadonlyMap<string, Place>;
}

const isIndex = (value: unknown): value is Index => typeof value === 'object' && value !== null && 'places' in value;

const indexName = 'html.v8';

/** A file that texts are only ever added to. Two processes may add at once: what they overwrite is told by its digest. */
const openPack = (path: string) => {
  const descriptor = openSync(path, 'a+');
  let end = fstatSync(descriptor).size;
  return {
    size: () => end,
    read: ({ start, length }: Place): string => {
      const bytes = Buffer.alloc(length);
      readSync(descriptor, bytes, 0, length, start);
      return bytes.toString('utf8');
    },
    add: (text: string): Place => {
      const bytes = Buffer.from(text);
      writeSync(descriptor, bytes);
      const start = end;
      end += bytes.length;
      return { start, length: bytes.length };
    },
    close: () => closeSync(descriptor),
  };
};

/** @param folder that holds the file and its index; made where it is missing */
export const openHtmlStore = (folder: string): HtmlStore => {
  mkdirSync(folder, { recursive: true });
  const index = readCacheFile(join(folder, indexName));
  let file = isIndex(index) ? index.file : `html-${process.pid}-${Date.now()}.pack`;
  let pack = openPack(join(folder, file));
  let places = new Map(isIndex(index) ? index.places : []);
  const load = (digest: string): string | undefined => {
    const place = places.get(digest);
    const html = place && pack.read(place);
    return html !== undefined && digestOfText(html) === digest ? html : undefined;
  };
  const rewrite = (digests: ReadonlySet<string>): void => {
    const [old, before] = [pack, places];
    file = `html-${process.pid}-${Date.now()}.pack`;
    pack = openPack(join(folder, file));
    places = new Map(
      [...before].flatMap(([digest, place]) => (digests.has(digest) ? [[digest, pack.add(old.read(place))]] : [])),
    );
    old.close();
  };
  return {
    has: (digest) => places.has(digest),
    load,
    store: (html) => {
      const digest = digestOfText(html);
      places.set(digest, pack.add(html));
      return digest;
    },
    save: (digests) => {
      const kept = [...digests].reduce((sum, digest) => sum + (places.get(digest)?.length ?? 0), 0);
      if (pack.size() > 2 * kept + 1_000_000) rewrite(digests);
      writeCacheFile(join(folder, indexName), { file, places } satisfies Index);
      for (const name of readdirSync(folder))
        if (name.endsWith('.pack') && name !== file) rmSync(join(folder, name), { force: true });
    },
  };
};
