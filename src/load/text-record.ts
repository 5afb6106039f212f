import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '#content/document.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Source } from '#content/source.ts';
import type { References } from '#markdown/references.ts';
import type { Rendered } from '#markdown/rendered-text.ts';
import { readCacheFile, writeCacheFile } from '#cache/cache-file.ts';

/** A source whose body stays on disk until it is asked for. */
export interface StoredSource extends Omit<Source, 'body'> {
  /** Changes with the body. */
  readonly bodyDigest: string;
}

/** What rendering told of a text. Its HTML lies in the store of rendered texts. */
export interface RenderedFacts extends Omit<Rendered, 'html'> {
  /** Of the HTML. */
  readonly digest: string;
  readonly references: References;
  readonly hasEmbeds: boolean;
  /** Line of the file with the first character that the blog's fonts lack. */
  readonly unsupportedLine: number | undefined;
}

/** What one file gave when it was last read, with the keys of all that this depends on. */
export interface TextRecord {
  readonly parseKey: string;
  readonly source: StoredSource | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly text?: {
    readonly key: string;
    readonly facts: RenderedFacts;
    readonly diagnostics: readonly Diagnostic[];
  };
}

/** By file. */
export type TextRecords = ReadonlyMap<string, TextRecord>;

const fileOf = (cache: string): string => join(cache, 'texts.v8');

/** What the last reading of the blog kept; nothing where that cannot be used. */
export const loadRecords = (cache: string): TextRecords => {
  const known = readCacheFile(fileOf(cache));
  return known instanceof Map ? (known as TextRecords) : new Map<string, TextRecord>();
};

export const storeRecords = (cache: string, records: TextRecords): void => writeCacheFile(fileOf(cache), records);

/** A short hash of values that JSON can say. */
export const keyOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);

/** @throws Error when the file changed since it was read, and can no longer be understood */
export const bodyOf = (path: string, file: string): string => {
  const document = readDocument(readFileSync(path), file);
  if ('level' in document) throw new Error(`${file}: ${document.message}`);
  return document.body;
};
