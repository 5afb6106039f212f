import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const hashLength = 32;

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * Reads what `writeCacheFile` wrote.
 * @returns undefined for a file that is not there, was cut short or was damaged
 */
export const readCacheFile = (path: string): unknown => {
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(hashLength);
    return hashOf(content).equals(bytes.subarray(0, hashLength)) ? (deserialize(content) as unknown) : undefined;
  } catch {
    return undefined;
  }
};

/** Replaces a file by a value in the form of Node's structured clone, behind its hash. Another process sees the old file or the new one. */
export const writeCacheFile = (path: string, value: unknown): void => {
  const content = serialize(value);
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, Buffer.concat([hashOf(content), content]));
  renameSync(draft, path);
};
