import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { replaceFile } from '#cache/replace-file.ts';

/** The SHA-256 hash of the concatenated parts, in hexadecimal. */
export const digestOf = (...parts: readonly (Uint8Array | string)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Length of the digest at the beginning of a file, in bytes. */
const digestLength = 64;

/**
 * Writes a file with a digest of its content at the beginning, so that `readChecked` detects damage.
 * @param version of the format; a file of another version is not read
 */
export const writeChecked = (path: string, version: string, parts: readonly Uint8Array[]): void =>
  replaceFile(path, Buffer.concat([Buffer.from(digestOf(version, ...parts)), ...parts]));

/**
 * Reads a file that `writeChecked` wrote.
 * @returns undefined when it is missing, truncated, changed or of another version
 */
export const readChecked = (path: string, version: string): Buffer | undefined => {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return undefined;
  }
  const content = file.subarray(digestLength);
  return digestOf(version, content) === file.toString('latin1', 0, digestLength) ? content : undefined;
};
