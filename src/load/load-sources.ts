import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { readSource } from '#content/source.ts';
import type { FoundFile } from './content-files.ts';
import { digestOfText } from '#cache/html-store.ts';
import { holdsFormulas } from '#markdown/formulas.ts';
import { keyOf, type StoredSource, type TextRecord, type TextRecords } from './text-record.ts';
import { systemErrorText } from './system-error.ts';

/** A parsed file, from disk or from the cache. */
export interface ReadFile {
  readonly found: FoundFile;
  readonly source: StoredSource | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Digest of everything that parsing depends on; '' for a file that cannot be opened. */
  readonly parseKey: string;
  /** The address that a file with errors asks for, as written. */
  readonly slug?: string | undefined;
  /** Undefined when the file comes from the cache or has errors. */
  readonly body: string | undefined;
  /** The cached record, when it is still valid for this file. */
  readonly cached: TextRecord | undefined;
}

/**
 * Modules whose code affects how a file is parsed, as paths below the engine. A change of them invalidates the cache.
 */
export const parsingModules = ['src/load/load-sources.ts', 'package-lock.json'] as const;

const cannotOpen = (file: string, error: unknown): Diagnostic => ({
  level: 'error',
  file,
  message: `The file cannot be opened. ${systemErrorText(error) ?? String(error)}`,
  remedy: 'Check its permissions, or where its symbolic link leads.',
});

const read = ({ path, file }: FoundFile): Uint8Array | Diagnostic => {
  try {
    return readFileSync(path);
  } catch (error) {
    return cannotOpen(file, error);
  }
};

const parse = (
  bytes: Uint8Array,
  found: FoundFile,
  zone: string,
): Pick<ReadFile, 'source' | 'diagnostics' | 'body' | 'slug'> => {
  const { source, diagnostics, slug } = readSource(bytes, found, zone);
  if (!source) return { source, diagnostics, body: undefined, slug };
  const { body, ...stored } = source;
  const { frontMatter } = stored;
  const isFound = frontMatter.math === undefined && holdsFormulas(body);
  const formulas = isFound ? { frontMatter: { ...frontMatter, math: true }, hasFoundFormulas: true } : {};
  return { source: { ...stored, ...formulas, bodyDigest: digestOfText(body) }, diagnostics, body };
};

/** Inode, size and modification time of files, by name. The dev server uses them to skip files that did not change. */
export type FileStamps = Map<string, string>;

/** Whether a file has the same stamp as before. Updates the stamp. */
const isUntouched = ({ path, file }: FoundFile, stamps: FileStamps): boolean => {
  const stat = statSync(path, { throwIfNoEntry: false });
  const stamp = stat && `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
  if (stamp !== undefined && stamps.get(file) === stamp) return true;
  if (stamp === undefined) stamps.delete(file);
  else stamps.set(file, stamp);
  return false;
};

const fromRecord = (found: FoundFile, record: TextRecord): ReadFile => {
  const { parseKey, source, diagnostics, slug } = record;
  return { found, parseKey, cached: record, body: undefined, source, diagnostics, slug };
};

/**
 * Reads and parses source files. A file with the same bytes as in its record is not parsed again.
 * @param zone IANA time zone of dates without an offset
 * @param engine hash of the code that parses
 * @param records of the last load
 * @param stamps of the last load in this process; files with the same stamp are not read. They are updated.
 */
export const loadSources = (
  files: readonly FoundFile[],
  zone: string,
  engine: string,
  records: TextRecords,
  stamps?: FileStamps,
): readonly ReadFile[] =>
  files.map((found): ReadFile => {
    const record = records.get(found.file);
    if (stamps && isUntouched(found, stamps) && record) return fromRecord(found, record);
    const bytes = read(found);
    if ('level' in bytes)
      return { found, source: undefined, diagnostics: [bytes], body: undefined, parseKey: '', cached: undefined };
    const { id, folder, format, path } = found;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const parseKey = keyOf([hash, engine, zone, id, folder, format, path]);
    if (record?.parseKey === parseKey) return fromRecord(found, record);
    return { found, parseKey, cached: undefined, ...parse(bytes, found, zone) };
  });
