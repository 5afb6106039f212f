import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '#content/document.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Source } from '#content/source.ts';
import type { References } from '#markdown/references.ts';
import type { Rendered } from '#markdown/rendered-text.ts';
import { readCacheFile, writeCacheFile } from '#cache/cache-file.ts';

/** A source without its body, which stays on disk; `bodyOf` reads it. */
export interface StoredSource extends Omit<Source, 'body'> {
  /** Digest of the body. */
  readonly bodyDigest: string;
  /** Whether `math` is true because the text holds formulas, not because it says so. */
  readonly hasFoundFormulas?: boolean;
}

/** The facts about a rendered text. Its HTML is in the HTML store. */
export interface RenderedFacts extends Omit<Rendered, 'html'> {
  /** Digest of the HTML, its key in the store. */
  readonly digest: string;
  readonly references: References;
  /** Whether the text has links that load a frame of another site when clicked. */
  readonly hasEmbeds: boolean;
  /** Whether the Markdown holds no tags of other engines, and nothing that must not be published: see `publicMarkdown`. */
  readonly isPublicAsWritten: boolean;
  /** Line of the file with the first character that the fonts of the blog do not have. */
  readonly unsupportedLine: number | undefined;
}

/** The cached results for one file, with the keys of everything that they depend on. */
export interface TextRecord {
  /** Digest of everything that parsing depends on. */
  readonly parseKey: string;
  /** Undefined for a file with errors. */
  readonly source: StoredSource | undefined;
  /** The address that a file with errors asks for, as written. */
  readonly slug?: string | undefined;
  /** Of parsing. */
  readonly diagnostics: readonly Diagnostic[];
  /** The result of rendering; absent when the file was never rendered, or could not be. */
  readonly text?: {
    /** Digest of everything that rendering depends on. */
    readonly key: string;
    readonly facts: RenderedFacts;
    readonly diagnostics: readonly Diagnostic[];
  };
}

/** Records by file. */
export type TextRecords = ReadonlyMap<string, TextRecord>;

const fileOf = (cache: string): string => join(cache, 'texts.v9');

/**
 * Reads the records of the last load.
 * @returns no records when the file is missing or damaged
 */
export const loadRecords = (cache: string): TextRecords => {
  const known = readCacheFile(fileOf(cache));
  return known instanceof Map ? (known as TextRecords) : new Map<string, TextRecord>();
};

/** Replaces the records of the last load. */
export const storeRecords = (cache: string, records: TextRecords): void => writeCacheFile(fileOf(cache), records);

/** A digest of values that are serialisable as JSON: the first 40 hexadecimal digits of a SHA-256 hash. */
export const keyOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);

/**
 * Reads the body of a text again.
 * @param path of the file on disk
 * @param file its name, for messages
 * @throws Error when the file changed since it was parsed, and now cannot be parsed
 */
export const bodyOf = (path: string, file: string): string => {
  const document = readDocument(readFileSync(path), file);
  if ('level' in document) throw new Error(`${file}: ${document.message}`);
  return document.body;
};
