import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Finding } from '#lib/finding.ts';
import { readSource } from '#lib/source.ts';
import type { FoundFile } from './folder.ts';
import { digestOfText } from './html-store.ts';
import { keyOf, type StoredSource, type TextRecord, type TextRecords } from './text-record.ts';

/** A file as it was read, or as the last reading left it. */
export interface ReadFile {
  readonly found: FoundFile;
  readonly source: StoredSource | undefined;
  readonly findings: readonly Finding[];
  readonly parseKey: string;
  /** What was kept of this very file, with the same bytes. */
  readonly known: TextRecord | undefined;
}

/** Modules that decide how a file is understood, as paths below the engine. */
export const parsingModules = ['src/data/sources.ts', 'package-lock.json'] as const;

const unreadable = (file: string, error: unknown): Finding => ({
  level: 'error',
  file,
  message: `The file cannot be opened: ${String(error)}`,
  remedy: 'Look at its rights, or where its link leads.',
});

const parse = (bytes: Uint8Array, found: FoundFile, zone: string): Pick<ReadFile, 'source' | 'findings'> => {
  const { source, findings } = readSource(bytes, found, zone);
  if (!source) return { source, findings };
  const { body, ...stored } = source;
  return { source: { ...stored, bodyDigest: digestOfText(body) }, findings };
};

/**
 * Reads files of words. One whose bytes are as before is not parsed again.
 * @param zone in which dates without an offset were written
 * @param engine hash of the code that parses
 */
export const readSources = (
  files: readonly FoundFile[],
  zone: string,
  engine: string,
  records: TextRecords,
): Promise<readonly ReadFile[]> =>
  Promise.all(
    files.map(async (found): Promise<ReadFile> => {
      const bytes = await readFile(found.path).catch((error: unknown) => unreadable(found.file, error));
      if ('level' in bytes) return { found, source: undefined, findings: [bytes], parseKey: '', known: undefined };
      const { id, folder, format } = found;
      const parseKey = keyOf([createHash('sha256').update(bytes).digest('hex'), engine, zone, id, folder, format]);
      const record = records.get(found.file);
      const known = record?.parseKey === parseKey ? record : undefined;
      const { source, findings } = known ?? parse(bytes, found, zone);
      return { found, parseKey, known, source, findings };
    }),
  );
