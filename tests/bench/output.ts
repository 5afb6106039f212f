import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../build/site.ts';

interface OutputFile {
  readonly bytes: number;
  /** Modification time in milliseconds. */
  readonly time: number;
  readonly hash: string;
}

/** The files of a site by their paths. */
export type Output = ReadonlyMap<string, OutputFile>;

/**
 * Reads all files of a site.
 * @returns no files when there is no such folder
 */
export const readOutput = async (folder: string): Promise<Output> => {
  const output = new Map<string, OutputFile>();
  for (const file of existsSync(folder) ? await filesBelow(folder) : []) {
    const bytes = await readFile(join(folder, file));
    const { mtimeMs } = await stat(join(folder, file));
    output.set(file, {
      bytes: bytes.length,
      time: mtimeMs,
      hash: createHash('sha256').update(bytes).digest('base64url'),
    });
  }
  return output;
};

/** The difference between two outputs. */
export interface OutputChange {
  readonly files: number;
  readonly bytes: number;
  /** Number of files with a new modification time, changed or not. */
  readonly written: number;
  readonly writtenBytes: number;
  /** Number of files that are new, deleted or have other bytes. */
  readonly changed: number;
}

/** Compares the files of a site before and after a build. */
export const compareOutputs = (before: Output, after: Output): OutputChange => {
  const files = [...after];
  const written = files.filter(([file, { time }]) => before.get(file)?.time !== time);
  const deleted = [...before.keys()].filter((file) => !after.has(file));
  const sum = (of: typeof files): number => of.reduce((total, [, { bytes }]) => total + bytes, 0);
  return {
    files: files.length,
    bytes: sum(files),
    written: written.length,
    writtenBytes: sum(written),
    changed: deleted.length + files.filter(([file, { hash }]) => before.get(file)?.hash !== hash).length,
  };
};
