import { join } from 'node:path';
import { makeFolder, removePath } from '#cache/replace-file.ts';
import { digestOf, readChecked, writeChecked } from './checked-file.ts';
import { decodeRecords, encodeRecords } from './record-file.ts';
import type { SearchRecord } from './record.ts';

/** Records are split into 16 files, so that an edit rewrites only one of them. */
const fileNames = [...'0123456789abcdef'];

/** The file of a text, by the first digit of a digest. */
const fileOf = (url: string): string => digestOf(url).slice(0, 1);

/** The records of texts on disk. */
export interface RecordStore {
  /** By URL. */
  readonly records: ReadonlyMap<string, SearchRecord>;
  /** Replaces all records. Writes only files in which a record is not the same object as before. */
  readonly save: (records: readonly SearchRecord[]) => void;
}

/** Opens the records in a folder. A file that is damaged or of another version is treated as missing. */
export const openRecords = (folder: string, version: string): RecordStore => {
  const byFile = new Map(
    fileNames.map((name) => {
      const file = readChecked(join(folder, name), version);
      return [name, file ? decodeRecords(file) : []] as const;
    }),
  );
  const save: RecordStore['save'] = (records) => {
    makeFolder(folder);
    const groups = Map.groupBy(records, ({ url }) => fileOf(url));
    for (const name of fileNames) {
      const [before, now] = [byFile.get(name) ?? [], groups.get(name) ?? []];
      if (before.length === now.length && now.every((record, index) => record === before[index])) continue;
      if (now.length === 0) removePath(join(folder, name));
      else writeChecked(join(folder, name), version, encodeRecords(now));
    }
  };
  return { records: new Map([...byFile.values()].flat().map((record) => [record.url, record])), save };
};
