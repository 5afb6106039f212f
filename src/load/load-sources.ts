import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { readSource } from '#content/source.ts';
import type { FoundFile } from './content-files.ts';
import { digestOfText } from '#cache/html-store.ts';
import { keyOf, type StoredSource, type TextRecord, type TextRecords } from './text-record.ts';

/** A file as it was read, or as the last reading left it. */
export interface ReadFile {
  readonly found: FoundFile;
  readonly source: StoredSource | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly parseKey: string;
  /** Where it was parsed in this reading. */
  readonly body: string | undefined;
  /** What was kept of this very file, with the same bytes. */
  readonly known: TextRecord | undefined;
}

/** Modules that decide how a file is understood, as paths below the engine. */
export const parsingModules = ['src/load/load-sources.ts', 'package-lock.json'] as const;

const unreadable = (file: string, error: unknown): Diagnostic => ({
  level: 'error',
  file,
  message: `The file cannot be opened: ${String(error)}`,
  remedy: 'Look at its rights, or where its link leads.',
});

const read = ({ path, file }: FoundFile): Uint8Array | Diagnostic => {
  try {
    return readFileSync(path);
  } catch (error) {
    return unreadable(file, error);
  }
};

const parse = (
  bytes: Uint8Array,
  found: FoundFile,
  zone: string,
): Pick<ReadFile, 'source' | 'diagnostics' | 'body'> => {
  const { source, diagnostics } = readSource(bytes, found, zone);
  if (!source) return { source, diagnostics, body: undefined };
  const { body, ...stored } = source;
  return { source: { ...stored, bodyDigest: digestOfText(body) }, diagnostics, body };
};

/** When files were last written, by name: a session of writing need not read them again. */
export type FileStamps = Map<string, string>;

/** Whether a file was not written to since its stamp was taken; takes it. */
const isUntouched = ({ path, file }: FoundFile, stamps: FileStamps): boolean => {
  const stat = statSync(path, { throwIfNoEntry: false });
  const stamp = stat && `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
  if (stamp !== undefined && stamps.get(file) === stamp) return true;
  if (stamp === undefined) stamps.delete(file);
  else stamps.set(file, stamp);
  return false;
};

const fromRecord = (found: FoundFile, record: TextRecord): ReadFile => {
  const { parseKey, source, diagnostics } = record;
  return { found, parseKey, known: record, body: undefined, source, diagnostics };
};

/**
 * Reads files of words. One whose bytes are as before is not parsed again.
 * @param zone in which dates without an offset were written
 * @param engine hash of the code that parses
 * @param records of the last reading
 * @param stamps of the last reading in this very process; files that were not written to since are not even read
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
      return { found, source: undefined, diagnostics: [bytes], body: undefined, parseKey: '', known: undefined };
    const { id, folder, format, path } = found;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const parseKey = keyOf([hash, engine, zone, id, folder, format, path]);
    if (record?.parseKey === parseKey) return fromRecord(found, record);
    return { found, parseKey, known: undefined, ...parse(bytes, found, zone) };
  });
