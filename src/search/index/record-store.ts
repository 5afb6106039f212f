import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, readChecked, writeChecked } from './checked-file.ts';
import { decodeRecords, encodeRecords } from './record-file.ts';
import type { SearchRecord } from './record.ts';

/** One edit writes one of so many files. */
const fileNames = [...'0123456789abcdef'];

const fileOf = (url: string): string => digestOf(url).slice(0, 1);

/** Records of texts on disk, by URL. */
export interface RecordStore {
  readonly records: ReadonlyMap<string, SearchRecord>;
  /** Keeps these and no other. Writes only files whose records are not the same objects as before. */
  readonly keep: (records: readonly SearchRecord[]) => void;
}

/** A file that is damaged or of another version counts as missing. */
export const openRecords = (folder: string, version: string): RecordStore => {
  const byFile = new Map(
    fileNames.map((name) => {
      const file = readChecked(join(folder, name), version);
      return [name, file ? decodeRecords(file) : []] as const;
    }),
  );
  const keep: RecordStore['keep'] = (records) => {
    mkdirSync(folder, { recursive: true });
    const groups = Map.groupBy(records, ({ url }) => fileOf(url));
    for (const name of fileNames) {
      const [before, now] = [byFile.get(name) ?? [], groups.get(name) ?? []];
      if (before.length === now.length && now.every((record, index) => record === before[index])) continue;
      if (now.length === 0) rmSync(join(folder, name), { force: true });
      else writeChecked(join(folder, name), version, encodeRecords(now));
    }
  };
  return { records: new Map([...byFile.values()].flat().map((record) => [record.url, record])), keep };
};
