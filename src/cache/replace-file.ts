import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Removes whatever lies at a path: a file, a folder with all that it holds, or nothing. */
export const removePath = (path: string): void => rmSync(path, { recursive: true, force: true });

/** Moves a file within one disk. Whatever lies at the new path is replaced, even a folder. */
export const moveFile = (from: string, to: string): void => {
  if (statSync(to, { throwIfNoEntry: false })?.isDirectory()) removePath(to);
  renameSync(from, to);
};

/**
 * Replaces a file atomically, by a rename: readers see the old file or the new one, never a part. The folder must
 * exist.
 */
export const replaceFile = (path: string, bytes: Uint8Array): void => {
  const temporary = `${path}.${process.pid}`;
  removePath(temporary);
  writeFileSync(temporary, bytes);
  moveFile(temporary, path);
};

/** Creates a folder where it is missing. A file that lies at its path is removed. */
export const makeFolder = (path: string): void => {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === false) removePath(path);
  mkdirSync(path, { recursive: true });
};
