import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { makeFolder, replaceFile } from './replace-file.ts';

const hashLength = 32;

const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * Reads a file that `writeCacheFile` wrote, and checks its hash.
 * @returns the value; undefined for a file that is missing, truncated or damaged
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

/**
 * Writes a value to a file: its SHA-256 hash, then the value as Node's `v8.serialize` encodes it. The file is replaced
 * by a rename, so another process sees the old file or the new one, never a part.
 * @param value anything that the structured clone algorithm accepts
 */
export const writeCacheFile = (path: string, value: unknown): void => {
  const content = serialize(value);
  makeFolder(dirname(path));
  replaceFile(path, Buffer.concat([hashOf(content), content]));
};
