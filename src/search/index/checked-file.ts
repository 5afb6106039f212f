import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** SHA-256 in hexadecimal. */
export const digestOf = (...parts: readonly (Uint8Array | string)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Length of a digest at the head of a file. */
const headLength = 64;

/** The file is there as a whole or as it was before. */
export const replaceFile = (path: string, bytes: Uint8Array): void => {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, path);
};

/**
 * A file that tells whether it is whole: a digest, then what it is of.
 * @param version which another version of the index does not read
 */
export const writeChecked = (path: string, version: string, parts: readonly Uint8Array[]): void =>
  replaceFile(path, Buffer.concat([Buffer.from(digestOf(version, ...parts)), ...parts]));

/** @returns undefined where the file is missing, cut short, changed or of another version */
export const readChecked = (path: string, version: string): Buffer | undefined => {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return undefined;
  }
  const content = file.subarray(headLength);
  return digestOf(version, content) === file.toString('latin1', 0, headLength) ? content : undefined;
};
